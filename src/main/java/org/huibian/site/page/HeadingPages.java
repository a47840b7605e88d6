package org.huibian.site.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.huibian.catalog.CatalogArticle;
import org.huibian.site.index.ArticleGroup;
import org.huibian.site.index.Chronology;
import org.huibian.site.index.DividedGroup;
import org.huibian.site.index.EntryGroup;
import org.huibian.site.index.Index;
import org.huibian.site.index.IndexEntry;
import org.huibian.site.index.IndexHeading;
import org.huibian.site.template.Page;
import org.huibian.site.view.CardView;
import org.huibian.site.view.Cards;
import org.huibian.site.view.GroupPage;
import org.huibian.site.view.GroupView;
import org.huibian.site.view.HeadingView;
import org.huibian.site.view.SectionView;

/** Creates the pages of a heading of an index, according to the kind of the heading. */
final class HeadingPages {
  /** How many articles a page shows at most, unless the newest year alone has more. */
  private static final int MOST = 200;

  private static final String INDEX = "../index.html";
  private static final String FEED = "feed.xml";

  private final PageViews views;

  HeadingPages(PageViews views) {
    this.views = views;
  }

  /** Returns the pages of a heading. */
  List<Page> of(Index index, IndexHeading heading) {
    String folder = index.id() + "/" + heading.id() + "/";
    if (heading instanceof DividedGroup group) {
      return divided(index.id(), folder, group);
    } else if (heading instanceof EntryGroup group) {
      return List.of(page(folder, root -> whole(index.id(), group, entries(group, root))));
    } else if (heading.articles().size() <= MOST) {
      Map<String, List<CatalogArticle>> years = byYear(heading.articles());
      return List.of(page(folder, root -> whole(index.id(), heading, years(years, root))));
    }
    return byYears(index.id(), folder, heading);
  }

  /** Returns a page with the newest years, and a page for each year. */
  private List<Page> byYears(String index, String folder, IndexHeading heading) {
    List<Page> pages = new ArrayList<>();
    Map<String, List<CatalogArticle>> years = byYear(heading.articles());
    Map<String, List<CatalogArticle>> newest = newest(years);
    pages.add(
        page(
            folder,
            root ->
                new GroupView(
                    index,
                    heading.name(),
                    "",
                    heading.otherNames(),
                    heading.count(),
                    "",
                    INDEX,
                    FEED,
                    years(newest, root),
                    links(years, ""))));
    years.forEach(
        (year, articles) ->
            pages.add(
                page(
                    folder + year + "/",
                    root ->
                        new GroupView(
                            index,
                            heading.name(),
                            "",
                            heading.otherNames(),
                            articles.size(),
                            year,
                            INDEX,
                            "../" + FEED,
                            List.of(SectionView.only(cards(articles, root))),
                            links(years, "../")))));
    return pages;
  }

  /** Returns the page of a heading and the pages of its parts. */
  private List<Page> divided(String index, String folder, DividedGroup group) {
    List<Page> pages = new ArrayList<>();
    pages.add(page(folder, root -> whole(index, group, parts(group, root))));
    for (ArticleGroup part : group.parts()) {
      pages.add(
          page(
              folder + part.id() + "/",
              root ->
                  new GroupView(
                      index,
                      part.name(),
                      group.name(),
                      part.otherNames(),
                      part.count(),
                      "",
                      INDEX,
                      FEED,
                      List.of(SectionView.only(cards(part.articles(), root))),
                      List.of())));
    }
    return pages;
  }

  private Page page(String folder, Function<String, GroupView> group) {
    return new Page(
        folder + "index.html",
        "group.ftlh",
        () ->
            new GroupPage(
                views.page(folder, "indexes"), views.site(), group.apply(PageViews.root(folder))));
  }

  /** Returns the view of a page that shows all of a heading. */
  private static GroupView whole(String index, IndexHeading heading, List<SectionView> sections) {
    return new GroupView(
        index,
        heading.name(),
        "",
        heading.otherNames(),
        heading.articles().size(),
        "",
        INDEX,
        FEED,
        sections,
        List.of());
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

  private static List<SectionView> years(Map<String, List<CatalogArticle>> years, String root) {
    List<SectionView> out = new ArrayList<>();
    years.forEach(
        (year, articles) ->
            out.add(new SectionView("year", year, "y" + year, "", cards(articles, root))));
    return out;
  }

  private static List<SectionView> parts(DividedGroup group, String root) {
    return group.parts().stream()
        .map(
            part ->
                new SectionView(
                    "part",
                    part.name(),
                    "y" + part.name(),
                    part.id() + "/index.html",
                    cards(part.articles(), root)))
        .toList();
  }

  private static List<SectionView> entries(EntryGroup group, String root) {
    List<SectionView> out = new ArrayList<>();
    group
        .sections()
        .forEach(
            (name, entries) ->
                out.add(
                    new SectionView(
                        "entries",
                        name,
                        EntryGroup.anchor(name),
                        "",
                        entries.stream().map(entry -> card(entry, root)).toList())));
    return out;
  }

  /** Returns the card of an article with the entry in the place of its document numbers. */
  private static CardView card(IndexEntry entry, String root) {
    CardView card = Cards.of(entry.article(), root);
    return new CardView(
        card.href(),
        card.number(),
        card.title(),
        card.kind(),
        List.of(entry.text()),
        card.issuers(),
        card.authors(),
        card.date(),
        card.issue(),
        card.under());
  }

  private static List<CardView> cards(List<CatalogArticle> articles, String root) {
    return articles.stream().map(article -> Cards.of(article, root)).toList();
  }

  private static List<HeadingView> links(Map<String, List<CatalogArticle>> years, String folder) {
    List<HeadingView> out = new ArrayList<>();
    years.forEach(
        (year, articles) ->
            out.add(new HeadingView(year, folder + year + "/index.html", articles.size())));
    return out;
  }
}
