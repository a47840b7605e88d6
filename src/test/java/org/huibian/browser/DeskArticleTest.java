package org.huibian.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An editor changes an article beside its page. */
class DeskArticleTest {
  private static final String ISSUE = "2025-06";
  private static final String FILE = ISSUE + "/03.md";
  private static final String PAGE = "document.querySelector('iframe')?.contentDocument?.body";
  private static final String SHOWN =
      PAGE
          + "?.querySelector('.body') !== null && "
          + PAGE
          + " && document.querySelector('.preview-note').textContent === ''";
  private static final String DIALOG = "document.querySelector('dialog[open]') !== null";
  private static final String SAVED = "document.querySelector('.saved')?.textContent === '已保存'";

  @TempDir Path home;
  private OpenDesk desk;
  private Browser browser;

  @BeforeEach
  void open() throws IOException, InterruptedException {
    desk = OpenDesk.of(home, ISSUE);
    browser = desk.browser();
    desk.go("#/article/2025-06/03", SHOWN);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private String file() throws IOException {
    return Files.readString(desk.content(FILE));
  }

  private void typeAtTheBeginning(String text) {
    browser.run(
        "const area = document.querySelector('.editor textarea');"
            + "area.focus(); area.setSelectionRange(0, 0);");
    desk.type(text);
  }

  private void save() {
    desk.press("s", 2);
  }

  @Test
  void thePageFollowsTheTextAndNothingIsWrittenBeforeItIsSaved() throws IOException {
    String before = file();
    browser.run("document.querySelector('iframe').contentWindow.scrollTo(0, 300)");
    typeAtTheBeginning("刚刚写下的话，");
    browser.await(PAGE + ".textContent.includes('刚刚写下的话，近日')");
    assertEquals(
        300,
        browser.number("return Math.round(document.querySelector('iframe').contentWindow.scrollY)"),
        "the page stays where it was scrolled to");
    assertEquals(before, file());
    save();
    browser.await(SAVED);
    assertTrue(file().contains("\n刚刚写下的话，近日"), file());
    assertTrue(browser.holds("return document.activeElement.tagName === 'TEXTAREA'"));
  }

  @Test
  void textOfASourceIsNoMarkupOfTheDesk() {
    typeAtTheBeginning("<img src=x onerror=alert(1)><script>alert(1)</script>");
    browser.await(PAGE + ".textContent.includes('onerror')");
    assertEquals(0, browser.number("return document.querySelectorAll('[onerror]').length"));
    assertEquals(0, browser.number("return " + PAGE + ".querySelectorAll('[onerror]').length"));
  }

  @Test
  void aSaveIsTakenBackByOneButton() throws IOException {
    String before = file();
    typeAtTheBeginning("多余的话。");
    save();
    browser.await(SAVED);
    browser.await("!document.querySelector('[data-focus=undo]').hasAttribute('aria-disabled')");
    desk.click("[data-focus=undo]");
    browser.await("document.querySelector('.toast') !== null");
    assertEquals(before, file());
    browser.await("document.querySelector('.editor textarea')?.value.startsWith('近日')");
  }

  @Test
  void aTextThatSomebodyElseHasSavedMeanwhileIsNotOverwrittenUnasked() throws IOException {
    typeAtTheBeginning("我的话。");
    String theirs = file().replace("近日，", "不久前，");
    Files.writeString(desk.content(FILE), theirs);
    save();
    browser.await(DIALOG);
    assertTrue(desk.shown("dialog").contains("我的话。近日"), desk.shown("dialog"));
    assertTrue(desk.shown("dialog").contains("不久前，"), desk.shown("dialog"));
    assertEquals(theirs, file());
    desk.click("dialog button:not(.main)");
    browser.await("!document.querySelector('dialog')");
    assertEquals(theirs, file());
    save();
    browser.await(DIALOG);
    desk.click("dialog .main");
    browser.await(SAVED);
    assertTrue(file().contains("\n我的话。近日"), file());
  }

  @Test
  void unsavedTextWarnsBeforeTheArticleIsLeftAndOutlivesAReload() throws IOException {
    String before = file();
    typeAtTheBeginning("还没有保存。");
    browser.run("location.hash = '#/'");
    browser.await(DIALOG);
    desk.press("Escape");
    browser.await("!document.querySelector('dialog')");
    assertEquals("#/article/2025-06/03", browser.text("return location.hash"));
    browser.await("(sessionStorage.getItem('huibian-draft 2025-06/03') ?? '').includes('还没有保存。')");
    String address = browser.text("return location.href");
    browser.open(address.replaceFirst("/\\.huibian.*", "/2025-06/"));
    browser.open(address);
    browser.await("document.querySelector('.note-bar') !== null");
    assertTrue(
        browser.holds(
            "return document.querySelector('.editor textarea').value.startsWith('还没有保存。')"));
    assertEquals(before, file());
  }

  @Test
  void theHeadIsAForm() throws IOException {
    desk.click("#tab-head");
    browser.await("document.querySelector('[data-field=date]') !== null");
    browser.run("document.querySelector('[data-field=date]').focus()");
    desk.type("二〇二五年六月十三日");
    browser.await("document.querySelector('#panel-head').innerText.includes('2025年6月13日')");
    browser.run("document.querySelector('#panel-head .tokens input').focus()");
    desk.type("工信部示范〔2025〕1号");
    desk.press("Enter");
    save();
    browser.await(SAVED);
    assertTrue(file().contains("date: 2025-06-13\n"), file());
    assertTrue(file().contains("documentNumbers:\n  - 工信部示范〔2025〕1号\n"), file());
  }

  @Test
  void aFoundRelationIsDenied() throws IOException {
    desk.click("#tab-relations");
    browser.await("document.querySelector('.rule.wrong') !== null");
    desk.click(".rule.wrong");
    browser.await("document.querySelector('.rule.wrong').ariaPressed === 'true'");
    save();
    browser.await(SAVED);
    assertTrue(file().contains("relations:\n  - not "), file());
  }

  @Test
  void aTableIsMadeAsAGridByKeysAlone() throws IOException {
    typeAtTheBeginning("");
    desk.press("F2");
    browser.await("document.activeElement.closest('.grid') !== null");
    for (String cell : new String[] {"名称", "数量", "轴承", "12"}) {
      desk.type(cell);
      if (!cell.equals("12")) {
        desk.press("Tab");
      }
    }
    desk.press("Enter", 2);
    browser.await("!document.querySelector('dialog')");
    browser.await(PAGE + ".querySelector('table') !== null");
    save();
    browser.await(SAVED);
    assertTrue(file().contains("| 名称 | 数量 |"), file());
    assertTrue(file().contains("| 轴承 | 12 |"), file());
  }
}
