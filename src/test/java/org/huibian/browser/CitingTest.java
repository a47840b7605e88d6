package org.huibian.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.huibian.browser.RealSite.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests copying a passage with its reference. */
class CitingTest extends BrowserTest {
  private static final String REGULATION = "2025-04/04/";
  private static final String TITLE = "国家能源局主责国家重点研发计划重点专项管理实施细则（试行）";

  private void open(Way way, String page) {
    browser.open(site.address(way, page));
    browser.run(
        "document.addEventListener('copy', () => {"
            + " window.copied = document.activeElement.value; });"
            + "if (navigator.clipboard) navigator.clipboard.writeText ="
            + " text => { window.copied = text; return Promise.resolve(); }");
  }

  private String offered() {
    browser.await("document.querySelector('dialog[open] textarea') !== null");
    return browser.text("return document.querySelector('dialog textarea').value");
  }

  private String copied() {
    browser.one("dialog .panel-main").click();
    browser.await("document.querySelector('dialog [role=status]').textContent === '已复制'");
    return browser.text("return window.copied");
  }

  private void choose(String form) {
    browser.run("document.querySelector('dialog input[value=' + arguments[0] + ']').click()", form);
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aClauseIsCopiedAsOfficialDocumentsCiteIt(Way way) {
    open(way, REGULATION);
    browser.one("#t12 b").click();
    String text = offered();
    assertTrue(text.startsWith("第十二条专业机构在国家能源局的指导下"), text);
    assertTrue(text.contains("（八）加强对参与项目管理活动各类专家的指导与监督"), text);
    assertTrue(text.contains("\n——《" + TITLE + "》（国能发科技〔2025〕23号）第十二条"), text);
    assertEquals(text, copied());
    assertTrue(browser.address().endsWith("#t12"), browser.address());
  }

  @Test
  void aPointOfAClauseIsCitedWithItsClause() {
    open(Way.SERVED, REGULATION);
    browser.one("#t12-3 span").click();
    assertTrue(offered().contains("〔2025〕23号）第十二条第（三）项\n"), offered());
  }

  @Test
  void aClauseIsCopiedWithAReferenceByTheNationalStandard() {
    open(Way.SERVED, REGULATION);
    browser.one("#t12 b").click();
    offered();
    choose("standard");
    String[] parts = copied().split("\n——");
    assertTrue(
        parts[1].matches(
            "国家能源局\\. \\Q"
                + TITLE
                + ": 国能发科技〔2025〕23号\\E\\[G/OL]//中国重型机械工业协会\\. 政策汇编: 2025年4月 总第14期: "
                + "第4篇, 第十二条\\. \\(2025-03-06\\)\\[\\d{4}-\\d\\d-\\d\\d]\\. http://.*#t12\\."),
        parts[1]);
  }

  @Test
  void anArticleIsCitedFromItsTitleAndAPlaceFromTheAddress() {
    open(Way.SERVED, "2025-06/01/");
    browser.one(".tools button").click();
    String whole = offered();
    assertTrue(whole.startsWith("《工业和信息化部绿色低碳标准化工作实施方案印发》（工信厅科〔2025〕33号）\nhttp"), whole);
    open(Way.SERVED, "");
    open(Way.SERVED, "2025-06/01/#s1");
    browser.one(".tools button").click();
    assertTrue(offered().contains("一、总体要求\nhttp"), offered());
    choose("address");
    assertEquals(browser.address(), copied());
  }

  @Test
  void theSelectionIsQuoted() {
    open(Way.SERVED, "2025-06/01/");
    browser.run(
        "const text = document.querySelector('.body p:not([class])').firstChild;"
            + "getSelection().setBaseAndExtent(text, 0, text, 8);");
    browser.run("document.querySelector('.tools button').click()");
    assertTrue(offered().startsWith("为切实发挥标准对\n——《"), offered());
  }

  @Test
  void aLinkIsSharedByTheSystemWhereThatIsSupported() {
    open(Way.SERVED, "");
    open(Way.SERVED, REGULATION + "#t12");
    browser.run("navigator.share = data => { window.shared = data; return Promise.resolve(); }");
    browser.one("[data-tool='cite.share']").click();
    browser.await("window.shared !== undefined");
    assertEquals(browser.address(), browser.text("return shared.url"));
    assertTrue(
        browser.text("return shared.text").endsWith("（国能发科技〔2025〕23号）第十二条"),
        browser.text("return shared.text"));
    assertFalse(browser.holds("return document.querySelector('dialog') !== null"));
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void withoutSystemSharingTheAddressIsOfferedForCopying(Way way) {
    open(way, "2025-06/01/");
    browser.run("Object.defineProperty(navigator, 'share', {value: undefined})");
    browser.one("[data-tool='cite.share']").click();
    assertEquals(browser.address(), offered());
    assertEquals(browser.address(), copied());
    assertEquals(java.util.List.of(), browser.complaints());
  }

  @Test
  void escapeClosesThePanelAndRestoresTheFocus() {
    open(Way.SERVED, "2025-06/01/");
    browser.one(".tools button").click();
    offered();
    browser.one("dialog textarea").sendKeys(org.openqa.selenium.Keys.ESCAPE);
    browser.await("!document.querySelector('dialog')");
    assertEquals("引用", browser.text("return document.activeElement.textContent"));
    assertFalse(browser.address().contains("#"));
    assertEquals(java.util.List.of(), browser.complaints());
  }

  /**
   * A build gives the scripts another address, so that an open page does not find them any more.
   */
  @Test
  void aPageFromBeforeABuildIsLoadedAnewWhenItsToolsAreGone() {
    browser.block("*/cite.js", "*/sw.js");
    open(Way.SERVED, "2025-06/01/");
    browser.run("window.isOld = true");
    browser.one(".tools button").click();
    browser.await("!window.isOld && document.readyState === 'complete'");
    browser.block();
    browser.one(".tools button").click();
    assertTrue(offered().startsWith("《工业和信息化部绿色低碳标准化工作实施方案印发》"), offered());
    forgetComplaints();
  }

  @Test
  void aPageStaysWhenItsToolsAreGoneWithTheConnection() {
    open(Way.SERVED, "2025-06/01/");
    browser.run("window.isOld = true; onunhandledrejection = () => { window.hasFailed = true; }");
    browser.block("*");
    browser.one(".tools button").click();
    browser.await("window.hasFailed");
    browser.block();
    assertTrue(browser.holds("return window.isOld"));
    forgetComplaints();
  }

  /** Empties the log of what was blocked on purpose, which is of no interest to other tests. */
  private void forgetComplaints() {
    browser.complaints();
  }
}
