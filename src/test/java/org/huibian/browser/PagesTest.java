package org.huibian.browser;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.huibian.browser.Browser.Sample;
import org.huibian.browser.RealSite.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Tests every kind of page from a host and from a folder, on phone and desktop, light and dark. */
class PagesTest extends BrowserTest {
  private static final int[][] SIZES = {{320, 640}, {360, 740}, {768, 1024}, {1280, 800}};

  /** Of normal text on its ground: WCAG 2.2, 1.4.3. */
  private static final double CONTRAST = 4.5;

  static Stream<Arguments> everyPageByEveryWay() {
    return Arrays.stream(Way.values())
        .flatMap(w -> Arrays.stream(Sample.values()).map(s -> Arguments.of(w, s)));
  }

  @ParameterizedTest
  @MethodSource("everyPageByEveryWay")
  void aPageHasAHeadingLogsNothingRequestsNoOtherHostAndFitsEveryScreen(Way way, Sample sample) {
    open(way, sample);
    assertEquals("zh-Hans", browser.text("return document.documentElement.lang"));
    assertEquals(1, browser.all("main#main").size());
    assertEquals(1, browser.all("h1").size());
    assertTrue(browser.one("h1").isDisplayed());
    assertTrue(browser.title().endsWith("政策汇编"), browser.title());
    assertTrue(
        browser.holds("return getComputedStyle(document.body).marginTop === '0px'"),
        "the style sheet did not come");
    List<String> requests = browser.requests();
    assertTrue(requests.size() >= 2, requests::toString);
    assertEquals(List.of(), requests.stream().filter(r -> !r.startsWith(root(way))).toList());
    for (int[] size : SIZES) {
      browser.resize(size[0], size[1]);
      assertEquals(size[0], browser.number("return innerWidth"));
      long width = browser.number("return document.scrollingElement.scrollWidth");
      assertTrue(width <= size[0], () -> sample + " is " + width + " px wide at " + size[0]);
    }
    assertEquals(List.of(), browser.complaints());
    // The log also contains the late requests of this page and of the pages before.
    assertEquals(
        List.of(),
        browser.requestsOfAllPages().stream()
            .filter(
                request ->
                    Arrays.stream(Way.values()).map(this::root).noneMatch(request::startsWith))
            .toList());
  }

  @ParameterizedTest
  @EnumSource(Sample.class)
  void textHasSufficientContrastInLightAndDark(Sample sample) {
    open(Way.SERVED, sample);
    browser.prefer("light");
    String day = ground();
    assertAll(everyTextStandsOut());
    browser.prefer("dark");
    String night = ground();
    assertAll(everyTextStandsOut());
    browser.prefer("light");
    assertTrue(luminance(day) > 0.8, day);
    assertTrue(luminance(night) < 0.05, night);
  }

  private String root(Way way) {
    String home = site.address(way, "");
    return home.substring(0, home.lastIndexOf('/') + 1);
  }

  @Test
  void theRowsOfALongTableAreCardsOnAPhone() {
    open(Way.SERVED, Sample.ARTICLE_OF_TABLES);
    browser.resize(360, 740);
    long cramped =
        browser.number(
            "return [...document.querySelectorAll('.body td')].filter(c => c.textContent.length > 6"
                + " && c.getClientRects().length > 0 && c.getBoundingClientRect().width <"
                + " 90).length");
    assertEquals(0, cramped);
    assertTrue(browser.number("return document.querySelectorAll('.body tr').length") > 101);
    // Each value has a label, except for the number and the name, which are the card's heading.
    String label =
        "return getComputedStyle(document.querySelector('td[data-label=\"' + arguments[0] + '\"]'),"
            + " '::before').content";
    assertEquals("\"建设内容\"", browser.text(label, "建设内容"));
    assertEquals("none", browser.text(label, "项目名称"));
  }

  @Test
  void theOutlineIsBesideTheTextOnADesktopAndCollapsedOnAPhone() {
    browser.resize(1280, 800);
    open(Way.SERVED, Sample.LONG_ARTICLE_OF_CLAUSES);
    String right = "return document.querySelector('.outline').getBoundingClientRect().right";
    String left = "return document.querySelector('.body').getBoundingClientRect().left";
    assertTrue(browser.number(right) < browser.number(left));
    assertTrue(browser.one(".outline li a").isDisplayed());
    browser.resize(360, 740);
    browser.await("!document.querySelector('.outline').open");
    browser.one(".outline summary").click();
    assertTrue(browser.one(".outline li a").isDisplayed());
  }

  @ParameterizedTest
  @CsvSource({"42, t42", "四十二, t42", "第１２条, t12", "十, t10"})
  void aClauseIsReachedByItsNumber(String typed, String anchor) {
    browser.resize(360, 740);
    open(Way.SERVED, Sample.LONG_ARTICLE_OF_CLAUSES);
    WebElement field = fieldOfClauses();
    field.sendKeys(typed, Keys.ENTER);
    browser.await("location.hash === '#' + arguments[0]", anchor);
    browser.await("!document.querySelector('.outline').open");
    String top = "document.getElementById(arguments[0]).getBoundingClientRect().top";
    assertTrue(browser.holds("return Math.abs(" + top + ") < 60", anchor));
  }

  @Test
  void aNumberWithoutClauseIsSaidAtTheField() {
    browser.resize(360, 740);
    open(Way.SERVED, Sample.LONG_ARTICLE_OF_CLAUSES);
    WebElement field = fieldOfClauses();
    field.sendKeys("999", Keys.ENTER);
    assertEquals("本文目录中没有这一条", field.getDomProperty("validationMessage"));
    assertFalse(browser.address().contains("#"));
  }

  @Test
  void keysLeadToTheNextAndThePreviousClause() {
    open(Way.SERVED, Sample.LONG_ARTICLE_OF_CLAUSES);
    fieldOfClauses();
    browser.one("body").sendKeys("jj");
    browser.await("location.hash === '#t2'");
    browser.one("body").sendKeys("k");
    browser.await("location.hash === '#t1'");
  }

  private WebElement fieldOfClauses() {
    browser.run("scrollTo(0, 10)");
    browser.await("document.querySelector('.outline form') !== null");
    browser.run("document.querySelector('.outline').open = true");
    return browser.one(".outline input");
  }

  @Test
  void aPrintedPageHasTheTextAndNoControls() {
    open(Way.SERVED, Sample.PLAIN_ARTICLE);
    browser.print();
    assertTrue(browser.one(".body p").isDisplayed());
    assertTrue(browser.one(".origin p").isDisplayed());
    for (String part : List.of(".masthead nav", ".outline", ".tools", ".turn", ".back")) {
      assertTrue(
          browser.holds("return !document.querySelector(arguments[0]).checkVisibility()", part),
          part);
    }
    // Parts that are collapsed on the screen are expanded in print.
    assertTrue(
        browser.holds("return document.querySelector('.after details li').checkVisibility()"));
    browser.prefer("light");
  }

  private void open(Way way, Sample sample) {
    browser.open(site.address(way, sample.page()));
  }

  private String ground() {
    return browser.text("return getComputedStyle(document.body).backgroundColor");
  }

  /** One check for every colour of text on every ground of the page. */
  private Stream<org.junit.jupiter.api.function.Executable> everyTextStandsOut() {
    String pairs =
        """
        const ground = e => {
          for (; e; e = e.parentElement) {
            const c = getComputedStyle(e).backgroundColor;
            if (c !== 'rgba(0, 0, 0, 0)') return c;
          }
        };
        const found = new Map();
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let n = 0; texts.nextNode() && n < 3000; n++) {
          const e = texts.currentNode.parentElement;
          if (texts.currentNode.data.trim() && e.getClientRects().length) {
            const pair = getComputedStyle(e).color + '/' + ground(e);
            found.set(pair, pair + '/' + e.outerHTML.slice(0, 60).replaceAll('/', '|'));
          }
        }
        return [...found.values()].join('\\n');
        """;
    return browser
        .text(pairs)
        .lines()
        .map(
            line -> {
              String[] parts = line.split("/", 3);
              double a = luminance(parts[0]) + 0.05;
              double b = luminance(parts[1]) + 0.05;
              return () -> assertTrue(Math.max(a, b) / Math.min(a, b) >= CONTRAST, line);
            });
  }

  /** The relative luminance of {@code rgb(1, 2, 3)}, as WCAG defines it. */
  private static double luminance(String colour) {
    double[] parts =
        Arrays.stream(colour.replaceAll("[^0-9,]", "").split(","))
            .mapToDouble(p -> Integer.parseInt(p) / 255.0)
            .map(p -> p <= 0.04045 ? p / 12.92 : Math.pow((p + 0.055) / 1.055, 2.4))
            .toArray();
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  }
}
