package org.huibian.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.huibian.browser.Browser.Sample;
import org.huibian.browser.RealSite.Way;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the links from an article to its sections, to other articles and to its source. */
class ReadingTest extends BrowserTest {
  @ParameterizedTest
  @EnumSource(
      value = Sample.class,
      names = {
        "PLAIN_ARTICLE",
        "LONG_ARTICLE_OF_CLAUSES",
        "ARTICLE_OF_TABLES",
        "CATALOGUE",
        "BOXES_FIGURES_AND_TABLES"
      })
  void everyEntryOfTheOutlineLinksToItsHeading(Sample article) {
    browser.open(site.address(Way.SERVED, article.page()));
    assertEquals(
        "",
        browser.text(
            "const plain = s => s.replace(/[\\s\\u3000]/g, '');"
                + "return [...document.querySelectorAll('.outline a')].filter(a => {"
                + " const place = document.getElementById(a.hash.slice(1));"
                + " return !place || !plain(place.textContent).includes(plain(a.textContent));"
                + "}).map(a => a.href).join(' ')"));
    List<String> ids =
        browser
            .text("return [...document.querySelectorAll('[id]')].map(e => e.id).join('\\n')")
            .lines()
            .toList();
    assertEquals(ids.stream().distinct().toList(), ids);
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aClickOnTheOutlineScrollsToTheSection(Way way) {
    browser.open(site.address(way, "2025-06/01/"));
    String words = browser.all(".outline a").get(3).getText();
    browser.all(".outline a").get(3).click();
    browser.await("location.hash !== ''");
    long top =
        browser.number("return document.querySelector(':target').getBoundingClientRect().top");
    assertTrue(top >= 0 && top < 800, () -> words + " at " + top);
    assertTrue(browser.one(":target").getText().contains(words));
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void anArticleLinksToTheNextThePreviousAndItsIssue(Way way) {
    browser.open(site.address(way, "2025-06/01/"));
    String first = browser.one("h1").getText();
    browser.one("a[rel=next]").click();
    browser.await("document.querySelector('h1').textContent !== arguments[0]", first);
    assertTrue(browser.address().contains("2025-06/02/"), browser.address());
    browser.one("a[rel=prev]").click();
    browser.await("document.querySelector('h1').textContent === arguments[0]", first);
    browser.one(".turn .up").click();
    browser.await("document.body.className === 'contents'");
    assertTrue(browser.address().contains("2025-06/"), browser.address());
    assertEquals(List.of(), browser.complaints());
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void theSourceIsLinkedAndReadable(Way way) {
    browser.open(site.address(way, "2025-06/01/"));
    browser.one(".origin a").click();
    browser.await("location.href.endsWith('source.txt')");
    assertTrue(
        browser.text("return document.body.textContent").contains("工信厅科〔2025〕33"),
        browser.address());
  }
}
