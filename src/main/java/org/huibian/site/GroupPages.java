package org.huibian.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.huibian.catalog.CatalogArticle;
import org.huibian.site.index.ArticleGroup;
import org.huibian.site.index.Chronology;
import org.huibian.site.index.NumberIndex;
import org.huibian.site.index.YearIndex;
import org.huibian.site.view.CardView;
import org.huibian.site.view.GroupView;
import org.huibian.site.view.HeadingView;
import org.huibian.site.view.SectionView;
import org.huibian.text.TextKey;

/**
 * The pages of one heading of an index: the list of its articles, and where that is too long, the
 * newest years of it and a page for every year.
 */
final class GroupPages {
  /** How many articles a page shows at most, unless the newest year alone has more. */
  private static final int MOST = 200;

  private final PageModels models;
  private final Feeds feeds;

  GroupPages(PageModels models, Feeds feeds) {
    this.models = models;
    this.feeds = feeds;
  }

  /**
   * The pages of a heading, with its feed.
   *
   * @param folder the heading's address
   */
  List<Page> of(String index, String folder, ArticleGroup group) {
    List<Page> pages = new ArrayList<>();
    pages.add(feeds.of(index, group.name(), folder, group.articles()));
    Map<String, List<CatalogArticle>> years = byYear(group.articles());
    if (group.articles().size() <= MOST) {
      pages.add(page(folder, root -> view(index, group, "", sections(years, root), List.of())));
      return pages;
    }
    Map<String, List<CatalogArticle>> newest = newest(years);
    pages.add(
        page(folder, root -> view(index, group, "", sections(newest, root), links(years, ""))));
    years.forEach(
        (year, articles) ->
            pages.add(
                page(
                    folder + year + "/",
                    root ->
                        view(
                            index,
                            new ArticleGroup(
                                group.id(), group.name(), group.otherNames(), articles),
                            year,
                            List.of(section("", articles, root)),
                            links(years, "../")))));
    return pages;
  }

  /** The pages of a year and of its months, with their feeds. */
  List<Page> ofYear(YearIndex.Year year) {
    String folder = "years/" + year.group().id() + "/";
    List<Page> pages = new ArrayList<>();
    pages.add(feeds.of("years", year.group().name(), folder, year.group().articles()));
    Map<String, List<CatalogArticle>> months = new LinkedHashMap<>();
    year.months().forEach(month -> months.put(month.name(), month.articles()));
    pages.add(
        page(folder, root -> view("years", year.group(), "", sections(months, root), List.of())));
    for (ArticleGroup month : year.months()) {
      String below = folder + month.id() + "/";
      String name = year.group().name() + "-" + month.id();
      pages.add(feeds.of("years", name, below, month.articles()));
      pages.add(
          page(
              below,
              root ->
                  view(
                      "years",
                      month,
                      year.group().name(),
                      List.of(section("", month.articles(), root)),
                      List.of())));
    }
    return pages;
  }

  /** The page of a year's document numbers, with its feed. */
  List<Page> ofNumbers(int year, List<NumberIndex.Entry> entries) {
    String folder = "numbers/" + year + "/";
    List<CatalogArticle> articles =
        entries.stream().map(NumberIndex.Entry::article).distinct().toList();
    ArticleGroup group = new ArticleGroup(Integer.toString(year), Integer.toString(year), articles);
    return List.of(
        feeds.of("numbers", group.name(), folder, articles),
        page(folder, root -> view("numbers", group, "", codes(entries, root), List.of())));
  }

  /** The numbers by their codes, in the order of the list. */
  static Map<String, List<NumberIndex.Entry>> byCode(List<NumberIndex.Entry> entries) {
    Map<String, List<NumberIndex.Entry>> out = new LinkedHashMap<>();
    entries.forEach(e -> out.computeIfAbsent(e.code(), k -> new ArrayList<>()).add(e));
    return out;
  }

  private static List<SectionView> codes(List<NumberIndex.Entry> entries, String root) {
    List<SectionView> out = new ArrayList<>();
    byCode(entries)
        .forEach(
            (code, list) ->
                out.add(
                    new SectionView(
                        code, anchor(code), list.stream().map(e -> numbered(e, root)).toList())));
    return out;
  }

  /** Where the numbers of a code stand in the page of their year. */
  static String anchor(String code) {
    return "c" + TextKey.digest(code).substring(0, 8);
  }

  /** The card of an article with only the number that it is listed for. */
  private static CardView numbered(NumberIndex.Entry entry, String root) {
    CardView card = Cards.of(entry.article(), root);
    return new CardView(
        card.href(),
        card.number(),
        card.title(),
        card.kind(),
        List.of(entry.printed()),
        card.issuers(),
        card.authors(),
        card.date(),
        card.issue(),
        card.under());
  }

  private Page page(String folder, Function<String, GroupView> view) {
    return new Page(
        folder + "index.html",
        "group.ftlh",
        () -> {
          String root = "../".repeat((int) folder.chars().filter(c -> c == '/').count());
          Map<String, Object> values = models.common(root, folder, "indexes");
          values.put("group", view.apply(root));
          return values;
        });
  }

  private static GroupView view(
      String index,
      ArticleGroup group,
      String year,
      List<SectionView> sections,
      List<HeadingView> years) {
    // A page cut down to a year has no feed of its own, but a month has.
    boolean cut = !year.isEmpty() && !index.equals("years");
    return new GroupView(
        index,
        group.name(),
        group.otherNames(),
        group.articles().size(),
        year,
        "../index.html",
        cut ? "../feed.xml" : "feed.xml",
        sections,
        years);
  }

  private static Map<String, List<CatalogArticle>> byYear(List<CatalogArticle> newestFirst) {
    Map<String, List<CatalogArticle>> out = new LinkedHashMap<>();
    for (CatalogArticle article : newestFirst) {
      String year = Integer.toString(Chronology.dateOf(article).getYear());
      out.computeIfAbsent(year, k -> new ArrayList<>()).add(article);
    }
    return out;
  }

  private static Map<String, List<CatalogArticle>> newest(Map<String, List<CatalogArticle>> years) {
    Map<String, List<CatalogArticle>> out = new LinkedHashMap<>();
    int count = 0;
    for (Map.Entry<String, List<CatalogArticle>> year : years.entrySet()) {
      count += year.getValue().size();
      if (count > MOST && !out.isEmpty()) {
        break;
      }
      out.put(year.getKey(), year.getValue());
    }
    return out;
  }

  private static List<SectionView> sections(Map<String, List<CatalogArticle>> parts, String root) {
    List<SectionView> out = new ArrayList<>();
    parts.forEach((name, articles) -> out.add(section(name, articles, root)));
    return out;
  }

  private static SectionView section(String name, List<CatalogArticle> articles, String root) {
    return new SectionView(
        name,
        name.isEmpty() ? "" : "y" + name,
        articles.stream().map(a -> Cards.of(a, root)).toList());
  }

  private static List<HeadingView> links(Map<String, List<CatalogArticle>> years, String way) {
    List<HeadingView> out = new ArrayList<>();
    years.forEach(
        (year, articles) ->
            out.add(new HeadingView(year, way + year + "/index.html", articles.size())));
    return out;
  }
}
