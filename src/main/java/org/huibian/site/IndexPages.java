package org.huibian.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.huibian.catalog.Catalog;
import org.huibian.catalog.CatalogArticle;
import org.huibian.markdown.SiteSettings;
import org.huibian.model.Issue;
import org.huibian.site.index.ArticleGroup;
import org.huibian.site.index.Indexes;
import org.huibian.site.index.NumberIndex;
import org.huibian.site.index.WantedWork;
import org.huibian.site.index.YearIndex;
import org.huibian.site.view.HeadingView;
import org.huibian.site.view.IndexView;
import org.huibian.site.view.WantedView;

/** The pages of the indexes with their feeds. Their addresses never change. */
final class IndexPages {
  /** How many headings the page of all indexes shows of each. */
  private static final int FULLEST = 12;

  private final PageModels models;
  private final Indexes indexes;
  private final Feeds feeds;
  private final GroupPages groups;
  private final List<Page> pages = new ArrayList<>();

  private IndexPages(PageModels models, Indexes indexes, Feeds feeds) {
    this.models = models;
    this.indexes = indexes;
    this.feeds = feeds;
    this.groups = new GroupPages(models, feeds);
  }

  /** All pages and feeds. */
  static List<Page> of(PageModels models, SiteSettings settings, Catalog catalog, Indexes indexes) {
    List<Issue> issues = catalog.issues();
    Feeds feeds = new Feeds(models, settings, indexes.topics(), issues.get(issues.size() - 1).id());
    IndexPages all = new IndexPages(models, indexes, feeds);
    all.add(catalog);
    return List.copyOf(all.pages);
  }

  private void add(Catalog catalog) {
    pages.add(feeds.of("all", "", "", catalog.articles()));
    index("authorities", indexes.authorities().groups());
    indexes.authorities().formerAddresses().forEach(this::moved);
    index("topics", indexes.topics().groups());
    index("kinds", indexes.kinds());
    years();
    numbers();
    wanted();
    pages.add(
        new Page(
            "indexes/index.html",
            "indexes.ftlh",
            () -> {
              Map<String, Object> values = models.common("../", "indexes/", "indexes");
              values.put("indexes", overview());
              return values;
            }));
  }

  private void index(String index, List<ArticleGroup> list) {
    String folder = index + "/";
    list(index, () -> headings(list, ""));
    list.forEach(group -> pages.addAll(groups.of(index, folder + group.id() + "/", group)));
  }

  private void list(String index, java.util.function.Supplier<List<HeadingView>> headings) {
    pages.add(
        new Page(
            index + "/index.html",
            "index.ftlh",
            () -> {
              Map<String, Object> values = models.common("../", index + "/", "indexes");
              List<HeadingView> all = headings.get();
              values.put("index", new IndexView(index, "index.html", all, all.size()));
              return values;
            }));
  }

  private static List<HeadingView> headings(List<ArticleGroup> list, String way) {
    return list.stream()
        .filter(g -> !g.articles().isEmpty())
        .map(
            g ->
                new HeadingView(
                    g.name(),
                    way + g.id() + "/index.html",
                    g.articles().size(),
                    g.otherNames(),
                    List.of()))
        .toList();
  }

  private void moved(String from, String to) {
    pages.add(
        new Page(
            "authorities/" + from + "/index.html",
            "moved.ftlh",
            () -> {
              Map<String, Object> values =
                  models.common("../../", "authorities/" + to + "/", "indexes");
              values.put("to", "../" + to + "/index.html");
              return values;
            }));
  }

  private void years() {
    list("years", () -> indexes.years().stream().map(IndexPages::year).toList());
    for (YearIndex.Year year : indexes.years()) {
      pages.addAll(groups.ofYear(year));
    }
  }

  private static HeadingView year(YearIndex.Year year) {
    String way = year.group().id() + "/";
    return new HeadingView(
        year.group().name(),
        way + "index.html",
        year.group().articles().size(),
        List.of(),
        headings(year.months(), way));
  }

  private void numbers() {
    list("numbers", this::numberYears);
    indexes.numbers().forEach((year, entries) -> pages.addAll(groups.ofNumbers(year, entries)));
  }

  private List<HeadingView> numberYears() {
    List<HeadingView> years = new ArrayList<>();
    indexes
        .numbers()
        .forEach(
            (year, entries) ->
                years.add(
                    new HeadingView(
                        year.toString(),
                        year + "/index.html",
                        entries.size(),
                        List.of(),
                        codes(year, entries))));
    return years;
  }

  private static List<HeadingView> codes(int year, List<NumberIndex.Entry> entries) {
    List<HeadingView> codes = new ArrayList<>();
    GroupPages.byCode(entries)
        .forEach(
            (code, list) ->
                codes.add(
                    new HeadingView(
                        code, year + "/index.html#" + GroupPages.anchor(code), list.size())));
    return codes;
  }

  private void wanted() {
    pages.add(feeds.wanted("wanted", "wanted/", indexes.wanted()));
    pages.add(
        new Page(
            "wanted/index.html",
            "wanted.ftlh",
            () -> {
              Map<String, Object> values = models.common("../", "wanted/", "indexes");
              values.put("wanted", indexes.wanted().stream().map(IndexPages::wanted).toList());
              return values;
            }));
  }

  private static WantedView wanted(WantedWork work) {
    return new WantedView(
        work.id(),
        work.title(),
        work.titled(),
        work.number(),
        work.citing().stream().map((CatalogArticle a) -> Cards.of(a, "../")).toList());
  }

  private List<IndexView> overview() {
    List<HeadingView> years = indexes.years().stream().map(IndexPages::year).toList();
    return List.of(
        overview("topics", headings(indexes.topics().groups(), "")),
        overview("authorities", headings(indexes.authorities().groups(), "")),
        overview("kinds", headings(indexes.kinds(), "")),
        overview("years", years),
        overview("numbers", numberYears()));
  }

  /** The fullest headings, in the index's own order. */
  private static IndexView overview(String index, List<HeadingView> all) {
    int least =
        all.stream()
            .map(HeadingView::count)
            .sorted(Comparator.reverseOrder())
            .limit(FULLEST)
            .reduce((a, b) -> b)
            .orElse(0);
    List<HeadingView> fullest =
        all.stream()
            .filter(h -> h.count() >= least)
            .limit(FULLEST)
            .map(
                h ->
                    new HeadingView(
                        h.name(),
                        "../" + index + "/" + h.href(),
                        h.count(),
                        h.otherNames(),
                        List.of()))
            .toList();
    return new IndexView(index, "../" + index + "/index.html", fullest, all.size());
  }
}
