package org.huibian.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everybody can use the desk: with a keyboard, a screen reader, a tablet, large type, by night. */
@TestInstance(Lifecycle.PER_CLASS)
class DeskAccessibilityTest {
  private static final String ISSUE = "2024-08";
  private static final String AXE = axe();

  /** A desk, a tablet on its side, a tablet, and a desk at 200 %. */
  private static final int[][] SIZES = {{1280, 800}, {1024, 768}, {768, 1024}, {640, 400}};

  private OpenDesk desk;
  private Browser browser;

  /** The screens, each with the condition that it shows what it is for. */
  private enum Screen {
    ISSUES("#/", "document.querySelector('.issues') !== null"),
    ISSUE_ARTICLES("#/issue/" + ISSUE, "document.querySelector('.rows') !== null"),
    REVIEW("#/review/" + ISSUE, "document.querySelector('.stage .verdicts') !== null"),
    LINES("#/lines/" + ISSUE, "document.querySelectorAll('.lines .line').length > 5");

    private final String address;
    private final String condition;

    Screen(String address, String condition) {
      this.address = address;
      this.condition = condition;
    }
  }

  private static String axe() {
    try (InputStream in = DeskAccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeAll
  void open(@TempDir Path home) throws IOException, InterruptedException {
    desk = OpenDesk.of(home, ISSUE);
    browser = desk.browser();
  }

  @AfterAll
  void close() {
    desk.close();
  }

  @ParameterizedTest
  @EnumSource
  void axeFindsNothingInLightAndInDark(Screen screen) {
    desk.go(screen.address, screen.condition);
    browser.run(AXE);
    for (int[] size : SIZES) {
      browser.resize(size[0], size[1]);
      for (String scheme : new String[] {"light", "dark"}) {
        browser.prefer(scheme);
        assertEquals("", violations(), screen + " " + size[0] + " " + scheme);
      }
    }
    browser.prefer("light");
    browser.resize(1280, 800);
  }

  private String violations() {
    browser.run(
        "window.found = null; axe.run(document, {resultTypes: ['violations'], iframes: false})"
            + ".then(r => { window.found = r.violations.map(v => v.id + ' '"
            + " + v.nodes[0].html.slice(0, 200) + ' ' + v.nodes[0].failureSummary).join('\\n');"
            + " }, e => { window.found = String(e); })");
    browser.await("window.found !== null");
    return browser.text("return found");
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsWiderThanThePageAndEveryControlIsLargeEnoughForAFinger(Screen screen) {
    desk.go(screen.address, screen.condition);
    for (int[] size : SIZES) {
      browser.resize(size[0], size[1]);
      assertEquals(
          0,
          browser.number("return Math.max(0, document.documentElement.scrollWidth - innerWidth)"),
          screen + " " + size[0]);
      assertEquals("", tooSmall(), screen + " " + size[0]);
    }
    browser.resize(1280, 800);
  }

  /** Boxes and rings stand within labels or entries that are large enough. */
  private String tooSmall() {
    return browser.text(
        "return [...document.querySelectorAll('a[href], button, input, select, textarea, summary,"
            + " [role=radio], [role=option], label.pick')]"
            + ".filter(e => e.checkVisibility({visibilityProperty: true}) && !e.disabled"
            + " && !e.matches('.unseen, .skip, input[type=checkbox], input[type=radio]'))"
            + ".filter(e => { const r = e.getBoundingClientRect(); return r.width > 1"
            + " && (r.height < 43.5 || r.width < 43.5); })"
            + ".map(e => e.outerHTML.slice(0, 120)).slice(0, 10).join('\\n')");
  }

  @ParameterizedTest
  @EnumSource
  void everyControlShowsItsFocus(Screen screen) {
    desk.go(screen.address, screen.condition);
    browser.press("Tab");
    assertEquals(
        "",
        browser.text(
            "return [...document.querySelectorAll('a[href], button, input, select, summary')]"
                + ".filter(e => e.checkVisibility({visibilityProperty: true}) && !e.disabled"
                + " && !e.matches('.unseen'))"
                + ".filter(e => { e.focus({preventScroll: true}); const s = getComputedStyle(e);"
                + " return document.activeElement !== e || s.outlineStyle === 'none'"
                + " || parseFloat(s.outlineWidth) < 1; })"
                + ".map(e => e.outerHTML.slice(0, 120)).slice(0, 10).join('\\n')"),
        screen.toString());
  }
}
