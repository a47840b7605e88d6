package org.huibian.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.huibian.browser.RealSite.Way;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the settings for colours and text size. */
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

  private String background() {
    return browser.text("return getComputedStyle(document.body).backgroundColor");
  }

  private double fontSize() {
    return Double.parseDouble(
        browser.text("return parseFloat(getComputedStyle(document.body).fontSize)"));
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void theDarkThemeAppliesToEveryPageUntilTheSystemThemeIsChosen(Way way) {
    browser.prefer("light");
    browser.open(site.address(way, "2025-06/01/"));
    String day = background();
    choose("theme", "dark");
    String night = background();
    assertTrue(!night.equals(day), night);
    browser.open(site.address(way, "2025-06/02/"));
    assertEquals(night, background());
    choose("theme", "");
    assertEquals(day, background());
    browser.prefer("dark");
    assertEquals(night, background());
    choose("theme", "light");
    assertEquals(day, background());
    browser.prefer("light");
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void theTextSizeAppliesToEveryPage(Way way) {
    browser.open(site.address(way, "2025-06/01/"));
    double usual = fontSize();
    choose("size", "1.3");
    assertEquals(usual * 1.3, fontSize(), 0.1);
    browser.open(site.address(way, ""));
    assertEquals(usual * 1.3, fontSize(), 0.1);
    long width = browser.number("return document.scrollingElement.scrollWidth");
    assertTrue(width <= 1280, () -> width + " px");
  }
}
