package org.huibian.site.page;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.huibian.model.Issue;
import org.huibian.site.SiteModel;
import org.huibian.site.calendar.Agenda;
import org.huibian.site.calendar.ICalendar;
import org.huibian.site.calendar.Occasion;
import org.huibian.site.index.Chronology;
import org.huibian.site.template.Page;
import org.huibian.site.view.CalendarFile;
import org.huibian.site.view.CalendarPage;
import org.huibian.site.view.CalendarView;
import org.huibian.site.view.Cards;
import org.huibian.site.view.DateView;
import org.huibian.site.view.EventView;
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

  private static final DateTimeFormatter BASIC = DateTimeFormatter.BASIC_ISO_DATE;

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
    pages.add(page("calendar/", this::first));
    years.forEach(
        (year, occasions) ->
            pages.add(page("calendar/" + year + "/", () -> ofYear(year, occasions))));
    // The standard does not allow a calendar file without an event.
    if (!agenda.all().isEmpty()) {
      pages.add(file("", "", recent()));
    }
    for (Issue issue : site.catalog().issues()) {
      List<Occasion> occasions = agenda.of(issue.id());
      if (!occasions.isEmpty()) {
        pages.add(file(issue.id() + "/", issue.id().toString(), occasions));
      }
    }
    return pages;
  }

  /**
   * Returns the days for the calendar file of the site. Programs fetch it again and again, and only
   * the files of the issues keep days that have long passed. If there are no others, it has them
   * all.
   */
  private List<Occasion> recent() {
    LocalDate first = LocalDate.of(newest.id().year() - 1, 1, 1);
    List<Occasion> recent =
        agenda.all().stream().filter(o -> o.isYearly() || !o.date().isBefore(first)).toList();
    return recent.isEmpty() ? agenda.all() : recent;
  }

  private Page page(String folder, Supplier<CalendarView> calendar) {
    return new Page(
        folder + "index.html",
        "calendar.ftlh",
        () -> new CalendarPage(views.page(folder, "indexes"), views.site(), calendar.get()));
  }

  private CalendarView first() {
    LocalDate end = Chronology.lastDay(newest.id());
    List<OccasionView> coming = new ArrayList<>();
    List<OccasionView> past = new ArrayList<>();
    List<OccasionView> yearly = new ArrayList<>();
    for (Occasion occasion : agenda.all()) {
      OccasionView view = view(occasion, "../");
      (occasion.isYearly() ? yearly : occasion.date().isAfter(end) ? coming : past).add(view);
    }
    Collections.reverse(past);
    yearly.sort(
        Comparator.comparingInt((OccasionView o) -> o.date().month())
            .thenComparingInt(o -> o.date().day()));
    return new CalendarView(
        "",
        Cards.issue(newest, "../"),
        coming,
        past.stream().limit(PAST).toList(),
        yearly,
        links("", true),
        agenda.all().isEmpty() ? "" : "../calendar.ics");
  }

  private CalendarView ofYear(int year, List<Occasion> occasions) {
    return new CalendarView(
        Integer.toString(year),
        Cards.issue(newest, "../../"),
        List.of(),
        occasions.stream().map(o -> view(o, "../../")).toList(),
        List.of(),
        links("../", false),
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
        occasion.fact().kind().toString(),
        occasion.isYearly(),
        occasion.fact().relative(),
        Cards.of(occasion.about(), root),
        occasion.fact().evidence().sentence(),
        root + occasion.saidBy().id() + "/index.html" + (anchor.isEmpty() ? "" : "#" + anchor));
  }

  private Page file(String folder, String issue, List<Occasion> occasions) {
    String path = folder + "calendar.ics";
    return new Page(
        path,
        "calendar.ics.ftl",
        () ->
            new CalendarFile(
                views.page(path, "none"),
                views.site(),
                ICalendar.text(site.settings().title()),
                issue,
                occasions.stream().map(this::event).toList()));
  }

  private EventView event(Occasion occasion) {
    String anchor = occasion.fact().evidence().anchor();
    Issue issue = occasion.saidBy().issue();
    String name = String.join("\n", issue.publisher(), issue.title(), occasion.key());
    String address = occasion.saidBy().id() + "/" + (anchor.isEmpty() ? "" : "#" + anchor);
    return new EventView(
        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString(),
        BASIC.format(Chronology.dateOf(occasion.saidBy())) + "T000000Z",
        BASIC.format(occasion.date()),
        BASIC.format(occasion.date().plusDays(1)),
        occasion.isYearly(),
        occasion.fact().kind().toString(),
        ICalendar.text(occasion.about().article().head().title()),
        ICalendar.text(occasion.fact().evidence().sentence()),
        site.baseUrl().isEmpty() ? "" : site.baseUrl() + address);
  }
}
