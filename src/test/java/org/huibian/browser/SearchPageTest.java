package org.huibian.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.huibian.browser.RealSite.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.WebElement;

/** Tests the queries and results of the search page. */
class SearchPageTest extends BrowserTest {
  private static final List<String> QUESTIONS =
      List.of(
          "碳排放权交易",
          "虚拟电厂",
          "工信厅科〔2025〕33号",
          "碳排放权交",
          "绿色低碳",
          "设备更新",
          "氢能",
          "工业母机",
          "发改办环资 396",
          "工信部");

  static Stream<Arguments> everyQuestionByEveryWay() {
    return Arrays.stream(Way.values())
        .flatMap(w -> QUESTIONS.stream().map(q -> Arguments.of(w, q)));
  }

  @ParameterizedTest
  @MethodSource("everyQuestionByEveryWay")
  void aQueryInTheAddressIsSearched(Way way, String question) {
    ask(way, question);
    List<WebElement> results = browser.all("ol#search-results > li");
    assertFalse(results.isEmpty(), () -> question + ": " + status());
    assertTrue(status().matches("(找到|已列出) \\d+ 篇文章.*"), status());
    assertTrue(status().contains(" " + results.size() + " 篇"), status());
    assertEquals(question, browser.text("return document.querySelector('[name=q]').value"));
    assertEquals(
        results.size(),
        browser.number(
            "return document.querySelectorAll('#search-results > li > a:first-child[href]')"
                + ".length"));
    assertEquals(List.of(), browser.complaints());
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aResultOpensTheArticleAtASectionWithTheWords(Way way) {
    ask(way, "虚拟电厂");
    long results = browser.number("return document.querySelectorAll('#search-results a').length");
    for (int i = 0; i < Math.min(results, 4); i++) {
      ask(way, "虚拟电厂");
      browser.all("#search-results > li > a").get(i).click();
      browser.await("document.querySelector('article') !== null");
      assertTrue(browser.address().startsWith(base(way)), browser.address());
      assertTrue(
          browser.holds(
              "const id = decodeURIComponent(location.hash.slice(1));"
                  + "const place = id ? document.getElementById(id)"
                  + " : document.querySelector('article');"
                  + "if (!place) return false;"
                  // The text of the section, up to the next anchor.
                  + "let text = place.textContent;"
                  + "for (let e = place.nextElementSibling; e && !e.id; e = e.nextElementSibling)"
                  + " text += e.textContent;"
                  + "return text.includes('虚拟电厂')"),
          browser.address());
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void resultsAreShownWhileTyping(Way way) {
    browser.open(site.address(way, "search/"));
    browser.one("[name=q]").sendKeys("碳排放权交");
    browser.await(SETTLED);
    long half = browser.number("return document.querySelectorAll('#search-results > li').length");
    assertTrue(half > 0, this::status);
    browser.one("[name=q]").sendKeys("易");
    browser.await("new URL(location.href).searchParams.get('q') === '碳排放权交易'");
    browser.await(SETTLED);
    assertTrue(
        browser.number("return document.querySelectorAll('#search-results > li').length") <= half);
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void theFieldOfTheHomePageLeadsToTheResults(Way way) {
    browser.open(site.address(way, ""));
    browser.one("form[role=search] input").sendKeys("氢能");
    browser.one("form[role=search] button").click();
    browser.await("document.getElementById('search-results') !== null");
    browser.await(SETTLED);
    assertFalse(browser.all("#search-results > li").isEmpty());
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void theListIsBusyOnlyDuringASearch() {
    browser.open(site.address(Way.SERVED, "search/"));
    browser.run(
        "window.seen = [];"
            + "const list = document.getElementById('search-results');"
            + "new MutationObserver(() => seen.push(list.getAttribute('aria-busy')))"
            + ".observe(list, {attributes: true, attributeFilter: ['aria-busy']})");
    browser.one("[name=q]").sendKeys("工业母机");
    browser.one("#search-form button").click();
    browser.await(SETTLED);
    browser.await("seen.length > 1");
    assertEquals("true", browser.text("return seen[0]"));
    assertEquals("false", browser.text("return seen[seen.length - 1]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<img src=x onerror=alert(1)>", "\"><script>alert(1)</script>", "氢能 <b>x</b>"})
  void markupInAQueryIsText(String question) {
    ask(Way.SERVED, question);
    assertEquals(question, browser.text("return document.querySelector('[name=q]').value"));
    assertEquals(
        0, browser.all("main img, main script, main b, #search-status > *").size(), question);
    assertTrue(status().contains(question) || status().contains("篇"), status());
    // An alert would fail the calls above.
    assertEquals(List.of(), browser.complaints());
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aQueryWithoutResultsShowsAMessage(Way way) {
    ask(way, "量子猫咖啡");
    assertEquals("没有找到包含“量子猫咖啡”的文章。", status());
    assertTrue(browser.all("#search-results > li").isEmpty());
  }

  @Test
  void aFailedDownloadOfTheIndexIsReportedAndCanBeRetried() {
    browser.block("*data/search/*");
    try {
      ask(Way.SERVED, "氢能");
      assertTrue(status().contains("没有载入"), status());
      assertEquals("重试", browser.one(".search-extras button").getText());
    } finally {
      browser.block();
    }
    browser.one(".search-extras button").click();
    browser.await("document.querySelectorAll('#search-results > li').length > 0");
    // The network error is expected in the log.
    browser.complaints();
  }

  @Test
  void onlyAFewSmallFilesAreLoadedForAQuery() {
    browser.requests();
    ask(Way.BELOW_A_SUB_PATH, "氢能");
    List<String> requests = browser.requests();
    assertEquals(
        List.of(),
        requests.stream().filter(r -> !r.startsWith(base(Way.BELOW_A_SUB_PATH))).toList());
    String tokens = ".*/data/search/[0-9]{4}-[0-9]{2}/[0-9a-f]{12}/[0-9]+\\.js";
    long terms = requests.stream().filter(r -> r.matches(tokens)).count();
    assertTrue(terms >= 1 && terms <= 4, requests::toString);
    long bytes =
        browser.number(
            "return performance.getEntriesByType('resource')"
                + ".filter(e => e.name.includes('/data/search/'))"
                + ".reduce((sum, e) => sum + e.encodedBodySize, 0)");
    assertTrue(bytes > 0 && bytes < 40_000, () -> bytes + " bytes");
  }

  @Test
  void aHostThatKnowsNoRangesIsSearchedByWholeFiles() throws IOException {
    try (SlowServer plain = new SlowServer(site.folder())) {
      for (String question : List.of("虚拟电厂", "碳排放權交易")) {
        String q = URLEncoder.encode(question, StandardCharsets.UTF_8);
        browser.open(plain.address("search/?q=" + q));
        browser.await(SETTLED);
        String found = results();
        ask(Way.SERVED, question);
        assertFalse(found.isEmpty());
        assertEquals(results(), found);
      }
    }
  }

  @Test
  void aFileThatAHostSendsCutShortIsNotSearchedAsIfItWereWhole(@TempDir Path folder)
      throws IOException {
    try (Stream<Path> files = Files.walk(site.folder())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = site.folder().relativize(file).toString();
        byte[] bytes = Files.readAllBytes(file);
        boolean isOfTokens = path.matches("data/search/[0-9]{4}-.*/[0-9]+\\.js");
        Files.createDirectories(folder.resolve(path).getParent());
        Files.write(folder.resolve(path), isOfTokens ? Arrays.copyOf(bytes, 300) : bytes);
      }
    }
    // What a browser says of a host that has ended must not reach other tests.
    try (SlowServer plain = new SlowServer(folder);
        Browser own = Browser.start()) {
      own.open(plain.address("search/?q=" + URLEncoder.encode("氢能", StandardCharsets.UTF_8)));
      own.await(SETTLED);
      String status = own.text("return document.getElementById('search-status').textContent");
      assertTrue(status.contains("没有载入"), status);
    }
  }

  private String results() {
    return browser.text("return document.getElementById('search-results').innerText");
  }

  private void ask(Way way, String question) {
    String q = URLEncoder.encode(question, StandardCharsets.UTF_8);
    browser.open(site.address(way, "search/?q=" + q));
    browser.await(SETTLED);
  }

  private String base(Way way) {
    String home = site.address(way, "");
    return home.substring(0, home.lastIndexOf('/') + 1);
  }

  private String status() {
    return browser.text("return document.getElementById('search-status').textContent");
  }
}
