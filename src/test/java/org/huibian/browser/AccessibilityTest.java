package org.huibian.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huibian.browser.Browser.Sample;
import org.huibian.browser.RealSite.Way;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests the accessibility of every kind of page: screen readers, keyboard, touch targets and
 * motion.
 */
class AccessibilityTest extends BrowserTest {
  private static final int[] PHONE = {360, 740};
  private static final int[] TABLET = {768, 1024};
  private static final int[] DESKTOP = {1280, 800};
  private static final String AXE = axe();

  /** Selects all visible controls. */
  private static final String CONTROLS =
      "[...document.querySelectorAll('a[href], button, input, select, textarea, summary,"
          + " [tabindex]')].filter(e => e.checkVisibility({visibilityProperty: true}) &&"
          + " !e.disabled && e.id !== 'main')";

  private static String axe() {
    try (InputStream in = AccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @EnumSource(Sample.class)
  void axeFindsNoViolations(Sample sample) {
    browser.resize(PHONE[0], PHONE[1]);
    open(sample);
    browser.run(AXE);
    assertEquals("", violations("{}"), sample + " on a phone");
    // The dark theme differs only in colours.
    browser.prefer("dark");
    assertEquals(
        "",
        violations("{runOnly: ['color-contrast', 'link-in-text-block']}"),
        sample + " by night");
    browser.prefer("light");
    // PagesTest measures the contrast of every text on a wide screen.
    browser.resize(DESKTOP[0], DESKTOP[1]);
    assertEquals(
        "",
        violations("{rules: {'color-contrast': {enabled: false}}}"),
        sample + " on a wide screen");
  }

  /** Returns what axe finds with the given options, one line for each violated rule. */
  private String violations(String options) {
    browser.run(
        "window.found = null; axe.run(document, Object.assign({resultTypes:"
            + " ['violations']}, "
            + options
            + ")).then(r => {"
            + " window.found = r.violations.map(v => v.id + ' ' + v.nodes.length + ' '"
            + " + v.nodes[0].html.slice(0, 200) + ' ' + v.nodes[0].failureSummary).join('\\n');"
            + "}, e => { window.found = String(e); })");
    browser.await("window.found !== null");
    return browser.text("return found");
  }

  /** The drawer is higher with the largest text size. */
  @ParameterizedTest
  @EnumSource(
      value = Sample.class,
      names = {"PLAIN_ARTICLE", "LONG_ARTICLE_OF_CLAUSES", "ARTICLE_OF_TABLES", "CATALOGUE"})
  void theOutlineOfAPhoneCoversNeitherTheEndOfThePageNorTheFocusedElement(Sample article) {
    browser.resize(360, 740);
    open(article);
    for (String size : List.of("0.9", "1", "1.3")) {
      browser.run("document.documentElement.style.setProperty('--size', arguments[0])", size);
      browser.run("scrollTo(0, 1e6)");
      assertTrue(
          browser.holds(
              "const drawer = document.querySelector('.outline').getBoundingClientRect();"
                  + "const last = document.querySelector('.colophon a:last-child');"
                  + "return drawer.bottom === innerHeight"
                  + " && last.getBoundingClientRect().bottom <= drawer.top"),
          size);
      assertEquals(
          "",
          browser.text(
              "const top = document.querySelector('.outline').getBoundingClientRect().top;"
                  + "return [...document.querySelectorAll('main .after a, .colophon a')]"
                  + ".filter(e => e.checkVisibility()).filter(e => { scrollTo(0, 0); e.focus();"
                  + " return e.getBoundingClientRect().bottom > top; })"
                  + ".map(e => e.outerHTML.slice(0, 100)).join('\\n')"),
          size);
    }
  }

  @ParameterizedTest
  @EnumSource(Sample.class)
  void everyControlIsLargeEnoughForTouch(Sample sample) {
    browser.command("Emulation.setTouchEmulationEnabled", Map.of("enabled", true));
    open(sample);
    for (int[] size : List.of(PHONE, TABLET, DESKTOP)) {
      browser.resize(size[0], size[1]);
      unfold();
      assertEquals("", tooSmall(), sample + " " + size[0]);
    }
    browser.command("Emulation.setTouchEmulationEnabled", Map.of("enabled", false));
  }

  /** Returns the first controls that are lower or narrower than 44 pixels. */
  private String tooSmall() {
    // A link within a sentence may be as high as its line: WCAG 2.2, 2.5.5, exception "inline".
    return browser.text(
        "const inline = e => getComputedStyle(e).display === 'inline' && [...e.closest('p, li, td,"
            + " dd, h2, h3, h4, h5, h6, figcaption, caption').childNodes].some(n => n !== e &&"
            + " !n.contains(e) && n.textContent.trim() !== '');return "
            + CONTROLS
            + ".filter(e => { const r = e.getBoundingClientRect(); return r.width > 1 && (r.height"
            + " < 43.5 || r.width < 43.5) && !(e.tagName === 'A' && e.closest('p, li, td, dd, h2,"
            + " h3, h4, h5, h6, figcaption, caption') && inline(e)); }).map(e =>"
            + " Math.round(e.getBoundingClientRect().width) + 'x' +"
            + " Math.round(e.getBoundingClientRect().height) + ' ' + e.outerHTML.slice(0,"
            + " 120)).filter((line, n) => n < 20).join('\\n"
            + "')");
  }

  @ParameterizedTest
  @EnumSource(Sample.class)
  void everyControlIsReachedByKeyboardAndShowsItsFocus(Sample sample) {
    browser.resize(1280, 800);
    open(sample);
    unfold();
    browser.press("Tab");
    // The first control is the skip link.
    assertEquals("#main", browser.text("return document.activeElement.getAttribute('href')"));
    assertTrue(
        browser.holds(
            "const r = document.activeElement.getBoundingClientRect();"
                + "return r.left >= 0 && r.top >= 0 && r.width > 44"));
    browser.run("document.activeElement.click()");
    browser.await("document.activeElement.id === 'main'");
    assertEquals(
        "",
        browser.text(
            "return "
                + CONTROLS
                + ".filter(e => { e.focus({preventScroll: true}); const s = getComputedStyle(e);"
                + " return document.activeElement !== e || e.tabIndex < 0"
                + " || (s.outlineStyle === 'none' || parseFloat(s.outlineWidth) < 1); })"
                + ".map(e => e.outerHTML.slice(0, 120)).filter((line, n) => n < 10).join('\\n')"),
        sample.toString());
    List<String> order = new ArrayList<>();
    browser.run("document.activeElement.blur()");
    for (int i = 0; i < 12; i++) {
      browser.press("Tab");
      order.add(browser.text("return document.activeElement.outerHTML.slice(0, 80)"));
    }
    assertTrue(order.stream().distinct().count() > 8, order::toString);
  }

  @ParameterizedTest
  @EnumSource(Sample.class)
  void headingsAndLandmarksAreWellFormed(Sample sample) {
    open(sample);
    assertEquals(
        "",
        browser.text(
            "const hs = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]"
                + ".filter(h => h.checkVisibility());"
                + "return hs.filter((h, i) => i > 0 && h.tagName[1] - hs[i - 1].tagName[1] > 1)"
                + ".map(h => h.outerHTML.slice(0, 100)).join('\\n')"));
    for (String landmark :
        List.of("body > header", "body > header nav[aria-label]", "body > main", "body > footer")) {
      assertEquals(1, browser.all(landmark).size(), landmark);
    }
    assertEquals(
        0,
        browser.number(
            "const names = [...document.querySelectorAll('nav')].map(n => n.ariaLabel"
                + " || document.getElementById(n.getAttribute('aria-labelledby'))?.textContent);"
                + "return names.filter((n, i) => !n || names.indexOf(n) !== i).length"));
  }

  @ParameterizedTest
  @EnumSource(Sample.class)
  void nothingIsAnimatedIfTheReaderPrefersReducedMotion(Sample sample) {
    browser.command(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    open(sample);
    assertEquals(
        "",
        browser.text(
            "return [...document.querySelectorAll('*')].filter(e => { const s ="
                + " getComputedStyle(e); return parseFloat(s.transitionDuration) > 0.01 ||"
                + " parseFloat(s.animationDuration) > 0.01 || s.scrollBehavior === 'smooth';"
                + " }).map(e => e.outerHTML.slice(0, 100)).slice(0, 5).join('\\n"
                + "')"));
  }

  @ParameterizedTest
  @EnumSource(Sample.class)
  void theLayoutDoesNotShiftWhileAPageLoads(Sample sample) {
    for (int[] size : List.of(PHONE, DESKTOP)) {
      browser.resize(size[0], size[1]);
      open(sample);
      assertEquals("", LayoutShift.of(browser), sample + " " + size[0]);
    }
    browser.resize(PHONE[0], PHONE[1]);
    browser.open(site.address(Way.FROM_A_FOLDER, sample.page()));
    assertEquals("", LayoutShift.of(browser), sample + " from a folder");
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "HOME",
        "ISSUE",
        "PLAIN_ARTICLE",
        "LONG_ARTICLE_OF_CLAUSES",
        "BOXES_FIGURES_AND_TABLES",
        "CALENDAR",
        "VOLUME",
        "SEARCH"
      })
  void theLayoutDoesNotShiftWhileAPageArrivesInPackets(Sample sample) throws IOException {
    try (SlowServer slow = new SlowServer(site.folder())) {
      for (int[] size : List.of(PHONE, DESKTOP)) {
        browser.resize(size[0], size[1]);
        browser.open(slow.address(sample.page()));
        assertEquals("", LayoutShift.of(browser), sample + " " + size[0]);
      }
    }
  }

  private void unfold() {
    browser.run("document.querySelectorAll('details').forEach(d => { d.open = true; })");
  }

  private void open(Sample sample) {
    browser.open(site.address(Way.SERVED, sample.page()));
  }
}
