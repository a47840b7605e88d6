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

/** What helps a reader among the results: filters, keys, further hits, marks on arrival. */
class SearchToolsTest extends BrowserTest {
  @ParameterizedTest
  @EnumSource(Way.class)
  void theWordsAreMarkedWhereAResultOpens(Way way) {
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
  void aRowOfATableIsAnAddressOfItsOwn() {
    ask(Way.SERVED, "省地一体化协同虚拟电厂");
    browser.one("#search-results > li > a").click();
    browser.await("document.querySelector('article') !== null");
    assertTrue(
        browser.holds("return document.querySelector('tr:target mark') !== null"),
        browser.address());
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aFilterNarrowsTheResultsToItsCountAndStandsInTheAddress(Way way) {
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

  @Test
  void theFurtherHitsOfAnArticleAreFolded() {
    ask(Way.SERVED, "虚拟电厂");
    browser.one(".search-further summary").click();
    browser.await("document.querySelectorAll('.search-further[open] a').length > 3");
    assertTrue(
        browser.holds(
            "return [...document.querySelectorAll('.search-further[open] a')]"
                + ".every(a => a.textContent.includes('虚拟电厂') && a.querySelector('mark'))"));
  }

  @Test
  void keysLeadFromTheFieldToTheResultsAndBack() {
    ask(Way.SERVED, "氢能");
    browser.one("body").sendKeys("/");
    assertTrue(browser.holds("return document.activeElement.name === 'q'"));
    browser.one("[name=q]").sendKeys(Keys.ARROW_DOWN);
    assertTrue(
        browser.holds(
            "return document.activeElement === document.querySelector('#search-results a')"));
    browser.run(
        "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}))");
    assertTrue(browser.holds("return document.activeElement.name === 'q'"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"绿色低碳", "碳排放权交易", "设备更新", "氢能", "工信部 标准", "国办发52号"})
  void theAnswersAndTheirOrderAreTheSameHoweverTheSiteIsOpened(String question) {
    List<String> served = answers(Way.SERVED, question);
    assertFalse(served.isEmpty());
    assertEquals(served, answers(Way.BELOW_A_SUB_PATH, question));
    assertEquals(served, answers(Way.FROM_A_FOLDER, question));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2025-06/", "2025-06/01/", "about/", "404.html"})
  void theKeyLeadsToTheFieldOnEveryPage(String page) {
    browser.open(site.address(Way.SERVED, page));
    browser.one("body").sendKeys("/");
    assertTrue(browser.holds("return document.activeElement.name === 'q'"));
  }

  @Test
  void aHitIsQuotedWhole() {
    ask(Way.SERVED, "碳排放权交易");
    assertTrue(
        browser.holds(
            "return [...document.querySelectorAll('.search-excerpt mark')]"
                + ".every(mark => mark.textContent === '碳排放权交易')"));
  }

  @Test
  void everyArticleHasAFieldThatLeadsToTheAnswers() {
    browser.open(site.address(Way.SERVED, "2025-06/01/"));
    browser.one(".seek input").sendKeys("氢能", Keys.ENTER);
    browser.await("document.getElementById('search-results') !== null");
    browser.await(SETTLED);
    assertFalse(browser.all("#search-results > li").isEmpty());
  }

  @Test
  void whereNothingIsFoundSimilarTitlesAreOffered() {
    ask(Way.SERVED, "加快推进虚拟电厂建设意见");
    browser.await("document.querySelector('.search-similar a') !== null");
    assertTrue(browser.one(".search-similar").getText().contains("虚拟电厂"));
  }

  /** Each result as it stands in the list, then the place of the site that it opens. */
  private List<String> answers(Way way, String question) {
    ask(way, question);
    return browser
        .text(
            "return [...document.querySelectorAll('#search-results > li')].map(li => li.innerText"
                + ".replace(/\\s+/g, ' ') + ' ' + li.querySelector('a').href"
                + ".replace('/index.html', '/').replace(/^.*\\/(?=\\d{4}-\\d\\d\\/)/, '')).join('\\n')")
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
