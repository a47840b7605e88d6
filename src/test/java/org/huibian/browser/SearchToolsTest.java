package org.huibian.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.huibian.browser.RealSite.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** Tests the tools of the search page: filters, keys, further matches and highlighting. */
class SearchToolsTest extends BrowserTest {
  @ParameterizedTest
  @EnumSource(Way.class)
  void theWordsAreHighlightedWhereAResultOpens(Way way) {
    ask(way, "健全工业母机");
    browser.one("#search-results > li > a").click();
    browser.await("document.querySelector('article') !== null");
    assertEquals("健全工业母机", browser.text("return document.querySelector('.body mark').textContent"));
    assertTrue(
        browser.holds(
            "const r = document.querySelector('.body mark').getBoundingClientRect();"
                + " return r.top >= 0 && r.bottom <= innerHeight"));
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void aRowOfATableHasAnAddress() {
    ask(Way.SERVED, "省地一体化协同虚拟电厂");
    browser.one("#search-results > li > a").click();
    browser.await("document.querySelector('article') !== null");
    assertTrue(
        browser.holds("return document.querySelector('tr:target mark') !== null"),
        browser.address());
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aFilterReducesTheResultsToItsCountAndIsInTheAddress(Way way) {
    ask(way, "氢能");
    browser.one("#search-filters summary").click();
    browser.await("document.querySelectorAll('#search-filters select option').length > 8");
    browser.await(SETTLED);
    String option =
        browser.text(
            "return document.querySelectorAll('#search-filters select')[1].options[1].textContent");
    int count = Integer.parseInt(option.replaceAll(".*（|）", ""));
    browser.run(
        "const s = document.querySelectorAll('#search-filters select')[1]; s.selectedIndex = 1;"
            + " s.dispatchEvent(new Event('change'))");
    browser.await("new URL(location.href).searchParams.get('issue') !== null");
    browser.await(SETTLED);
    assertEquals("找到 " + count + " 篇文章", status());
    browser.open(browser.address());
    browser.await(SETTLED);
    assertEquals("找到 " + count + " 篇文章", status());
    assertEquals(count, browser.all("#search-results > li").size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"year", "kind", "force", "org"})
  void everyOptionOfAFilterGivesAsManyResultsAsItsCount(String name) {
    ask(Way.SERVED, "标准");
    browser.one("#search-filters summary").click();
    browser.await("document.querySelectorAll('#search-filters select option').length > 8");
    browser.await(SETTLED);
    String select =
        "document.querySelectorAll('#search-filters select')["
            + List.of("year", "issue", "kind", "force", "org").indexOf(name)
            + "]";
    String option = browser.text("const o = " + select + ".options; return o[o.length - 1].text");
    int count = Integer.parseInt(option.replaceAll(".*（|）", ""));
    browser.run(
        "const s = "
            + select
            + "; s.selectedIndex = s.options.length - 1;"
            + " s.dispatchEvent(new Event('change'))");
    browser.await("new URL(location.href).searchParams.get('" + name + "') !== null");
    browser.await(SETTLED);
    assertTrue(status().startsWith("找到 " + count + " 篇文章"), option + ": " + status());
  }

  @Test
  void dateFiltersExcludeEarlierLaterAndUndatedArticles() {
    ask(Way.SERVED, "标准");
    browser.one("#search-filters summary").click();
    browser.await("document.querySelectorAll('#search-filters select option').length > 8");
    for (List<String> date : List.of(List.of("0", "2025-01-01"), List.of("1", "2025-03-31"))) {
      browser.run(
          "const d = document.querySelectorAll('#search-filters input[type=date]')["
              + date.get(0)
              + "]; d.value = '"
              + date.get(1)
              + "'; d.dispatchEvent(new Event('change'))");
    }
    browser.await("new URL(location.href).searchParams.get('to') === '2025-03-31'");
    browser.await(SETTLED);
    assertTrue(
        browser.holds(
            "const items = [...document.querySelectorAll('#search-results > li')]; return"
                + " items.length > 1 && items.every(li => { const t = li.querySelector('time');"
                + " return t && t.dateTime >= '2025-01-01' && t.dateTime <= '2025-03-31'; })"));
  }

  @Test
  void furtherResultsAreListedOnDemandEachOnce() {
    ask(Way.SERVED, "企业");
    String promised = status().replaceAll("，.*", "");
    String first = browser.text("return document.querySelector('#search-results').textContent");
    int shown = browser.all("#search-results > li").size();
    browser.one(".search-extras button").click();
    browser.await("document.querySelectorAll('#search-results > li').length > " + shown);
    browser.await(SETTLED);
    assertTrue(
        browser.holds(
            "return document.activeElement === document.querySelectorAll('#search-results > li >"
                + " a')["
                + shown
                + "]"),
        "the reader goes on at the first new result");
    assertTrue(
        browser
            .text("return document.querySelector('#search-results').textContent")
            .startsWith(first));
    while (!browser.all(".search-extras button").isEmpty()) {
      shown = browser.all("#search-results > li").size();
      browser.one(".search-extras button").click();
      browser.await("document.querySelectorAll('#search-results > li').length > " + shown);
      browser.await(SETTLED);
    }
    assertEquals(promised, status());
    assertTrue(
        browser.holds(
            "const all = [...document.querySelectorAll('#search-results > li > a')]"
                + ".map(a => new URL(a.href).pathname); return new Set(all).size === all.length"));
  }

  @Test
  void traditionalCharactersFindSimplifiedOnes() {
    assertEquals(answers(Way.SERVED, "碳排放权交易"), answers(Way.SERVED, "碳排放權交易"));
  }

  @Test
  void theFurtherMatchesOfAnArticleAreCollapsed() {
    ask(Way.SERVED, "虚拟电厂");
    browser.one(".search-further summary").click();
    browser.await("document.querySelectorAll('.search-further[open] a').length > 3");
    assertTrue(
        browser.holds(
            "return [...document.querySelectorAll('.search-further[open] a')]"
                + ".every(a => a.textContent.includes('虚拟电厂') && a.querySelector('mark'))"));
  }

  @Test
  void arrowKeysMoveBetweenTheFieldAndTheResults() {
    ask(Way.SERVED, "氢能");
    browser.one("body").sendKeys("/");
    assertTrue(browser.holds("return document.activeElement.name === 'q'"));
    browser.one("[name=q]").sendKeys(Keys.ARROW_DOWN);
    assertTrue(
        browser.holds(
            "return document.activeElement === document.querySelector('#search-results a')"));
    browser.run(
        "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles:"
            + " true}))");
    assertTrue(browser.holds("return document.activeElement.name === 'q'"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"绿色低碳", "碳排放权交易", "设备更新", "氢能", "工信部 标准", "国办发52号"})
  void theResultsAndTheirOrderAreTheSameHoweverTheSiteIsOpened(String question) {
    List<String> served = answers(Way.SERVED, question);
    assertFalse(served.isEmpty());
    assertEquals(served, answers(Way.BELOW_A_SUB_PATH, question));
    assertEquals(served, answers(Way.FROM_A_FOLDER, question));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2025-06/", "2025-06/01/", "about/", "404.html"})
  void theSlashKeyFocusesTheFieldOnEveryPage(String page) {
    browser.resize(1280, 800);
    browser.open(site.address(Way.SERVED, page));
    browser.one("body").sendKeys("/");
    browser.await("document.activeElement.name === 'q'");
  }

  @Test
  void theSlashKeyOpensTheSearchPageWhereAPhoneHasNoField() {
    browser.resize(360, 740);
    browser.open(site.address(Way.SERVED, "2025-06/01/"));
    browser.one("body").sendKeys("/");
    browser.await("document.getElementById('search-results') !== null");
  }

  @Test
  void aMatchIsQuotedInFull() {
    ask(Way.SERVED, "碳排放权交易");
    assertTrue(
        browser.holds(
            "return [...document.querySelectorAll('.search-excerpt mark')]"
                + ".every(mark => mark.textContent === '碳排放权交易')"));
  }

  @Test
  void everyArticleHasAFieldThatLeadsToTheResults() {
    browser.resize(1280, 800);
    browser.open(site.address(Way.SERVED, "2025-06/01/"));
    browser.one(".seek input").sendKeys("氢能", Keys.ENTER);
    browser.await("document.getElementById('search-results') !== null");
    browser.await(SETTLED);
    assertFalse(browser.all("#search-results > li").isEmpty());
  }

  @Test
  void aQueryWithoutResultsSuggestsSimilarTitles() {
    ask(Way.SERVED, "加快推进虚拟电厂建设意见");
    browser.await("document.querySelector('.search-similar a') !== null");
    assertTrue(browser.one(".search-similar").getText().contains("虚拟电厂"));
  }

  /** Returns each result's text in the list and the page and section that it opens. */
  private List<String> answers(Way way, String question) {
    ask(way, question);
    return browser
        .text(
            "return [...document.querySelectorAll('#search-results > li')].map(li =>"
                + " li.innerText.replace(/\\s+/g, ' ') + ' ' +"
                + " li.querySelector('a').href.replace('/index.html',"
                + " '/').replace(/^.*\\/(?=\\d{4}-\\d\\d\\/)/, '')).join('\\n"
                + "')")
        .lines()
        .toList();
  }

  private void ask(Way way, String question) {
    String q = URLEncoder.encode(question, StandardCharsets.UTF_8);
    browser.open(site.address(way, "search/?q=" + q));
    browser.await(SETTLED);
  }

  private String status() {
    return browser.text("return document.getElementById('search-status').textContent");
  }
}
