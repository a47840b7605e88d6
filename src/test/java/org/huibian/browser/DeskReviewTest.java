package org.huibian.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An editor settles the doubts of an import with single keys. */
class DeskReviewTest {
  private static final String ISSUE = "2024-08";
  private static final String DOUBT = "document.querySelector('.stage .verdicts') !== null";
  private static final String LINES = "document.querySelectorAll('.lines .line').length > 5";

  @TempDir Path home;
  private OpenDesk desk;
  private Browser browser;

  @BeforeEach
  void open() throws IOException, InterruptedException {
    desk = OpenDesk.of(home, ISSUE);
    browser = desk.browser();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private String decisions() throws IOException {
    return Files.readString(desk.content(ISSUE + "/decisions.yaml"));
  }

  private String place() {
    return desk.shown(".progress b") + " " + desk.shown(".stage h2");
  }

  private void decide(String key) {
    String before = place();
    desk.press(key);
    browser.await(
        "(document.querySelector('.progress b')?.innerText + ' ' +"
            + " document.querySelector('.stage h2')?.innerText) !== arguments[0] && "
            + OpenDesk.IDLE,
        before);
  }

  @Test
  void everyDoubtIsSettledByOneKeyAndTheFocusIsNeverLost() throws IOException {
    desk.go("#/review/" + ISSUE, DOUBT);
    String first = place();
    int doubts = Integer.parseInt(desk.shown(".progress b").replaceAll(".*/ ?", ""));
    assertTrue(doubts > 2, first);
    for (int i = 0; i < doubts; i++) {
      assertEquals("stage", browser.text("return document.activeElement.className"), first);
      decide("s");
      assertTrue(desk.told().startsWith("无误"), desk.told());
    }
    assertTrue(desk.shown(".finish").contains("全部核对完了"), desk.shown(".finish"));
    assertTrue(decisions().lines().filter(l -> l.contains(": seen")).count() >= doubts);
    assertFalse(Files.readString(desk.content(ISSUE + "/01.md")).isEmpty());
  }

  @Test
  void aVerdictShowsWhatItChangesAndIsTakenBackByTheKeyU() throws IOException {
    desk.go("#/review/" + ISSUE, DOUBT);
    browser.await("document.querySelector('.stage h2').innerText.includes('行')");
    String before = decisions();
    String first = place();
    decide("x");
    assertTrue(desk.shown(".outcome").contains("不收入正文"), desk.shown(".outcome"));
    assertFalse(decisions().equals(before));
    desk.press("u");
    browser.await("document.querySelector('.outcome').innerText === '' && " + OpenDesk.IDLE);
    assertEquals(before, decisions());
    assertEquals(first, place());
  }

  @Test
  void arrowsGoThroughTheDoubtsAndHelpListsAllKeys() {
    desk.go("#/review/" + ISSUE, DOUBT);
    desk.press("ArrowRight");
    browser.await("document.querySelector('.progress b').innerText.startsWith('2 /')");
    desk.press("k");
    browser.await("document.querySelector('.progress b').innerText.startsWith('1 /')");
    desk.press("?", 8);
    browser.await("document.querySelector('dialog[open]') !== null");
    assertTrue(desk.shown("dialog").contains("一篇由此开始"), desk.shown("dialog"));
    desk.press("Escape");
    browser.await("!document.querySelector('dialog')");
    assertEquals("stage", browser.text("return document.activeElement.className"));
  }

  @Test
  void aRangeOfLinesIsJudgedInTheListOfAllLines() throws IOException {
    // Every second line of this original is blank.
    desk.go("#/lines/" + ISSUE + "?source=source.txt&line=121", LINES);
    browser.await("document.activeElement.getAttribute('role') === 'listbox'");
    desk.press("ArrowDown", 8);
    desk.press("ArrowDown", 8);
    browser.await("document.querySelectorAll('.lines [aria-selected=true]').length === 3");
    assertTrue(desk.shown(".panel").contains("第 121—123 行"), desk.shown(".panel"));
    desk.press("a");
    browser.await("document.getElementById('live').textContent.includes('一次只能给一行')");
    desk.press("g");
    browser.await("document.querySelector('.outcome').innerText !== '' && " + OpenDesk.IDLE);
    assertTrue(decisions().contains("121-123: paragraph"), decisions());
    assertEquals("listbox", browser.text("return document.activeElement.getAttribute('role')"));
  }

  @Test
  void aLineIsFoundByItsTextAndItsNumber() throws IOException {
    desk.go("#/lines/" + ISSUE, LINES);
    String[] lines = Files.readString(desk.content(ISSUE + "/source.txt")).split("\n", -1);
    int wanted = 2304;
    desk.press("/");
    browser.await("document.activeElement.tagName === 'INPUT'");
    desk.type(lines[wanted - 1].strip());
    desk.press("Enter");
    browser.await("document.querySelector('.lines .active')?.dataset.line === '" + wanted + "'");
    assertTrue(desk.shown(".panel .whole").contains(lines[wanted - 1].strip()));
    browser.run("document.querySelector('.tools input').value = ''");
    browser.run("document.querySelector('.tools input').focus()");
    desk.type("17");
    desk.press("Enter");
    browser.await("document.querySelector('.lines .active')?.dataset.line === '17'");
    // Only what is visible is drawn.
    assertTrue(browser.number("return document.querySelectorAll('.lines .line').length") < 80);
  }
}
