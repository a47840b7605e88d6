package org.huibian.site.feed;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.huibian.catalog.CatalogArticle;
import org.huibian.markdown.SiteSettings;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Issue;
import org.huibian.model.IssueId;
import org.huibian.site.ListedArticle;
import org.huibian.site.PathPattern;
import org.huibian.site.Revision;
import org.huibian.site.SiteModel;
import org.huibian.site.SiteSource;
import org.huibian.site.index.ArticleGroup;
import org.huibian.site.index.Chronology;
import org.huibian.site.index.DividedGroup;
import org.huibian.site.index.Index;
import org.huibian.site.index.IndexHeading;
import org.huibian.site.index.Indexes;
import org.huibian.site.index.WantedWork;
import org.huibian.site.page.CorrectionViews;
import org.huibian.site.page.PageViews;
import org.huibian.site.template.Page;
import org.huibian.site.template.PageRenderer;
import org.huibian.site.template.TemplatePart;
import org.huibian.site.view.CorrectionView;
import org.huibian.site.view.CorrectionsPage;
import org.huibian.site.view.FeedPage;
import org.huibian.site.view.FeedView;
import org.huibian.text.Topics.Topic;

/**
 * Creates the Atom feeds of the site (RFC 4287). The dates in a feed are those of documents and
 * issues, never the time of the build. Identifiers do not contain the site's address, so that a
 * feed and its entries stay the same when the site moves.
 */
public final class Feeds {
  /**
   * How many entries a feed has at least, if there are as many. Readers fetch feeds often, and each
   * month changes many of them, so they have little more than the newest issue; the page beside a
   * feed lists all.
   */
  private static final int ENTRIES = 12;

  /** How many of the articles that cite a document the feed of the missing ones names. */
  private static final int CITING = 5;

  /** How many corrections their feed has at most. */
  private static final int CORRECTIONS = 40;

  /** The time of a date: midnight in China. */
  private static final String MIDNIGHT = "T00:00:00+08:00";

  private static final Comparator<CatalogArticle> LAST_RECORDED_FIRST =
      Comparator.comparing(Chronology::recorded).reversed().thenComparing(Chronology.NEWEST_FIRST);

  private final SiteModel site;
  private final SiteSettings settings;
  private final PageViews views;

  private final Indexes indexes;
  private final Map<ArticleId, String> summaries;

  /** The time of a feed without entries: that of the first issue, which no later one changes. */
  private final String emptyTime;

  private Feeds(SiteModel site) {
    List<Issue> issues = site.catalog().issues();
    this.site = site;
    this.settings = site.settings();
    this.views = new PageViews(site);
    this.indexes = site.indexes();
    this.summaries =
        site.lists().stream().collect(Collectors.toMap(ListedArticle::id, ListedArticle::summary));
    this.emptyTime = instant(Chronology.lastDay(issues.get(0).id()));
  }

  /** Returns the part of the site that consists of the feeds. */
  public static TemplatePart part(PageRenderer renderer) {
    return new TemplatePart(
        "feeds",
        Set.of(
            SiteSource.ARTICLES,
            SiteSource.ISSUES,
            SiteSource.CATALOG,
            SiteSource.SETTINGS,
            SiteSource.TEMPLATES,
            SiteSource.WORD_LISTS),
        PathPattern.of(
            "feed.xml",
            "wanted/feed.xml",
            "corrections/feed.xml",
            "{index}/*/feed.xml",
            "{index}/*/*/feed.xml"),
        site -> new Feeds(site).all(),
        Feeds::revised,
        (site, revisions) -> List.of(),
        renderer);
  }

  /**
   * A list of articles that has a feed.
   *
   * @param index the index that the list belongs to, or {@code all}
   * @param name the heading, or empty
   * @param folder the folder of the page with the same list, such as {@code topics/green/}
   * @param articles the articles in any order
   */
  private record Source(String index, String name, String folder, List<CatalogArticle> articles) {
    /** Returns the articles that were recorded last: all of the newest issue, at least some. */
    List<CatalogArticle> newest() {
      Map<IssueId, Long> issues =
          articles.stream()
              .collect(
                  Collectors.groupingBy(
                      article -> article.id().issue(), TreeMap::new, Collectors.counting()));
      long own = issues.values().stream().reduce(0L, (older, newer) -> newer);
      return articles.stream().sorted(LAST_RECORDED_FIRST).limit(Math.max(own, ENTRIES)).toList();
    }

    boolean shows(Set<ArticleId> some) {
      return articles.stream().anyMatch(article -> some.contains(article.id()))
          && newest().stream().anyMatch(article -> some.contains(article.id()));
    }
  }

  /** Returns all feeds: of the site, of each heading of each index, and of what the site lacks. */
  private List<Page> all() {
    List<Page> feeds = new ArrayList<>();
    sources().forEach(source -> feeds.add(of(source)));
    feeds.add(wanted("wanted", "wanted/", indexes.wanted()));
    if (CorrectionViews.hasAny(site.catalog())) {
      feeds.add(corrections("corrections", CorrectionViews.FOLDER));
    }
    return feeds;
  }

  /** Returns the feeds that show another summary of an edited article. */
  private static List<Page> revised(SiteModel site, List<Revision> revisions) {
    Set<ArticleId> changed =
        revisions.stream()
            .filter(Revision::changesSummary)
            .map(revision -> revision.now().id())
            .collect(Collectors.toSet());
    if (changed.isEmpty()) {
      return List.of();
    }
    Feeds feeds = new Feeds(site);
    return feeds.sources().stream().filter(source -> source.shows(changed)).map(feeds::of).toList();
  }

  private List<Source> sources() {
    List<Source> sources = new ArrayList<>();
    sources.add(new Source("all", "", "", site.catalog().articles()));
    for (Index index : indexes.all()) {
      for (IndexHeading heading : index.headings()) {
        String folder = index.id() + "/" + heading.id() + "/";
        sources.add(new Source(index.id(), heading.name(), folder, heading.articles()));
        if (heading instanceof DividedGroup group) {
          for (ArticleGroup part : group.parts()) {
            String name = group.name() + "-" + part.id();
            sources.add(new Source(index.id(), name, folder + part.id() + "/", part.articles()));
          }
        }
      }
    }
    return sources;
  }

  private Page of(Source source) {
    return page(
        source.folder(),
        () -> {
          String root = PageViews.root(source.folder());
          List<FeedView.Entry> entries =
              source.newest().stream().map(article -> entry(article, root)).toList();
          return feed(source.index(), source.name(), source.folder(), entries);
        });
  }

  /** Creates the feed of the documents that articles cite and the archive lacks. */
  private Page wanted(String index, String folder, List<WantedWork> works) {
    return page(
        folder,
        () -> {
          String self = address(PageViews.root(folder), folder);
          List<FeedView.Entry> entries =
              works.stream()
                  .map(work -> entry(work, self))
                  .sorted(Comparator.comparing(FeedView.Entry::updated).reversed())
                  .limit(ENTRIES)
                  .toList();
          return feed(index, "", folder, entries);
        });
  }

  /** Creates the feed of the newest corrections and withdrawals. */
  private Page corrections(String index, String folder) {
    return page(
        folder,
        () -> {
          String root = PageViews.root(folder);
          String self = address(root, folder);
          List<FeedView.Entry> entries =
              CorrectionViews.all(site.catalog(), root).stream()
                  .limit(CORRECTIONS)
                  .map(entry -> entry(entry, self))
                  .toList();
          return feed(index, "", folder, entries);
        });
  }

  private FeedView.Entry entry(CorrectionsPage.Entry entry, String page) {
    CorrectionView correction = entry.correction();
    return new FeedView.Entry(
        urn("correction", settings.publisher(), settings.title(), correction.id()),
        (correction.kind().equals("withdrawal") ? "撤回：" : "更正：") + entry.article().title(),
        page + "#" + correction.id(),
        "",
        correction.date().iso() + MIDNIGHT,
        "",
        List.of(),
        entry.article().numbers(),
        List.of(),
        correction.place().isEmpty()
            ? correction.text()
            : correction.place() + "：" + correction.text());
  }

  private Page page(String folder, Supplier<FeedView> feed) {
    String path = folder + "feed.xml";
    return new Page(
        path, "feed.ftlx", () -> new FeedPage(views.page(path, "none"), views.site(), feed.get()));
  }

  private FeedView feed(String index, String name, String folder, List<FeedView.Entry> entries) {
    String root = PageViews.root(folder);
    String page = address(root, folder);
    return new FeedView(
        urn("feed", settings.publisher(), settings.title(), folder),
        index,
        name,
        settings.baseUrl().isEmpty() ? "feed.xml" : settings.baseUrl() + folder + "feed.xml",
        page,
        entries.stream()
            .map(FeedView.Entry::updated)
            .max(Comparator.naturalOrder())
            .orElse(emptyTime),
        entries);
  }

  private FeedView.Entry entry(CatalogArticle entry, String root) {
    Article article = entry.article();
    Issue issue = entry.issue();
    List<String> authors = new ArrayList<>(article.head().authors());
    if (authors.isEmpty()) {
      authors.addAll(article.head().issuers());
    }
    return new FeedView.Entry(
        urn("article", issue.publisher(), issue.title(), article.id().toString()),
        article.head().title(),
        address(root, article.id() + "/"),
        article.head().date().map(Feeds::instant).orElse(""),
        instant(Chronology.recorded(entry)),
        article.head().kind().toString(),
        authors,
        article.head().documentNumbers(),
        indexes.topics().topics(article.id()).stream().map(Topic::name).toList(),
        summaries.get(article.id()));
  }

  private FeedView.Entry entry(WantedWork work, String page) {
    LocalDate newest =
        work.citing().stream()
            .map(Chronology::recorded)
            .max(Comparator.naturalOrder())
            .orElseThrow();
    return new FeedView.Entry(
        urn("wanted", settings.publisher(), settings.title(), work.id()),
        work.titled() ? "《" + work.title() + "》" : work.title(),
        page + "#" + work.id(),
        "",
        instant(newest),
        "",
        List.of(),
        work.number().isEmpty() ? List.of() : List.of(work.number()),
        List.of(),
        work.citing().stream()
            .limit(CITING)
            .map(article -> article.article().head().title())
            .collect(Collectors.joining("；")));
  }

  /** Returns the address of a folder's page: the full one if the site's address is known. */
  private String address(String root, String folder) {
    return settings.baseUrl().isEmpty()
        ? root + folder + "index.html"
        : settings.baseUrl() + folder;
  }

  private static String instant(LocalDate date) {
    return date + MIDNIGHT;
  }

  private static String urn(String... parts) {
    byte[] name = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name);
  }
}
