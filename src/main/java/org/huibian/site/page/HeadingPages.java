package org.huibian.site.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.huibian.catalog.CatalogArticle;
import org.huibian.site.index.ArticleGroup;
import org.huibian.site.index.DividedGroup;
import org.huibian.site.index.DividedList;
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
  private static final String INDEX = "../index.html";
  private static final String FEED = "feed.xml";

  private final PageViews views;
  private final Set<String> calendars;

  /**
   * Creates the pages.
   *
   * @param calendars the paths of the calendar files of headings
   */
  HeadingPages(PageViews views, Set<String> calendars) {
    this.views = views;
    this.calendars = calendars;
  }

  /** Returns the pages of a heading. */
  List<Page> of(Index index, IndexHeading heading) {
    String folder = index.id() + "/" + heading.id() + "/";
    if (heading instanceof DividedGroup group) {
      return divided(index.id(), folder, group);
    } else if (heading instanceof EntryGroup group) {
      return List.of(page(folder, root -> whole(index.id(), group, entries(group, root))));
    }
    ArticleGroup group = (ArticleGroup) heading;
    DividedList<CatalogArticle> years = group.years();
    if (!years.isLong()) {
      return List.of(page(folder, root -> whole(index.id(), heading, years(years.parts(), root))));
    }
    return byYears(index.id(), folder, group);
  }

  /**
   * Returns a page with the newest years, and a page for each older year. The address of the newest
   * year leads to the page that shows it, until a newer year begins.
   */
  private List<Page> byYears(String index, String folder, ArticleGroup heading) {
    List<Page> pages = new ArrayList<>();
    DividedList<CatalogArticle> years = heading.years();
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
                    years(years.shown(), root),
                    YearLinks.counted(years, ""))));
    String newest = years.newest();
    pages.add(views.moved(folder + newest + "/", folder, INDEX + "#" + anchor(newest)));
    years
        .parts()
        .forEach(
            (year, articles) -> {
              if (!year.equals(newest)) {
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
                                YearLinks.of(years, "../"))));
              }
            });
    return pages;
  }

  /** Returns the page of a heading and the pages of its parts. */
  private List<Page> divided(String index, String folder, DividedGroup group) {
    List<Page> pages = new ArrayList<>();
    pages.add(page(folder, root -> newestParts(index, group, root)));
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

  private static GroupView newestParts(String index, DividedGroup group, String root) {
    Map<String, List<CatalogArticle>> lists = new LinkedHashMap<>();
    group.parts().forEach(part -> lists.put(part.id(), part.articles()));
    DividedList<CatalogArticle> divided = new DividedList<>(lists);
    Set<String> shown = divided.shown().keySet();
    return whole(
        index,
        group,
        group.parts().stream()
            .filter(part -> shown.contains(part.id()))
            .map(part -> section(part, root))
            .toList(),
        divided.isLong() ? group.parts().stream().map(HeadingPages::link).toList() : List.of());
  }

  private static SectionView section(ArticleGroup part, String root) {
    return new SectionView(
        "part",
        part.name(),
        anchor(part.name()),
        part.id() + "/index.html",
        cards(part.articles(), root));
  }

  private static HeadingView link(ArticleGroup part) {
    return new HeadingView(part.name(), part.id() + "/index.html", part.count());
  }

  private Page page(String folder, Function<String, GroupView> group) {
    return new Page(
        folder + "index.html",
        "group.ftlh",
        () ->
            new GroupPage(
                views.page(folder, "indexes"),
                views.site(),
                group.apply(PageViews.root(folder)),
                calendar(folder, CalendarFiles.ALL),
                calendar(folder, CalendarFiles.MEMBERS)));
  }

  /** Returns the name of a calendar file in a folder, or an empty one if it does not exist. */
  private String calendar(String folder, String name) {
    return calendars.contains(folder + name) ? name : "";
  }

  /** Returns the view of a page that shows all of a heading. */
  private static GroupView whole(String index, IndexHeading heading, List<SectionView> sections) {
    return whole(index, heading, sections, List.of());
  }

  private static GroupView whole(
      String index, IndexHeading heading, List<SectionView> sections, List<HeadingView> parts) {
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
        parts);
  }

  private static List<SectionView> years(Map<String, List<CatalogArticle>> years, String root) {
    List<SectionView> out = new ArrayList<>();
    years.forEach(
        (year, articles) ->
            out.add(new SectionView("year", year, anchor(year), "", cards(articles, root))));
    return out;
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
        card.force(),
        card.under());
  }

  private static List<CardView> cards(List<CatalogArticle> articles, String root) {
    return articles.stream().map(article -> Cards.of(article, root)).toList();
  }

  private static String anchor(String part) {
    return "y" + part;
  }
}
