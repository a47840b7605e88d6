package org.huibian.site.page;

import static org.huibian.catalog.Sample.article;
import static org.huibian.catalog.Sample.issue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.huibian.build.SiteBuilder;
import org.huibian.catalog.BlockLocations;
import org.huibian.markdown.ContentFolder;
import org.huibian.markdown.SiteSettings;
import org.huibian.model.Article;
import org.huibian.model.Issue;
import org.huibian.model.Kind;
import org.huibian.site.SiteInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds calendar pages and files; another library parses the files. */
class CalendarPagesTest {
  @TempDir Path folder;

  private Path site(String baseUrl, Issue... issues) throws IOException {
    for (Issue issue : issues) {
      Path content = Files.createDirectories(folder.resolve("content/" + issue.id()));
      Files.writeString(content.resolve("source.txt"), "");
    }
    Path site = folder.resolve("site");
    SiteInput input =
        new SiteInput(
            new SiteSettings("政策汇编", "协会", baseUrl, "zh-Hans", ""),
            List.of(issues),
            BlockLocations.NONE,
            folder.resolve("content"));
    new SiteBuilder(Path.of("templates")).build(input, site);
    return site;
  }

  private static Article measures(String title) {
    return article("2025-06/01", title)
        .numbers("工信部科〔2025〕131号")
        .issuers("工业和信息化部")
        .date("2025-06-07")
        .heading(2, "第一章 总则")
        .runIn("第一条", " 各单位于2025年7月15日前报送年度总结；逾期不报的，不予受理。")
        .runIn("第二条", " 本办法自2025年7月10日起施行。")
        .make();
  }

  private static ICalendar read(Path file) throws IOException {
    return Biweekly.parse(Files.readString(file)).first();
  }

  private static List<String> days(ICalendar calendar) {
    List<String> out = new ArrayList<>();
    for (VEvent event : calendar.getEvents()) {
      assertFalse(event.getDateStart().getValue().hasTime());
      out.add(
          event.getDateStart().getValue().toInstant().atZone(ZoneId.systemDefault()).toLocalDate()
              + " "
              + event.getSummary().getValue());
    }
    return out;
  }

  @Test
  void aCalendarProgramReadsTheFilesOfTheSiteAndOfEachIssue() throws IOException {
    Path site = site("", issue("2025-06", 16, measures("管理办法")));
    for (String file : List.of("calendar.ics", "2025-06/calendar.ics")) {
      ICalendar calendar = read(site.resolve(file));
      assertEquals(List.of("2025-07-10 施行：管理办法", "2025-07-15 截止：管理办法"), days(calendar));
      assertEquals("", calendar.validate(calendar.getVersion()).toString());
    }
  }

  @Test
  void hostileTextStaysTextInACalendarFile() throws IOException {
    String title = "办法；,;\\n\nEND:VCALENDAR <b>&amp;\u0007";
    ICalendar calendar =
        read(site("", issue("2025-06", 16, measures(title))).resolve("calendar.ics"));
    assertEquals(2, calendar.getEvents().size());
    assertEquals(
        "施行：办法；,;\\n\nEND:VCALENDAR <b>&amp;", calendar.getEvents().get(0).getSummary().getValue());
  }

  @Test
  void anEventKeepsItsIdentifierWhenWordsAreCorrectedAndIsStampedWithTheDateOfTheDocument()
      throws IOException {
    Path file = site("", issue("2025-06", 16, measures("办法"))).resolve("calendar.ics");
    ICalendar before = read(file);
    ICalendar after =
        read(
            site("https://example.org/", issue("2025-06", 16, measures("管理办法")))
                .resolve("calendar.ics"));
    assertEquals(
        before.getEvents().stream().map(e -> e.getUid().getValue()).toList(),
        after.getEvents().stream().map(e -> e.getUid().getValue()).toList());
    assertTrue(Files.readString(file).contains("DTSTAMP:20250607T000000Z\r\n"));
    assertEquals(
        "https://example.org/2025-06/01/#t2", after.getEvents().get(0).getUrl().getValue());
  }

  @Test
  void thePageSeparatesTheDaysAtTheNewestIssueAndQuotesTheSentences() throws IOException {
    Path site =
        site(
            "",
            issue(
                "2025-05",
                15,
                article("2025-05/01", "旧办法")
                    .date("2025-05-01")
                    .runIn("第一条", " 本办法自2025年6月1日起施行。")
                    .make()),
            issue("2025-06", 16, measures("管理办法")));
    String page = Files.readString(site.resolve("calendar/index.html"));
    int coming = page.indexOf("data-coming");
    int past = page.indexOf("data-past");
    assertTrue(page.indexOf("2025-07-10") > coming && page.indexOf("2025-07-10") < past, page);
    assertTrue(page.indexOf("2025-06-01") > past, page);
    assertTrue(page.contains("本办法自2025年7月10日起施行。"), page);
    assertTrue(page.contains("href=\"../2025-06/01/index.html#t2\""), page);
    assertTrue(Files.exists(site.resolve("calendar/2025/index.html")));
  }

  @Test
  void theDayOfAPartIsShownAsThatOfAPartAndDelaysNoYearlyDuty() throws IOException {
    Article article =
        article("2025-06/01", "能效管理办法")
            .date("2025-06-07")
            .runIn("第一条", " 用能单位应当于每年9月30日前报送能效报告。")
            .runIn("第二条", " 本办法自2025年7月10日起施行，其中第九条自2026年7月1日起施行。")
            .make();
    Path site = site("", issue("2025-06", 16, article));
    assertEquals(
        List.of("2025-07-10 施行：能效管理办法", "2025-09-30 截止：能效管理办法", "2026-07-01 部分施行：能效管理办法"),
        days(read(site.resolve("calendar.ics"))));
    assertTrue(Files.readString(site.resolve("calendar/index.html")).contains("部分施行"));
    assertTrue(Files.readString(site.resolve("index.html")).contains("部分施行"));
    assertTrue(Files.readString(site.resolve("2025-06/01/index.html")).contains("部分施行"));
    assertTrue(
        Files.readString(site.resolve("data/catalog.json"))
            .replaceAll("\\s", "")
            .contains("\"kind\":\"inForce\",\"part\":true,\"date\":\"2026-07-01\""));
  }

  private static Article regulation() {
    return article("2025-03/01", "能源统计条例")
        .numbers("国令第801号")
        .issuers("国务院")
        .date("2025-02-01")
        .runIn("第一条", " 用能单位应当于每年2月底前报送上一年度能源统计报表。")
        .runIn("第二条", " 省级主管部门应当于每年3月31日前完成审核。")
        .runIn("第三条", " 本条例自2025年3月15日起施行。")
        .make();
  }

  @Test
  void aYearlyDutyBeginsAfterItsLawIsInForceAndTheEndOfAMonthIsTheLastDayOfItInEveryYear()
      throws IOException {
    Path site = site("", issue("2025-03", 13, regulation()));
    String file = Files.readString(site.resolve("calendar.ics"));
    assertTrue(file.contains("DTSTART;VALUE=DATE:20260228\r\nDTEND;VALUE=DATE:20260301\r\n"), file);
    assertTrue(file.contains("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1\r\n"), file);
    assertFalse(file.contains("VALARM"), file);
    VEvent end = read(site.resolve("members.ics")).getEvents().get(1);
    List<String> years = new ArrayList<>();
    DateIterator days = end.getDateIterator(TimeZone.getDefault());
    for (int i = 0; i < 3; i++) {
      years.add(days.next().toInstant().atZone(ZoneId.systemDefault()).toLocalDate().toString());
    }
    assertEquals(List.of("2026-02-28", "2027-02-28", "2028-02-29"), years);
  }

  @Test
  void theNextOccurrenceOfAYearlyDayIsAmongThoseToComeAndPrintedAsTheTextHasIt()
      throws IOException {
    String page =
        Files.readString(
            site("", issue("2025-03", 13, regulation())).resolve("calendar/index.html"));
    String coming = page.substring(page.indexOf("data-coming"), page.indexOf("id=\"yearly\""));
    assertTrue(coming.contains("<time datetime=\"2026-02-28\">2026年2月底</time>"), coming);
    assertTrue(coming.indexOf("2026-03-31") > coming.indexOf("<details"), coming);
    assertTrue(coming.contains("主管部门：省级主管部门"), coming);
  }

  @Test
  void membersTopicsAndAuthoritiesHaveFilesOfTheirOwn() throws IOException {
    Path site = site("", issue("2025-03", 13, regulation()));
    assertEquals(3, read(site.resolve("calendar.ics")).getEvents().size());
    assertEquals(2, read(site.resolve("members.ics")).getEvents().size());
    assertEquals(2, read(site.resolve("2025-03/members.ics")).getEvents().size());
    try (Stream<Path> files = Files.walk(site.resolve("authorities"))) {
      List<Path> found = files.filter(f -> f.toString().endsWith(".ics")).sorted().toList();
      assertEquals(2, found.size());
      assertTrue(read(found.get(0)).getEvents().get(0).getSummary().getValue().length() > 0);
      assertTrue(
          Files.readString(found.get(0).resolveSibling("index.html"))
              .contains("href=\"calendar.ics\""));
    }
  }

  @Test
  void aDayThatIsCountedSaysSoInTheFile() throws IOException {
    Article notice =
        article("2025-06/01", "通知").date("2025-06-07").paragraph("本通知自印发之日起施行。").make();
    String file = Files.readString(site("", issue("2025-06", 16, notice)).resolve("calendar.ics"));
    assertTrue(file.replace("\r\n ", "").contains("（按成文日期推算）"), file);
  }

  @Test
  void whatAnExplanationRepeatsIsOneEvent() throws IOException {
    Article policy =
        article("2025-06/01", "管理办法").date("2025-06-07").paragraph("各单位于2025年7月15日前报送年度总结。").make();
    Article explanation =
        article("2025-06/02", "《管理办法》解读")
            .kind(Kind.INTERPRETATION)
            .interprets("2025-06/01")
            .paragraph("各单位应在2025年7月15日前报送总结，不要错过。")
            .make();
    ICalendar calendar =
        read(site("", issue("2025-06", 16, policy, explanation)).resolve("calendar.ics"));
    assertEquals(List.of("2025-07-15 截止：管理办法"), days(calendar));
  }

  @Test
  void anArchiveWithoutDaysHasNoCalendarFileAndNoLinkToOne() throws IOException {
    Path site = site("", issue("2025-06", 16, article("2025-06/01", "甲").make()));
    assertFalse(Files.exists(site.resolve("calendar.ics")));
    assertFalse(Files.readString(site.resolve("calendar/index.html")).contains(".ics"));
    assertFalse(Files.readString(site.resolve("2025-06/index.html")).contains(".ics"));
  }

  @Test
  void theCalendarOfTheRealContentIsValid() throws IOException {
    Path site = folder.resolve("site");
    new SiteBuilder(Path.of("templates"))
        .build(SiteInput.read(new ContentFolder(Path.of("content"))), site);
    Path file = site.resolve("calendar.ics");
    ICalendar calendar = read(file);
    assertTrue(calendar.getEvents().size() > 20, () -> "only " + calendar.getEvents().size());
    long names = calendar.getEvents().stream().map(e -> e.getUid().getValue()).distinct().count();
    assertEquals(calendar.getEvents().size(), names);
    for (String line : Files.readString(file).split("\r\n", -1)) {
      assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
      assertFalse(line.contains("\n"), line);
    }
  }
}
