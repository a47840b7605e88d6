package org.huibian.site;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huibian.catalog.Catalog;
import org.huibian.markdown.SiteSettings;
import org.huibian.model.Issue;
import org.huibian.model.IssueId;
import org.huibian.site.calendar.Agenda;
import org.huibian.site.calendar.ICalendar;
import org.huibian.site.calendar.Occasion;
import org.huibian.site.index.Chronology;
import org.huibian.site.view.CalendarView;
import org.huibian.site.view.DateView;
import org.huibian.site.view.EventView;
import org.huibian.site.view.HeadingView;
import org.huibian.site.view.OccasionView;

/**
 * The pages and files of the calendar. A build knows no today: pages part the days at the end of
 * the newest issue's month, and say so; a script parts them at the reader's today.
 */
final class CalendarPages {
  /** How many past days the first page shows; the pages of the years have all. */
  private static final int PAST = 60;

  private static final DateTimeFormatter BASIC = DateTimeFormatter.BASIC_ISO_DATE;

  private final PageModels models;
  private final SiteSettings settings;
  private final Agenda agenda;
  private final Issue newest;
  private final Map<Integer, List<Occasion>> years = new LinkedHashMap<>();

  private CalendarPages(PageModels models, SiteSettings settings, Catalog catalog, Agenda agenda) {
    this.models = models;
    this.settings = settings;
    this.agenda = agenda;
    this.newest = catalog.issues().get(catalog.issues().size() - 1);
    agenda.all().stream()
        .filter(o -> !o.isYearly())
        .sorted(Comparator.comparing(Occasion::date, Comparator.reverseOrder()))
        .forEach(o -> years.computeIfAbsent(o.date().getYear(), k -> new ArrayList<>()).add(o));
  }

  /** All pages and calendar files. */
  static List<Page> of(PageModels models, SiteSettings settings, Catalog catalog, Agenda agenda) {
    CalendarPages calendar = new CalendarPages(models, settings, catalog, agenda);
    List<Page> pages = new ArrayList<>();
    pages.add(calendar.page("calendar/", "../", calendar::first));
    calendar.years.forEach(
        (year, occasions) ->
            pages.add(
                calendar.page(
                    "calendar/" + year + "/", "../../", () -> calendar.ofYear(year, occasions))));
    // A calendar file without an entry would break the standard, so there is none then.
    if (!agenda.all().isEmpty()) {
      pages.add(calendar.file("calendar.ics", "", agenda.all()));
    }
    for (Issue issue : catalog.issues()) {
      List<Occasion> occasions = agenda.of(issue.id());
      if (!occasions.isEmpty()) {
        pages.add(calendar.file(issueFile(issue.id()), issue.id().toString(), occasions));
      }
    }
    return pages;
  }

  /** Where the calendar file of an issue stands. */
  static String issueFile(IssueId issue) {
    return issue + "/calendar.ics";
  }

  private Page page(
      String folder, String root, java.util.function.Supplier<CalendarView> calendar) {
    return new Page(
        folder + "index.html",
        "calendar.ftlh",
        () -> {
          Map<String, Object> values = models.common(root, folder, "indexes");
          values.put("calendar", calendar.get());
          return values;
        });
  }

  private CalendarView first() {
    LocalDate now = Chronology.lastDay(newest.id());
    List<OccasionView> coming = new ArrayList<>();
    List<OccasionView> past = new ArrayList<>();
    List<OccasionView> yearly = new ArrayList<>();
    for (Occasion occasion : agenda.all()) {
      OccasionView view = view(occasion, "../");
      (occasion.isYearly() ? yearly : occasion.date().isAfter(now) ? coming : past).add(view);
    }
    java.util.Collections.reverse(past);
    yearly.sort(
        Comparator.comparingInt((OccasionView o) -> o.date().month())
            .thenComparingInt(o -> o.date().day()));
    return new CalendarView(
        "",
        Cards.issue(newest, "../"),
        coming,
        past.stream().limit(PAST).toList(),
        yearly,
        links(""),
        agenda.all().isEmpty() ? "" : "../calendar.ics");
  }

  private CalendarView ofYear(int year, List<Occasion> occasions) {
    return new CalendarView(
        Integer.toString(year),
        Cards.issue(newest, "../../"),
        List.of(),
        occasions.stream().map(o -> view(o, "../../")).toList(),
        List.of(),
        links("../"),
        "");
  }

  private List<HeadingView> links(String way) {
    List<HeadingView> links = new ArrayList<>();
    years.forEach(
        (year, list) ->
            links.add(new HeadingView(year.toString(), way + year + "/index.html", list.size())));
    return links;
  }

  /** An occasion as pages show it. */
  static OccasionView view(Occasion occasion, String root) {
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

  private Page file(String path, String issue, List<Occasion> occasions) {
    return new Page(
        path,
        "calendar.ics.ftl",
        () -> {
          Map<String, Object> values = models.common("", path, "none");
          values.put("name", ICalendar.text(settings.title()));
          values.put("issue", issue);
          values.put("events", occasions.stream().map(this::event).toList());
          return values;
        });
  }

  private EventView event(Occasion occasion) {
    String anchor = occasion.fact().evidence().anchor();
    Issue issue = occasion.saidBy().issue();
    String name = String.join("\n", issue.publisher(), issue.title(), occasion.key());
    return new EventView(
        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString(),
        BASIC.format(Chronology.dateOf(occasion.saidBy())) + "T000000Z",
        BASIC.format(occasion.date()),
        BASIC.format(occasion.date().plusDays(1)),
        occasion.isYearly(),
        occasion.fact().kind().toString(),
        ICalendar.text(occasion.about().article().head().title()),
        ICalendar.text(occasion.fact().evidence().sentence()),
        settings.baseUrl().isEmpty()
            ? ""
            : settings.baseUrl()
                + occasion.saidBy().id()
                + "/"
                + (anchor.isEmpty() ? "" : "#" + anchor));
  }
}
