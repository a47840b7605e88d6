package org.huibian.site.feed;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.huibian.catalog.CatalogArticle;
import org.huibian.markdown.SiteSettings;
import org.huibian.model.Article;
import org.huibian.model.Block;
import org.huibian.model.Issue;
import org.huibian.site.PathPattern;
import org.huibian.site.SiteModel;
import org.huibian.site.SiteSource;
import org.huibian.site.index.ArticleGroup;
import org.huibian.site.index.Chronology;
import org.huibian.site.index.DividedGroup;
import org.huibian.site.index.Index;
import org.huibian.site.index.IndexHeading;
import org.huibian.site.index.WantedWork;
import org.huibian.site.page.PageViews;
import org.huibian.site.template.Page;
import org.huibian.site.template.PageRenderer;
import org.huibian.site.template.TemplatePart;
import org.huibian.site.view.FeedPage;
import org.huibian.site.view.FeedView;
import org.huibian.text.Topics.Topic;

/**
 * Creates the Atom feeds of the site (RFC 4287). The dates in a feed are those of documents and
 * issues, never the time of the build. Identifiers do not contain the site's address, so that a
 * feed and its entries stay the same when the site moves.
 */
public final class Feeds {
  /** The most entries of a feed, because readers fetch it often. The page beside it lists all. */
  private static final int MAX_ENTRIES = 50;

  /** The most characters of a summary. */
  private static final int MAX_SUMMARY = 160;

  /** The time of a date: midnight in China. */
  private static final String MIDNIGHT = "T00:00:00+08:00";

  private static final Comparator<CatalogArticle> LAST_RECORDED_FIRST =
      Comparator.comparing(Chronology::recorded).reversed().thenComparing(Chronology.NEWEST_FIRST);

  private final SiteModel site;
  private final SiteSettings settings;
  private final PageViews views;

  /** The time of a feed without entries. */
  private final String emptyTime;

  private Feeds(SiteModel site) {
    List<Issue> issues = site.catalog().issues();
    this.site = site;
    this.settings = site.settings();
    this.views = new PageViews(site);
    this.emptyTime = instant(Chronology.lastDay(issues.get(issues.size() - 1).id()));
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
        PathPattern.of("feed.xml", "wanted/feed.xml", "{index}/*/feed.xml", "{index}/*/*/feed.xml"),
        site -> new Feeds(site).all(),
        renderer);
  }

  /** Returns all feeds: of the site, of each heading of each index, and of what the site lacks. */
  private List<Page> all() {
    List<Page> feeds = new ArrayList<>();
    feeds.add(of("all", "", "", site.catalog().articles()));
    for (Index index : site.indexes().all()) {
      for (IndexHeading heading : index.headings()) {
        String folder = index.id() + "/" + heading.id() + "/";
        feeds.add(of(index.id(), heading.name(), folder, heading.articles()));
        if (heading instanceof DividedGroup group) {
          for (ArticleGroup part : group.parts()) {
            String name = group.name() + "-" + part.id();
            feeds.add(of(index.id(), name, folder + part.id() + "/", part.articles()));
          }
        }
      }
    }
    feeds.add(wanted("wanted", "wanted/", site.indexes().wanted()));
    return feeds;
  }

  /**
   * Creates the feed of a list of articles.
   *
   * @param index the index that the list belongs to, or {@code all}
   * @param name the heading, or empty
   * @param folder the folder of the page with the same list, such as {@code topics/green/}
   */
  private Page of(String index, String name, String folder, List<CatalogArticle> articles) {
    return page(
        folder,
        () -> {
          List<CatalogArticle> newest =
              articles.stream().sorted(LAST_RECORDED_FIRST).limit(MAX_ENTRIES).toList();
          String root = PageViews.root(folder);
          List<FeedView.Entry> entries = newest.stream().map(a -> entry(a, root)).toList();
          return feed(index, name, folder, entries);
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
                  .limit(MAX_ENTRIES)
                  .toList();
          return feed(index, "", folder, entries);
        });
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
        site.indexes().topics().topics(article.id()).stream().map(Topic::name).toList(),
        summary(article));
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
        String.join("；", work.citing().stream().map(c -> c.article().head().title()).toList()));
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

  /** Returns the beginning of the first paragraph. */
  private static String summary(Article article) {
    for (Block block : article.blocks()) {
      if (block instanceof Block.Paragraph paragraph && !paragraph.text().plain().isBlank()) {
        String text = paragraph.text().plain();
        int length = text.codePointCount(0, text.length());
        return length <= MAX_SUMMARY
            ? text
            : text.substring(0, text.offsetByCodePoints(0, MAX_SUMMARY - 1)) + "…";
      }
    }
    return "";
  }
}
