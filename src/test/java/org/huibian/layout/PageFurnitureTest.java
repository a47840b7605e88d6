package org.huibian.layout;

import static org.huibian.layout.Layouts.leftOut;
import static org.huibian.layout.Layouts.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.huibian.layout.LeftOut.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageFurnitureTest {
  private static final String TITLE = "工业和信息化部发布《装备绿色发展报告》";
  private static final String OTHER = "生态环境部印发《碳足迹核算工作方案》";
  private static final String TEXT = "近日，工业和信息化部发布《装备绿色发展报告》，提出一系列措施。";

  @Test
  void nothingIsLeftOutOfATextWithoutFurniture() {
    Layout layout = Layouts.reflowed(TITLE, TEXT);
    assertEquals(List.of(TITLE, TEXT), texts(layout));
    assertEquals(List.of(), layout.leftOut());
    assertEquals(List.of(), layout.contents().titles());
  }

  @Test
  void theCoverIsLeftOutAndReadForTheMasthead() {
    Layout layout =
        Layouts.reflowed(
            "中国示范机械工业协会",
            "China Demonstration Machinery Association",
            "总第 16 期",
            "政策汇编",
            "(2025年6月)",
            "中国示范机械工业协会 编",
            TITLE,
            TEXT);
    assertEquals(List.of(TITLE, TEXT), texts(layout));
    assertEquals(6, leftOut(layout, Reason.COVER).size());
    Masthead masthead = layout.masthead();
    assertEquals("[2025-06]", masthead.issues().toString());
    assertEquals(OptionalInt.of(16), masthead.number());
    assertEquals(Optional.of("政策汇编"), masthead.title());
    assertEquals(Optional.of("中国示范机械工业协会"), masthead.publisher());
  }

  @ParameterizedTest
  @ValueSource(strings = {"政策汇编（2025 年 6 月）总第 16 期", "中国示范机械工业协会 编", "行业政策汇编(2025年6月)"})
  void aRunningHeaderIsLeftOutWithThePageNumberAfterIt(String header) {
    Layout layout = Layouts.reflowed(TITLE, TEXT, header, "12", OTHER, TEXT);
    assertEquals(List.of(header), leftOut(layout, Reason.RUNNING_HEADER));
    assertEquals(List.of("12"), leftOut(layout, Reason.PAGE_NUMBER));
    assertEquals(List.of(TITLE, TEXT, OTHER, TEXT), texts(layout));
    assertEquals(true, layout.passages().get(2).pageStart());
  }

  @ParameterizedTest
  @ValueSource(strings = {"12", "- 12 -", "—12—", "· 12 ·"})
  void aRunningHeaderIsLeftOutWithThePageNumberBeforeIt(String number) {
    String header = "政策汇编（2025 年 6 月）总第 16 期";
    Layout layout = Layouts.reflowed(TITLE, TEXT, number, header, OTHER, TEXT);
    assertEquals(List.of(header), leftOut(layout, Reason.RUNNING_HEADER));
    assertEquals(List.of(number), leftOut(layout, Reason.PAGE_NUMBER));
  }

  @Test
  void aNumberWithoutARunningHeaderIsText() {
    Layout layout = Layouts.reflowed(TITLE, TEXT, "指标值", "12", TEXT);
    assertEquals(List.of(), layout.leftOut());
    assertEquals(List.of(TITLE, TEXT, "指标值", "12", TEXT), texts(layout));
  }

  @Test
  void theMastheadHasTheMonthsOfAllHeaders() {
    Layout layout =
        Layouts.reflowed(TITLE, TEXT, "政策汇编（2025 年 6 月）", "1", TEXT, "政策汇编（2025 年 7 月）", "2", TEXT);
    assertEquals("[2025-06, 2025-07]", layout.masthead().issues().toString());
  }

  @Test
  void aMonthInTheTextIsNotInTheMasthead() {
    Layout layout = Layouts.reflowed(TITLE, "自2024年3月起，工业和信息化部组织开展有关工作。");
    assertEquals("[]", layout.masthead().issues().toString());
  }

  @Test
  void theColophonAtTheEndIsLeftOut() {
    Layout layout =
        Layouts.reflowed(
            TITLE, TEXT, "中国示范机械工业协会", "地址：北京市西城区", "电话：010-12345678", "邮 箱：a@example.cn");
    assertEquals(4, leftOut(layout, Reason.COLOPHON).size());
    assertEquals(List.of(TITLE, TEXT), texts(layout));
  }

  @Test
  void contactDataWithoutAnAssociationIsText() {
    Layout layout = Layouts.reflowed(TITLE, TEXT, "联系人及方式如下。", "电话：010-12345678");
    assertEquals(List.of(), layout.leftOut());
  }

  @Test
  void everyLineIsInAPassageOrLeftOut() {
    String[] lines = {
      "政策汇编",
      "",
      "目录",
      TITLE + "....1",
      "",
      TITLE,
      "甲\t乙",
      TEXT,
      "政策汇编（2025 年 6 月）",
      "1",
      OTHER,
      TEXT
    };
    Layout layout = Layouts.of(lines);
    long placed = layout.passages().stream().mapToLong(p -> p.lines().size()).sum();
    assertEquals(10, placed + layout.leftOut().size());
  }
}
