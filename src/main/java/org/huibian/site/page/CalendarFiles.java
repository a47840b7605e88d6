package org.huibian.site.page;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huibian.catalog.CatalogArticle;
import org.huibian.model.Issue;
import org.huibian.model.IssueId;
import org.huibian.site.SiteModel;
import org.huibian.site.calendar.Agenda;
import org.huibian.site.calendar.ICalendar;
import org.huibian.site.calendar.Occasion;
import org.huibian.site.index.ArticleGroup;
import org.huibian.site.index.Chronology;
import org.huibian.site.index.Index;
import org.huibian.site.template.Page;
import org.huibian.site.view.CalendarFile;
import org.huibian.site.view.EventView;

/**
 * Creates the calendar files: of the archive, of each issue, and of each topic and each authority
 * that has days. Beside each file with all days stands one with those that concern members. The
 * standard does not allow a file without an event, so that one without days is not written.
 */
final class CalendarFiles {
  /** The file with all days. */
  static final String ALL = "calendar.ics";

  /** The file with the days that concern members. */
  static final String MEMBERS = "members.ics";

  private static final DateTimeFormatter BASIC = DateTimeFormatter.BASIC_ISO_DATE;

  private final SiteModel site;
  private final PageViews views;
  private final Agenda agenda;
  private final LocalDate first;

  CalendarFiles(SiteModel site) {
    this.site = site;
    this.views = new PageViews(site);
    this.agenda = site.agenda();
    List<Issue> issues = site.catalog().issues();
    IssueId newest = issues.get(issues.size() - 1).id();
    this.first = LocalDate.of(newest.year() - 1, 1, 1);
  }

  /** Returns all files. */
  List<Page> all() {
    List<Page> files = new ArrayList<>(files("", "", recent(agenda.all())));
    for (Issue issue : site.catalog().issues()) {
      String id = issue.id().toString();
      files.addAll(files(id + "/", id, agenda.of(issue.id())));
    }
    for (Index index : List.of(site.indexes().topics(), site.indexes().authorities())) {
      for (ArticleGroup group : groups(index)) {
        files.addAll(
            files(index.id() + "/" + group.id() + "/", group.name(), recent(daysOf(group))));
      }
    }
    return files;
  }

  /** Returns the paths of the files of topics and authorities. */
  Set<String> ofGroups() {
    Set<String> paths = new HashSet<>();
    for (Index index : List.of(site.indexes().topics(), site.indexes().authorities())) {
      for (ArticleGroup group : groups(index)) {
        List<Occasion> days = recent(daysOf(group));
        String folder = index.id() + "/" + group.id() + "/";
        if (!days.isEmpty()) {
          paths.add(folder + ALL);
        }
        if (days.stream().anyMatch(Occasion::concernsMembers)) {
          paths.add(folder + MEMBERS);
        }
      }
    }
    return paths;
  }

  private static List<ArticleGroup> groups(Index index) {
    return index.headings().stream().map(ArticleGroup.class::cast).toList();
  }

  private List<Occasion> daysOf(ArticleGroup group) {
    return group.articles().stream()
        .map(CatalogArticle::id)
        .flatMap(id -> agenda.of(id).stream())
        .sorted(Agenda.ORDER)
        .toList();
  }

  /**
   * Returns the days for a file that grows with the archive. Programs fetch it again and again, and
   * only the files of the issues keep days that have long passed. If there are no others, it has
   * them all.
   */
  private List<Occasion> recent(List<Occasion> days) {
    List<Occasion> recent =
        days.stream().filter(o -> o.isYearly() || !o.date().isBefore(first)).toList();
    return recent.isEmpty() ? days : recent;
  }

  private List<Page> files(String folder, String of, List<Occasion> days) {
    List<Page> files = new ArrayList<>();
    if (!days.isEmpty()) {
      files.add(file(folder + ALL, of, days));
    }
    List<Occasion> members = days.stream().filter(Occasion::concernsMembers).toList();
    if (!members.isEmpty()) {
      files.add(file(folder + MEMBERS, of, members));
    }
    return files;
  }

  private Page file(String path, String of, List<Occasion> days) {
    return new Page(
        path,
        "calendar.ics.ftl",
        () ->
            new CalendarFile(
                views.page(path, "none"),
                views.site(),
                ICalendar.text(site.settings().title()),
                ICalendar.text(of),
                path.endsWith(MEMBERS),
                days.stream().map(this::event).toList()));
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
        rule(occasion),
        occasion.fact().label(),
        occasion.fact().duty().bearer().toString(),
        occasion.fact().counted().note(),
        ICalendar.text(occasion.about().article().head().title()),
        ICalendar.text(occasion.fact().evidence().sentence()),
        site.baseUrl().isEmpty() ? "" : site.baseUrl() + address);
  }

  /**
   * Returns the rule of a day of every year (RFC 5545, 3.3.10); the end of a month is counted back.
   */
  private static String rule(Occasion occasion) {
    if (!occasion.isYearly()) {
      return "";
    }
    return occasion.fact().monthEnd()
        ? "FREQ=YEARLY;BYMONTH=" + occasion.date().getMonthValue() + ";BYMONTHDAY=-1"
        : "FREQ=YEARLY";
  }
}
