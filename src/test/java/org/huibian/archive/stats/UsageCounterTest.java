package org.huibian.archive.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageCounterTest {
  /** The bytes of a line that no memory should hold. */
  private static final int LONG_LINE = 128 << 20;

  private static final String PHONE =
      "Mozilla/5.0 (Linux; Android 14; 22081212C) AppleWebKit/537.36 Chrome/126.0 Mobile"
          + " Safari/537.36 MicroMessenger/8.0.50";

  private static String line(String client, String time, String request, int status, String agent) {
    return "%s - - [%s +0800] \"%s\" %d 5120 \"-\" \"%s\"\n"
        .formatted(client, time, request, status, agent);
  }

  private static String get(String path) {
    return line("192.0.2.7", "30/Jun/2025:08:00:00", "GET " + path + " HTTP/2.0", 200, PHONE);
  }

  private static UsageReport count(String base, String... lines) throws IOException {
    UsageCounter counter = new UsageCounter(base);
    assertTrue(counter.read(stream(String.join("", lines)), "access.log"));
    return counter.report();
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<Use, Long> used(UsageReport report) {
    Map<Use, Long> out = new TreeMap<>(report.total().uses());
    out.values().removeIf(count -> count == 0);
    return out;
  }

  /** An address, and what a reader uses with it. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "/, PAGES",
        "/index.html, PAGES",
        "/2025-06/, PAGES ISSUES",
        "/2025-06/index.html, PAGES ISSUES",
        "/2025-06/03/, PAGES ARTICLES",
        "/2025-06/03/index.html?utm=1, PAGES ARTICLES",
        "/2025-06/103/, PAGES ARTICLES",
        "/2025-06/03/dossier/, PAGES",
        "/2025-06/print/, PAGES",
        "/search/?q=%E8%8A%82%E8%83%BD, PAGES SEARCHES",
        "/search/index.html, PAGES SEARCHES",
        "/topics/green/, PAGES",
        "/2025-06/2025-06.epub, DOWNLOADS",
        "/2025-06/2025-06.html, DOWNLOADS",
        "/2025-06/source.pdf, DOWNLOADS",
        "/2025-06/source-2.docx, DOWNLOADS",
        "/2025-06/03/biao1.csv, DOWNLOADS",
        "/feed.xml, FEEDS",
        "/topics/green/feed.xml, FEEDS",
        "/2025-06/members.ics, FEEDS",
        "/data/catalog.json, DATA",
        "/data/2025-06/03.xml, DATA",
        "/data/offline/2025-06.json, KEPT",
        "/data/offline/search.json, KEPT",
        "/data/offline/packs.json, -",
        "/data/search/core-1.js, -",
        "/assets/0123/page.js, -",
        "/2025-06/03/qr.svg, -",
        "/favicon.ico, -"
      })
  void anAddressIsCountedForWhatItIs(String address, String uses) throws IOException {
    String found =
        String.join(" ", used(count("/", get(address))).keySet().stream().map(Use::name).toList());
    assertEquals(uses == null ? "" : uses, found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "192.0.2.7 - - [30/Jun/2025:08:00:00 +0800] \"GET /2025-06/03/ HTTP/1.1\" 200 5120",
        "192.0.2.7 - - [30/Jun/2025:08:00:00 +0800] \"GET /2025-06/03/ HTTP/1.1\" 304 -",
        "2001:db8::7 - 张三 [30/Jun/2025:08:00:00 +0800] \"GET /2025-06/03/ HTTP/1.1\" 200 5 \"-\""
            + " \"A\"",
        "www.example.org:443 192.0.2.7 - - [30/Jun/2025:08:00:00 +0800] \"GET /2025-06/03/"
            + " HTTP/1.1\" 200 5",
        "192.0.2.7 - - [30/Jun/2025:23:59:60 +0000] \"GET /2025-06/03/ HTTP/3.0\" 200 5 \"a\\\"b\""
            + " \"c \\\"d\\\"\" \"192.0.2.9\"",
        "192.0.2.7 - - [30/Jun/2025:08:00:00 +0800] \"GET http://h.example/2025-06/03/?a HTTP/1.1\""
            + " 200 0 \"-\" \"A\" rt=0.1"
      })
  void theFormatsOfServersAreRead(String line) throws IOException {
    UsageReport report = count("/", line + "\r\n");
    assertEquals(0, report.damaged());
    assertEquals(List.of(new UsageReport.Article("2025-06/03", 1)), report.articles());
    assertEquals(LocalDate.of(2025, 6, 30), report.days().firstKey());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "half a line",
        "192.0.2.7 - - [30/Jun/2025:08:00:00 +0800] \"GET / HT",
        "192.0.2.7 - - [31/Jun/2025:08:00:00 +0800] \"GET / HTTP/1.1\" 200 5",
        "192.0.2.7 - - [30/Foo/2025:08:00:00 +0800] \"GET / HTTP/1.1\" 200 5",
        "192.0.2.7 - - [30/Jun/2025:08:00:00 +0800] \"GET / HTTP/1.1\" 999 5",
        "{\"remote_addr\":\"192.0.2.7\"}",
        "\u0000\u0001\u0002"
      })
  void aDamagedLineIsCountedAndNamedByItsNumberOnly(String line) throws IOException {
    UsageReport report = count("/", get("/"), line + "\n", get("/2025-06/"));
    assertEquals(3, report.lines());
    assertEquals(1, report.damaged());
    assertEquals(List.of("access.log:2"), report.examples());
    assertEquals(2, report.total().uses().get(Use.PAGES));
  }

  @Test
  void aRequestThatIsNoneOfHttpIsNeitherDamagedNorAPage() throws IOException {
    UsageReport report =
        count("/", line("192.0.2.7", "30/Jun/2025:08:00:00", "\\x16\\x03\\x01", 400, "-"));
    assertEquals(0, report.damaged());
    assertEquals(Map.of(), used(report));
  }

  /** What robots, programs and browsers call themselves. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html) | true",
        "Mozilla/5.0 (compatible; Baiduspider/2.0) | true",
        "Sogou web spider/4.0 | true",
        "Mozilla/5.0 (Linux; Android) AppleWebKit Bytespider; spider@bytedance.com | true",
        "curl/8.5.0 | true",
        "python-requests/2.31 | true",
        "Go-http-client/1.1 | true",
        "Mozilla/5.0 HeadlessChrome/120.0 | true",
        "Mozilla/5.0 (compatible; GPTBot/1.2) | true",
        "FeedFetcher-Google | true",
        "- | true",
        "Mozilla/5.0 (Linux; Android 9; CUBOT_X18_Plus) Chrome/100 Mobile | false",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5) MicroMessenger/8.0.49 | false",
        "Mozilla/5.0 (Windows NT 10.0; WOW64) Chrome/86 QQBrowser/12.0 | false",
        "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko Firefox/127.0 | false",
        "Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 6.1; 360SE) | false",
        "Mozilla/5.0 (Linux; U; Android 14; zh-cn) UCBrowser/16 Quark | false"
      })
  void robotsAreToldFromReadersByTheirNames(String agent, boolean robot) throws IOException {
    UsageReport report =
        count("/", line("192.0.2.7", "30/Jun/2025:08:00:00", "GET / HTTP/1.1", 200, agent));
    assertEquals(robot ? 1 : 0, report.total().robots());
    assertEquals(robot ? 0 : 1, report.total().visits());
  }

  @Test
  void whoeverAsksForTheRulesOfRobotsIsOneFromTheBeginningOfTheDay() throws IOException {
    UsageReport report = count("/", get("/2025-06/03/"), get("/robots.txt"), get("/2025-06/04/"));
    assertEquals(3, report.total().robots());
    assertEquals(Map.of(), used(report));
    assertEquals(List.of(), report.articles());
  }

  @Test
  void whatABrowserLoadsToKeepAnIssueIsNotRead() throws IOException {
    UsageReport report =
        count(
            "/",
            get("/2025-06/03/"),
            get("/data/offline/2025-06.json"),
            get("/2025-06/01/"),
            get("/2025-06/02/"),
            get("/2025-04/01/"),
            get("/2025-06/03/").replace(":08:00:00", ":08:20:00"));
    assertEquals(1, used(report).get(Use.KEPT));
    assertEquals(3, used(report).get(Use.ARTICLES));
    assertEquals(new UsageReport.Article("2025-06/03", 2), report.articles().get(0));
  }

  @Test
  void visitsAreReadersOfADayAndMonthsAreAddedUp() throws IOException {
    UsageReport report =
        count(
            "/",
            get("/"),
            get("/2025-06/"),
            get("/").replace("192.0.2.7", "192.0.2.8"),
            get("/").replace("30/Jun", "01/Jul"));
    assertEquals(2, report.days().get(LocalDate.of(2025, 6, 30)).visits());
    assertEquals(2, report.months().get(YearMonth.of(2025, 6)).visits());
    assertEquals(1, report.months().get(YearMonth.of(2025, 7)).visits());
    assertEquals(3, report.total().visits());
  }

  @Test
  void logsThatComeNewestFirstCountEachVisitOnce() throws IOException {
    UsageCounter counter = new UsageCounter("/", 4);
    for (int day = 14; day >= 10; day--) {
      StringBuilder log = new StringBuilder();
      for (int request = 0; request < 3; request++) {
        for (String reader : List.of("192.0.2.1", "192.0.2.2")) {
          log.append(get("/2025-06/").replace("30/Jun", day + "/Jun").replace("192.0.2.7", reader));
        }
      }
      assertTrue(counter.read(stream(log.toString()), "access.log"));
    }
    UsageReport report = counter.report();
    assertEquals(10, report.total().visits());
    assertEquals(30, report.total().uses().get(Use.PAGES));
  }

  @Test
  void aVeryLongAgentIsNotRemembered() {
    RobotNames robots = RobotNames.load();
    assertFalse(robots.isRobot("Mozilla/5.0 " + "x".repeat(30_000)));
    assertTrue(robots.isRobot("x".repeat(30_000) + " Googlebot/2.1"));
    assertEquals(0, robots.remembered());
    assertFalse(robots.isRobot(PHONE));
    assertEquals(1, robots.remembered());
  }

  @Test
  void onlyWhatWasSentCountsAndWhatIsNotThereIsSaid() throws IOException {
    String time = "30/Jun/2025:08:00:00";
    UsageReport report =
        count(
            "/",
            line("192.0.2.7", time, "GET /2025-06/99/ HTTP/1.1", 404, PHONE),
            line("192.0.2.7", time, "GET /2025-06/03 HTTP/1.1", 301, PHONE),
            line("192.0.2.7", time, "HEAD /2025-06/03/ HTTP/1.1", 200, PHONE),
            line("192.0.2.7", time, "POST /2025-06/03/ HTTP/1.1", 200, PHONE),
            line("192.0.2.7", time, "GET /2025-06/source.pdf HTTP/1.1", 206, PHONE));
    assertEquals(Map.of(Use.MISSING, 1L), used(report));
    assertEquals(0, report.total().visits());
  }

  @Test
  void aSiteBelowASubPathHasOnlyWhatStandsBelowIt() throws IOException {
    UsageReport report = count("/huibian/", get("/huibian/2025-06/03/"), get("/other/2025-06/03/"));
    assertEquals(1, used(report).get(Use.ARTICLES));
    assertEquals(1, report.outside());
  }

  @Test
  void aCompressedLogIsReadAndADamagedOneUpToItsFault() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      for (int i = 0; i < 500; i++) {
        zip.write(get("/2025-06/" + (100 + i * 7 % 800) + "/").getBytes(StandardCharsets.UTF_8));
      }
    }
    byte[] whole = out.toByteArray();
    UsageCounter counter = new UsageCounter("/");
    assertTrue(counter.read(new ByteArrayInputStream(whole), "a.gz"));
    assertFalse(counter.read(new ByteArrayInputStream(whole, 0, whole.length - 9), "b.gz"));
    UsageReport report = counter.report();
    assertTrue(report.total().uses().get(Use.ARTICLES) > 500);
    assertEquals(1, report.damaged());
  }

  @Test
  void aVeryLongLineTakesNoMoreMemoryThanAnother() throws IOException {
    UsageCounter counter = new UsageCounter("/");
    InputStream endless =
        new InputStream() {
          private int left = LONG_LINE;

          @Override
          public int read() {
            return left-- > 0 ? 'x' : -1;
          }

          @Override
          public int read(byte[] buffer, int from, int length) {
            int read = Math.min(length, left);
            Arrays.fill(buffer, from, from + read, (byte) 'x');
            left -= read;
            return read > 0 || length == 0 ? read : -1;
          }
        };
    ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = memory.getCurrentThreadAllocatedBytes();
    assertTrue(
        counter.read(new SequenceInputStream(endless, stream("\n" + get("/"))), "access.log"));
    long taken = memory.getCurrentThreadAllocatedBytes() - before;
    assertEquals(1, counter.report().damaged());
    assertEquals(1, counter.report().total().uses().get(Use.PAGES));
    assertTrue(taken < LONG_LINE / 8, taken + " bytes");
  }

  @Test
  void noAddressOfAReaderIsInTheReport() throws IOException {
    UsageReport report = count("/", get("/"), "203.0.113.99 damaged\n", get("/x\"><b>/"));
    String all = report + UsageJson.of(report, Map.of("2025-06", report.total()));
    assertFalse(all.contains("192.0.2.7") || all.contains("203.0.113") || all.contains("Android"));
  }
}
