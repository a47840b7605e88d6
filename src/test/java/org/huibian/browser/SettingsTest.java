package org.huibian.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.huibian.browser.RealSite.Way;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The reader's own colours and size of text. */
class SettingsTest extends BrowserTest {
  @AfterEach
  void forget() {
    browser.run("localStorage.clear()");
  }

  private void choose(String name, String value) {
    browser.one("[data-tool=settings]").click();
    browser.await("document.querySelector('dialog[open]') !== null");
    browser.run(
        "document.querySelector(`dialog [name=${arguments[0]}][value='${arguments[1]}']`).click()",
        name,
        value);
    browser.one("dialog button").click();
    browser.await("!document.querySelector('dialog')");
  }

  private String ground() {
    return browser.text("return getComputedStyle(document.body).backgroundColor");
  }

  private double letters() {
    return Double.parseDouble(
        browser.text("return parseFloat(getComputedStyle(document.body).fontSize)"));
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void nightHoldsOnEveryPageUntilTheReaderFollowsTheSystemAgain(Way way) {
    browser.prefer("light");
    browser.open(site.address(way, "2025-06/01/"));
    String day = ground();
    choose("theme", "dark");
    String night = ground();
    assertTrue(!night.equals(day), night);
    browser.open(site.address(way, "2025-06/02/"));
    assertEquals(night, ground());
    choose("theme", "");
    assertEquals(day, ground());
    browser.prefer("dark");
    assertEquals(night, ground());
    choose("theme", "light");
    assertEquals(day, ground());
    browser.prefer("light");
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void theSizeOfTextHoldsOnEveryPage(Way way) {
    browser.open(site.address(way, "2025-06/01/"));
    double usual = letters();
    choose("size", "1.3");
    assertEquals(usual * 1.3, letters(), 0.1);
    browser.open(site.address(way, ""));
    assertEquals(usual * 1.3, letters(), 0.1);
    long width = browser.number("return document.scrollingElement.scrollWidth");
    assertTrue(width <= 1280, () -> width + " px");
  }
}
