package org.huibian.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huibian.fixture.SmallIssue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An editor imports an issue in the browser, and takes steps back. */
class DeskImportTest {
  private static final String PLAN = "document.querySelector('.plan') !== null";
  private static final String ISSUES = "document.querySelector('.issues') !== null";

  @TempDir Path home;
  private OpenDesk desk;
  private Browser browser;

  @BeforeEach
  void open() throws IOException, InterruptedException {
    desk = OpenDesk.empty(home);
    browser = desk.browser();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private String original() throws IOException {
    return Files.readString(SmallIssue.original());
  }

  @Test
  void aDroppedFileBecomesAnIssueOnlyWhenItsPlanIsConfirmed() throws IOException {
    assertEquals("#/", browser.text("return location.hash"), "the token stays in no address");
    desk.drop(".zone", "一月.txt", original());
    browser.await(PLAN);
    assertTrue(desk.shown(".plan").contains("2099年1月"), desk.shown(".plan"));
    assertTrue(desk.shown(".plan tbody").contains("《示范装备管理办法》解读"));
    assertFalse(Files.exists(desk.content(SmallIssue.ID)), "a plan writes nothing");
    desk.click("[data-focus=apply]");
    browser.await("/^#.(review|issue).2099-01/.test(location.hash) && " + OpenDesk.IDLE);
    assertTrue(Files.exists(desk.content(SmallIssue.ID + "/01.md")));
  }

  @Test
  void aPlanThatIsGivenUpWritesNothing() throws IOException {
    desk.drop(".zone", "一月.txt", original());
    browser.await(PLAN);
    desk.click("[data-focus=abandon]");
    browser.await("!document.querySelector('.plan')");
    assertEquals("已放弃，什么也没有写入", desk.told());
    assertFalse(Files.exists(desk.content(SmallIssue.ID)));
  }

  @Test
  void theMonthIsAskedForWhereTheFileDoesNotSayIt() throws IOException {
    desk.drop(".zone", "文件.txt", original().replace("(2099年1月)", ""));
    browser.await("document.querySelector('form.month') !== null");
    browser.await("document.activeElement.closest('form.month') !== null");
    browser.run(
        "const form = document.querySelector('form.month');"
            + "form.querySelector('input').value = '2031';"
            + "form.querySelector('select').value = '05';");
    desk.click("form.month button");
    browser.await(PLAN);
    assertTrue(desk.shown(".plan").contains("2031年5月"), desk.shown(".plan"));
  }

  @Test
  void aFileThatCannotBeReadIsNamedWithItsRemedyAndCanBeTakenOut() {
    desk.drop(".zone", "空.txt", "");
    browser.await("document.querySelector('.problem') !== null");
    assertTrue(desk.shown(".problem").lines().count() >= 2, desk.shown(".problem"));
    desk.click("[data-focus=out-0]");
    browser.await("!document.querySelector('.problem')");
  }

  @Test
  void filesOfOneIssueAreOrderedByTheArrowsAndTheFocusStaysWithTheFile() {
    desk.drop(".zone", "第2部分.txt", "二");
    desk.drop(".zone", "第1部分.txt", "一");
    browser.await("document.querySelectorAll('.intake .files li').length === 2");
    browser.run("document.querySelector('[data-focus=down-0]').focus()");
    desk.press("Enter");
    browser.await("document.querySelector('.intake .files .name').textContent === '第1部分.txt'");
    assertEquals(
        "上移：第2部分.txt", browser.text("return document.activeElement.getAttribute('aria-label')"));
    browser.await("document.getElementById('live').textContent.includes('第2部分.txt：现在是第2，共2')");
  }

  @Test
  void anImportIsTakenBackFromTheListOfStepsAndBroughtBack() throws IOException {
    desk.drop(".zone", "一月.txt", original());
    browser.await(PLAN);
    desk.click("[data-focus=apply]");
    browser.await("/2099-01/.test(location.hash) && " + OpenDesk.IDLE);
    desk.go("#/", ISSUES + " && document.querySelector('.steps button') !== null");
    assertTrue(desk.shown(".steps").contains("2099年1月 导入"), desk.shown(".steps"));
    desk.click(".steps button");
    browser.await("document.querySelector('dialog[open]') !== null");
    desk.click("dialog .main");
    browser.await("document.querySelector('.issues .issue') === null && " + OpenDesk.IDLE);
    assertFalse(Files.exists(desk.content(SmallIssue.ID + "/01.md")));
    desk.click(".toast button");
    browser.await("document.querySelector('.issues .issue') !== null");
    assertTrue(Files.exists(desk.content(SmallIssue.ID + "/01.md")));
  }
}
