package org.huibian.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.huibian.browser.RealSite.Way;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the page on which a reader checks the citations of a text. */
class CitationCheckTest extends BrowserTest {
  private static final String TEXT =
      "根据《采用国际标准管理办法》和《市场准入负面清单（2022年版）》，落实《工业和信息化部科技型企业孵化器管理办法》，"
          + "参照《某某从未见过的办法》（某科〔2020〕9号）、国办函〔2025〕30号和《安全生产责任保险实施办法》（安监总办〔2017〕140号），"
          + "按照《标准化法》第三条和 GB/T 1.1-2020 制定《方案》。";

  private String section(String heading) {
    return browser.text(
        "return [...document.querySelectorAll('#check-results section')]"
            + ".filter(s => s.querySelector('h2').textContent.startsWith(arguments[0]))"
            + ".map(s => s.querySelector('ul').textContent).join()",
        heading);
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void eachWorkOfATextIsFoundOrNamedAsUnknown(Way way) {
    browser.open(site.address(way, "citations/"));
    browser.run("document.getElementById('check-text').value = arguments[0]", TEXT);
    browser.one("#check-form button").click();
    browser.await("document.querySelector('#check-results section') !== null");
    assertTrue(section("本汇编已收录").contains("市场监管总局《采用国际标准管理办法》出台"), section("本汇编已收录"));
    assertTrue(section("本汇编已收录").contains("国办函〔2025〕30号"));
    assertTrue((section("本汇编已收录") + section("尚未施行")).contains("《工业和信息化部科技型企业孵化器管理办法》"));
    assertTrue(section("已废止").contains("《市场准入负面清单（2022年版）》"), section("已废止"));
    assertTrue(section("已废止").contains("安监总办〔2017〕140号"));
    assertTrue(section("本汇编未收录").contains("《某某从未见过的办法》（某科〔2020〕9号）"));
    assertTrue(section("未作核对").contains("《方案》"));
    assertTrue(section("未作核对").contains("GB/T 1.1-2020"));
    assertTrue(section("未作核对").contains("第三条"));
    assertEquals(List.of(), browser.complaints());
  }
}
