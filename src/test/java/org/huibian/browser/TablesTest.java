package org.huibian.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.huibian.browser.Browser.Sample;
import org.huibian.browser.RealSite.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the tools of long tables, on a table of 101 projects. */
class TablesTest extends BrowserTest {
  private static final String ROWS = ".table tbody tr";

  private void open(Way way, Sample sample) {
    browser.open(site.address(way, sample.page()));
  }

  private void equip() {
    browser.run("document.querySelector('[data-tool=table]').click()");
    browser.await("document.querySelector('.sift input') !== null");
    // The tool appears only after its styles are loaded.
    assertEquals("", browser.text("return document.querySelector('.sift input').value"));
  }

  private void sort(String said) {
    browser.run(
        "const s = document.querySelector('.sift select');"
            + "s.selectedIndex = [...s.options].findIndex(o => o.textContent === arguments[0]);"
            + "s.dispatchEvent(new Event('change'))",
        said);
  }

  private void filter(String words) {
    browser.run("document.querySelector('.sift input').value = ''");
    browser.one(".sift input").clear();
    browser.one(".sift input").sendKeys(words);
  }

  private List<String> column(int number) {
    return browser
        .text(
            "return [...document.querySelectorAll(arguments[0])]"
                + ".filter(r => !r.hidden && r.checkVisibility())"
                + ".map(r => r.cells[arguments[1]].textContent.trim()).join('\\n')",
            ROWS,
            number)
        .lines()
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void rowsAreSortedByNumberAndByTextAndTheirOrderIsRestored(Way way) {
    browser.resize(1280, 800);
    open(way, Sample.ARTICLE_OF_TABLES);
    List<String> printed = column(0);
    assertEquals(101, printed.size());
    equip();
    sort("序号：降序");
    List<String> reversed = new ArrayList<>(printed);
    java.util.Collections.reverse(reversed);
    assertEquals(reversed, column(0));
    assertEquals(
        "descending", browser.text("return document.querySelector('[aria-sort]').ariaSort"));
    sort("地区：升序");
    List<String> places = column(4);
    // In the order of Chinese dictionaries, by pronunciation.
    assertEquals(101, places.size());
    assertTrue(places.indexOf("北京") < places.indexOf("广东"), places::toString);
    assertTrue(places.indexOf("广东") < places.indexOf("浙江"), places::toString);
    assertEquals(places.stream().distinct().count(), runs(places), places.toString());
    sort("原表次序");
    assertEquals(printed, column(0));
    assertEquals(List.of(), browser.complaints());
  }

  /** Returns the number of runs of equal values. */
  private static long runs(List<String> values) {
    long out = 1;
    for (int i = 1; i < values.size(); i++) {
      out += values.get(i).equals(values.get(i - 1)) ? 0 : 1;
    }
    return out;
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void rowsAreFilteredByAllWordsAndTheirNumberIsShown(int width) {
    browser.resize(width, 740);
    open(Way.SERVED, Sample.ARTICLE_OF_TABLES);
    long both =
        browser.number(
            "return [...document.querySelectorAll(arguments[0])]"
                + ".filter(r => /氢/.test(r.textContent) && /内蒙古/.test(r.textContent)).length",
            ROWS);
    assertTrue(both > 0 && both < 50);
    equip();
    filter("氢 内蒙古");
    browser.await("document.querySelectorAll('tr[hidden]').length > 0");
    assertEquals(both, column(0).size());
    assertEquals(
        "共101行，显示" + both + "行",
        browser.text("return document.querySelector('.sift [role=status]').textContent"));
    assertTrue(browser.holds("return document.documentElement.scrollWidth <= innerWidth"));
    filter("没有这样的项目");
    browser.await("document.querySelectorAll('tr[hidden]').length === 101");
    filter("");
    browser.run("document.querySelector('.sift input').dispatchEvent(new Event('input'))");
    assertEquals(101, column(0).size());
  }

  @Test
  void mergedCellsAreSplitSoThatEveryRowIsComplete() {
    browser.resize(1280, 800);
    open(Way.SERVED, Sample.BOXES_FIGURES_AND_TABLES);
    browser.run("document.querySelector('.table:has([rowspan]) [data-tool=table]').click()");
    browser.await("document.querySelector('.sift input') !== null");
    assertEquals(
        0,
        browser.number(
            "const table = document.querySelector('.sift').nextElementSibling;"
                + "const width = table.tHead.rows[0].cells.length;"
                + "return [...table.tBodies[0].rows].filter(r => [...r.cells]"
                + ".filter(c => c.checkVisibility()).length !== width).length"));
  }

  @Test
  void theHeadOfATableIsStickyWhileItsRowsScroll() {
    browser.resize(1280, 800);
    open(Way.SERVED, Sample.ARTICLE_OF_TABLES);
    for (int row : new int[] {5, 50, 99}) {
      browser.run(
          "document.querySelectorAll(arguments[0])[arguments[1]].scrollIntoView()", ROWS, row);
      assertEquals(
          0,
          browser.number("return document.querySelector('thead th').getBoundingClientRect().top"));
    }
    // Its background is opaque.
    assertTrue(
        browser.holds(
            "return getComputedStyle(document.querySelector('thead th')).backgroundColor"
                + " === getComputedStyle(document.body).backgroundColor"));
  }

  @Test
  void theCsvFileOfATableHasItsHeadAndEveryCell() throws IOException, InterruptedException {
    open(Way.SERVED, Sample.ARTICLE_OF_TABLES);
    assertTrue(browser.holds("return document.querySelector('.table [download]') !== null"));
    String address = browser.text("return document.querySelector('.table [download]').href");
    HttpResponse<String> file =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(address)).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    assertEquals(200, file.statusCode());
    String shown =
        browser.text(
            "return [...document.querySelectorAll('.table tr')].map(r => [...r.cells]"
                + ".map(c => c.textContent.trim()).join('\\t')).join('\\n')");
    // The byte order mark lets Excel recognize UTF-8.
    assertTrue(file.body().startsWith("\uFEFF"));
    assertEquals(shown, tabbed(file.body().substring(1)).strip());
  }

  /** Converts RFC 4180 to tabs between fields and spaces for line breaks within fields. */
  private static String tabbed(String csv) {
    StringBuilder out = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (c == '"' && quoted && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
        out.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        out.append('\t');
      } else if (c == '\n' || c != '\r') {
        out.append(c == '\n' && quoted ? ' ' : c);
      }
    }
    return out.toString();
  }
}
