package org.huibian.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.huibian.browser.RealSite.Way;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests reading with scripts disabled. */
class WithoutScriptsTest extends BrowserTest {
  @Override
  Browser newBrowser() {
    Browser phone = Browser.withoutScripts();
    phone.resize(360, 740);
    return phone;
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void anArticleIsReadAndItsOutlineUsed(Way way) {
    browser.open(site.address(way, "2025-06/01/"));
    // Proves that scripts are disabled.
    assertFalse(browser.one(".tools button").isDisplayed());
    assertTrue(browser.one("h1").isDisplayed());
    assertTrue(browser.one(".body").getText().contains("为切实发挥标准对工业"));
    assertFalse(browser.one(".outline li a").isDisplayed());
    browser.one(".outline summary").click();
    assertTrue(browser.one(".outline li a").isDisplayed());
    browser.one(".outline a[href='#s1']").click();
    assertTrue(browser.address().endsWith("#s1"), browser.address());
    assertTrue(browser.one("#s1").getText().contains("总体要求"));
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void theOutlineIsOpenOnADesktop(Way way) {
    browser.resize(1280, 800);
    browser.open(site.address(way, "2025-06/01/"));
    // Selenium considers the content of a closed outline hidden, but the style sheet shows it here.
    assertTrue(
        browser.holds(
            "const line = document.querySelector('.outline li a');"
                + "return line.checkVisibility() && line.getBoundingClientRect().height > 10"));
    browser.resize(360, 740);
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void anIssueLinksToItsArticles(Way way) {
    browser.open(site.address(way, "2025-06/"));
    assertTrue(browser.all(".entries a").size() >= 10);
    String title = browser.one(".headline a").getText();
    browser.one(".headline a").click();
    assertEquals(title, browser.one("h1").getText());
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void theSearchPageLinksToTheIssuesInstead(Way way) {
    browser.open(site.address(way, "search/"));
    assertTrue(browser.one(".noscript").isDisplayed());
    browser.one(".noscript a").click();
    assertTrue(browser.address().endsWith("index.html#issues"), browser.address());
    assertEquals(5, browser.all("#issues ~ .years li a").size());
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aTapOnAShortNameShowsTheFullTitleAtTheBottomOfTheScreen(Way way) {
    browser.open(site.address(way, "2025-03/17/"));
    assertEquals("《办法》", browser.one(".body .short").getText());
    browser.one(".body .short").click();
    String above = "const e = document.querySelector('.names :target').getBoundingClientRect();";
    assertTrue(browser.holds(above + "return e.bottom <= innerHeight && e.top > innerHeight / 2"));
    assertTrue(
        browser.holds("return document.querySelector('.short').getBoundingClientRect().top > 0"));
    assertTrue(browser.one(".names :target").getText().contains("《政府性融资担保发展管理办法》"));
    browser.one(".names :target .close").click();
    assertTrue(browser.all(".names li:target").isEmpty());
    assertTrue(
        browser.holds("return document.querySelector('.short').getBoundingClientRect().top > 0"));
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void theCitingArticlesAreListedWithTheirSentences(Way way) {
    browser.open(site.address(way, "2024-03/01/"));
    assertTrue(browser.one(".citing").getText().contains("加快建立数字化碳管理体系"));
    browser.one(".citing blockquote a").click();
    assertTrue(browser.address().contains("2025-06/01/"), browser.address());
    assertTrue(browser.one("h1").isDisplayed());
  }
}
