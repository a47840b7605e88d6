package org.huibian.site.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.huibian.site.index.DividedGroup;
import org.huibian.site.index.EntryGroup;
import org.huibian.site.index.Index;
import org.huibian.site.index.IndexHeading;
import org.huibian.site.index.Indexes;
import org.huibian.site.index.WantedWork;
import org.huibian.site.template.Page;
import org.huibian.site.view.Cards;
import org.huibian.site.view.HeadingView;
import org.huibian.site.view.IndexListPage;
import org.huibian.site.view.IndexPage;
import org.huibian.site.view.IndexView;
import org.huibian.site.view.WantedPage;
import org.huibian.site.view.WantedView;

/**
 * Creates the pages of the indexes: for each index the list of its headings, the pages of the
 * headings and the redirects from former addresses; the page of all indexes; and the page of the
 * documents that the archive lacks.
 */
final class IndexPages {
  private static final String SECTION = "indexes";

  /** How many headings of each index the page of all indexes shows. */
  private static final int FULLEST = 12;

  /** How many of the articles that cite a missing document are listed. */
  private static final int CITING = 5;

  private final PageViews views;
  private final Indexes indexes;
  private final Set<String> calendars;

  /**
   * Creates the pages.
   *
   * @param calendars the paths of the calendar files of headings
   */
  IndexPages(PageViews views, Indexes indexes, Set<String> calendars) {
    this.calendars = calendars;
    this.views = views;
    this.indexes = indexes;
  }

  /** Returns all pages. */
  List<Page> all() {
    List<Page> pages = new ArrayList<>();
    HeadingPages headings = new HeadingPages(views, calendars);
    for (Index index : indexes.all()) {
      pages.add(list(index));
      index.headings().forEach(heading -> pages.addAll(headings.of(index, heading)));
      index.formerAddresses().forEach((from, to) -> pages.add(moved(index, from, to)));
    }
    pages.add(overview());
    pages.add(wanted());
    return pages;
  }

  private Page list(Index index) {
    String folder = index.id() + "/";
    return new Page(
        folder + "index.html",
        "index.ftlh",
        () -> {
          List<HeadingView> all = headings(index);
          return new IndexPage(
              views.page(folder, SECTION),
              views.site(),
              new IndexView(index.id(), "index.html", all, all.size()));
        });
  }

  private Page moved(Index index, String from, String to) {
    String folder = index.id() + "/";
    return views.moved(folder + from + "/", folder + to + "/", "../" + to + "/index.html");
  }

  private Page overview() {
    return new Page(
        "indexes/index.html",
        "indexes.ftlh",
        () ->
            new IndexListPage(
                views.page("indexes/", SECTION),
                views.site(),
                indexes.all().stream().map(IndexPages::fullest).toList()));
  }

  private Page wanted() {
    return new Page(
        "wanted/index.html",
        "wanted.ftlh",
        () ->
            new WantedPage(
                views.page("wanted/", SECTION),
                views.site(),
                indexes.wanted().stream().map(IndexPages::wanted).toList()));
  }

  /** Returns the headings that have articles, with addresses relative to the page of the index. */
  private static List<HeadingView> headings(Index index) {
    return index.headings().stream()
        .filter(heading -> !heading.articles().isEmpty())
        .map(IndexPages::heading)
        .toList();
  }

  private static HeadingView heading(IndexHeading heading) {
    String folder = heading.id() + "/";
    return new HeadingView(
        heading.name(),
        folder + "index.html",
        heading.count(),
        heading.otherNames(),
        parts(heading, folder));
  }

  private static List<HeadingView> parts(IndexHeading heading, String folder) {
    if (heading instanceof DividedGroup group) {
      return group.parts().stream()
          .map(
              part ->
                  new HeadingView(part.name(), folder + part.id() + "/index.html", part.count()))
          .toList();
    } else if (heading instanceof EntryGroup group) {
      return group.sections().entrySet().stream()
          .map(
              section ->
                  new HeadingView(
                      section.getKey(),
                      folder + "index.html#" + EntryGroup.anchor(section.getKey()),
                      section.getValue().size()))
          .toList();
    }
    return List.of();
  }

  /** Returns an index with its fullest headings, which keep the order of the index. */
  private static IndexView fullest(Index index) {
    List<HeadingView> all = headings(index);
    int least =
        all.stream()
            .map(HeadingView::count)
            .sorted(Comparator.reverseOrder())
            .limit(FULLEST)
            .reduce((a, b) -> b)
            .orElse(0);
    String folder = "../" + index.id() + "/";
    List<HeadingView> fullest =
        all.stream()
            .filter(h -> h.count() >= least)
            .limit(FULLEST)
            .map(
                h ->
                    new HeadingView(
                        h.name(), folder + h.href(), h.count(), h.otherNames(), List.of()))
            .toList();
    return new IndexView(index.id(), folder + "index.html", fullest, all.size());
  }

  private static WantedView wanted(WantedWork work) {
    return new WantedView(
        work.id(),
        work.title(),
        work.titled(),
        work.number(),
        work.citing().size(),
        work.citing().stream().limit(CITING).map(article -> Cards.of(article, "../")).toList());
  }
}
