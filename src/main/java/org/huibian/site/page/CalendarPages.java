package org.huibian.site.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.huibian.catalog.date.DatedFact;
import org.huibian.model.Issue;
import org.huibian.site.SiteModel;
import org.huibian.site.calendar.Agenda;
import org.huibian.site.calendar.Occasion;
import org.huibian.site.index.Chronology;
import org.huibian.site.template.Page;
import org.huibian.site.view.CalendarPage;
import org.huibian.site.view.CalendarView;
import org.huibian.site.view.Cards;
import org.huibian.site.view.DateView;
import org.huibian.site.view.DayListView;
import org.huibian.site.view.HeadingView;
import org.huibian.site.view.OccasionView;

/**
 * Creates the pages and files of the calendar. A build does not know the date of today: the pages
 * separate coming and past days at the end of the newest issue's month and say so, and a script
 * separates them at the reader's date.
 */
final class CalendarPages {
  /** How many past days the first page shows; the pages of the years show all. */
  private static final int PAST = 30;

  /** How many days the site's first page shows. */
  private static final int NEAREST_COMING = 20;

  private static final int NEAREST_PAST = 5;

  private final SiteModel site;
  private final PageViews views;
  private final Agenda agenda;
  private final Issue newest;
  private final Map<Integer, List<Occasion>> years = new LinkedHashMap<>();

  CalendarPages(SiteModel site) {
    this.site = site;
    this.views = new PageViews(site);
    this.agenda = site.agenda();
    List<Issue> issues = site.catalog().issues();
    this.newest = issues.get(issues.size() - 1);
    agenda.all().stream()
        .filter(o -> !o.isYearly())
        .sorted(Comparator.comparing(Occasion::date, Comparator.reverseOrder()))
        .forEach(o -> years.computeIfAbsent(o.date().getYear(), k -> new ArrayList<>()).add(o));
  }

  /** Returns all pages and calendar files. */
  List<Page> all() {
    List<Page> pages = new ArrayList<>();
    pages.add(page("calendar/", () -> first("../")));
    years.forEach(
        (year, occasions) ->
            pages.add(page("calendar/" + year + "/", () -> ofYear(year, occasions))));
    pages.addAll(new CalendarFiles(site).all());
    return pages;
  }

  private Page page(String folder, Supplier<CalendarView> calendar) {
    return new Page(
        folder + "index.html",
        "calendar.ftlh",
        () -> new CalendarPage(views.page(folder, "calendar"), views.site(), calendar.get()));
  }

  /**
   * Returns the days of the whole archive, as the first page of the calendar shows them.
   *
   * @param root the relative address of the site's root from the page
   */
  private CalendarView first(String root) {
    LocalDate end = Chronology.lastDay(newest.id());
    List<OccasionView> coming = new ArrayList<>();
    List<OccasionView> past = new ArrayList<>();
    List<OccasionView> yearly = new ArrayList<>();
    agenda.all().stream()
        .map(occasion -> occasion.next(end.plusDays(1)))
        .sorted(Agenda.ORDER)
        .forEach(
            occasion -> {
              OccasionView view = view(occasion, root);
              (occasion.date().isAfter(end) ? coming : past).add(view);
              if (occasion.isYearly()) {
                yearly.add(view);
              }
            });
    Collections.reverse(past);
    yearly.sort(
        Comparator.comparingInt((OccasionView o) -> o.date().month())
            .thenComparingInt(o -> o.date().day()));
    return new CalendarView(
        "",
        Cards.issue(newest, root),
        DayListView.of(coming, Integer.MAX_VALUE),
        DayListView.of(past, PAST),
        yearly,
        links("", true),
        agenda.all().isEmpty() ? "" : root + CalendarFiles.ALL,
        agenda.all().stream().anyMatch(Occasion::concernsMembers)
            ? root + CalendarFiles.MEMBERS
            : "");
  }

  /**
   * Returns the days for members around the end of the newest issue's month, as the site's first
   * page shows them. Only these few are shown, so that the others need no views of their own.
   */
  static CalendarView nearest(SiteModel site) {
    Issue newest = site.catalog().issues().get(site.catalog().issues().size() - 1);
    LocalDate end = Chronology.lastDay(newest.id());
    List<Occasion> members =
        site.agenda().all().stream()
            .filter(Occasion::concernsMembers)
            .map(occasion -> occasion.next(end.plusDays(1)))
            .sorted(Agenda.ORDER)
            .toList();
    List<Occasion> past =
        new ArrayList<>(members.stream().filter(o -> !o.date().isAfter(end)).toList());
    Collections.reverse(past);
    return new CalendarView(
        "",
        Cards.issue(newest, ""),
        few(members.stream().filter(o -> o.date().isAfter(end)), NEAREST_COMING),
        few(past.stream(), NEAREST_PAST),
        List.of(),
        List.of(),
        "",
        "");
  }

  private static DayListView few(Stream<Occasion> days, int most) {
    return new DayListView(days.limit(most).map(o -> view(o, "")).toList(), List.of());
  }

  private CalendarView ofYear(int year, List<Occasion> occasions) {
    return new CalendarView(
        Integer.toString(year),
        Cards.issue(newest, "../../"),
        DayListView.NONE,
        DayListView.of(occasions.stream().map(o -> view(o, "../../")).toList(), Integer.MAX_VALUE),
        List.of(),
        links("../", false),
        "",
        "");
  }

  /**
   * Returns links to all years.
   *
   * @param counted whether they show the numbers of days; if the page of each year showed them, a
   *     new issue would change all these pages
   */
  private List<HeadingView> links(String folder, boolean counted) {
    List<HeadingView> links = new ArrayList<>();
    years.forEach(
        (year, list) ->
            links.add(
                new HeadingView(
                    year.toString(), folder + year + "/index.html", counted ? list.size() : 0)));
    return links;
  }

  private static OccasionView view(Occasion occasion, String root) {
    String anchor = occasion.fact().evidence().anchor();
    return new OccasionView(
        DateView.of(occasion.date()),
        occasion.fact().label(),
        occasion.isYearly(),
        occasion.fact().monthEnd(),
        occasion.fact().counted().note(),
        occasion.fact().duty().bearer().toString(),
        occasion.fact().kind() == DatedFact.Kind.DEADLINE ? occasion.fact().duty().basis() : "",
        Cards.of(occasion.about(), root),
        occasion.fact().evidence().sentence(),
        root + occasion.saidBy().id() + "/index.html" + (anchor.isEmpty() ? "" : "#" + anchor));
  }
}
