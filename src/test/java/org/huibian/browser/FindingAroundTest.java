package org.huibian.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.huibian.browser.RealSite.Way;
import org.huibian.site.index.Organs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.WebElement;

/** Tests indexes, calendar and dossiers on a phone without scripts. */
class FindingAroundTest extends BrowserTest {
  private static final String FITS = "return document.documentElement.scrollWidth <= innerWidth";

  @Override
  Browser newBrowser() {
    Browser phone = Browser.withoutScripts();
    phone.resize(360, 740);
    return phone;
  }

  private void follow(String selector) {
    String from = browser.address();
    browser.run("document.querySelector(\"" + selector + "\").scrollIntoView({block: 'center'})");
    browser.one(selector).click();
    browser.await("location.href !== arguments[0]", from);
    assertTrue(browser.holds(FITS), () -> browser.address() + " is too wide");
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aReaderReachesADossierFromThePolicyAndFromTheFirstPage(Way way) {
    browser.open(site.address(way, "2025-04/14/"));
    browser.one(".facts summary").click();
    follow(".facts a[href='dossier/index.html']");
    assertTrue(browser.title().contains("文件脉络"), browser.title());
    browser.open(site.address(way, ""));
    follow("main a[href='dossiers/index.html']");
    follow(".entries .headline a");
    assertTrue(browser.address().contains("/dossier/"), browser.address());
    // Each number of the list has a dot in the chart.
    long entries = browser.number("return document.querySelectorAll('ol.line > li').length");
    long dotted =
        browser.number(
            "return [...document.querySelectorAll('svg text.dot')].reduce((sum, t) => {"
                + "const [a, b] = t.textContent.split('–').map(Number);"
                + "return sum + (b ? b - a + 1 : 1); }, 0)");
    assertEquals(entries, dotted);
    // Each dot is within the chart.
    assertEquals(
        0,
        browser.number(
            "const box = document.querySelector('.track').getBoundingClientRect();"
                + "return [...document.querySelectorAll('rect.dot')].filter(d => {"
                + "const r = d.getBoundingClientRect();"
                + "return r.left < box.left || r.right > innerWidth || r.top < box.top"
                + "|| r.bottom > box.bottom; }).length"));
    follow("ol.line .headline a");
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aReaderReachesTheCalendarFromTheHeadOfAnyPageAndTheSentenceFromThere(Way way) {
    browser.open(site.address(way, "2025-06/02/"));
    follow(".masthead a[href$='calendar/index.html']");
    WebElement coming = browser.one("[data-coming] li:first-child .said a");
    String sentence = coming.getText();
    follow("[data-coming] li:first-child .said a");
    assertTrue(
        browser
            .one("article")
            .getText()
            .replaceAll("\\s", "")
            .contains(sentence.replaceAll("\\s", "")),
        sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "indexes/",
        "authorities/",
        "authorities/miit/",
        "topics/",
        "topics/green/",
        "years/",
        "years/2025/",
        "years/2025/06/",
        "kinds/policy/",
        "numbers/",
        "numbers/2025/",
        "wanted/",
        "calendar/",
        "calendar/2025/",
        "dossiers/",
        "2025-04/14/dossier/"
      })
  void noPageIsWiderThanThePhoneAndNothingIsLogged(String page) {
    browser.open(site.address(Way.SERVED, page));
    assertTrue(browser.holds(FITS), page);
    assertEquals("", String.join("\n", browser.complaints()));
    assertEquals(
        "",
        browser.text(
            "return [...document.querySelectorAll('main a')].filter(a => {"
                + "const r = a.getBoundingClientRect(); return r.width > 0 && r.height < 24;"
                + "}).map(a => a.textContent).join(' ')"),
        "too small to be hit");
  }

  @Test
  void anIssuerOfAnArticleLinksToAllArticlesThatItIssued() {
    browser.open(site.address(Way.SERVED, "2025-06/01/"));
    browser.one(".facts summary").click();
    follow(".facts a[href*='authorities/']");
    assertEquals("工业和信息化部办公厅", browser.one("h1").getText());
    follow(".entries .headline a");
  }

  @Test
  void theFormerAddressOfAnOrganRedirectsToItsPage() {
    // The articles are signed with the short name, which formerly had an address of its own.
    String former = Organs.digest("国家发展改革委");
    browser.open(site.address(Way.SERVED, "authorities/" + former + "/"));
    browser.await("location.pathname.endsWith('/authorities/ndrc/index.html')");
  }
}
