package org.huibian.layout;

import static org.huibian.layout.Layouts.left;
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
  void aTextWithoutFurnitureLosesNothing() {
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
    assertEquals(6, left(layout, Reason.COVER).size());
    Masthead masthead = layout.masthead();
    assertEquals("[2025-06]", masthead.issues().toString());
    assertEquals(OptionalInt.of(16), masthead.number());
    assertEquals(Optional.of("政策汇编"), masthead.title());
    assertEquals(Optional.of("中国示范机械工业协会"), masthead.publisher());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".....\t1",
        "……………1",
        "\t1",
        "......1",
        "·····1",
        "    1",
        "....\t1\t1",
        "...... 1"
      })
  void anEntryOfTheContentsEndsWithLeadersOrATabAndAPageNumber(String end) {
    Layout layout = Layouts.reflowed("目录", TITLE + end, OTHER + end, TITLE, TEXT, OTHER, TEXT);
    assertEquals(List.of(TITLE, OTHER), layout.contents().titles());
    assertEquals(List.of(TITLE, TEXT, OTHER, TEXT), texts(layout));
    assertEquals(3, left(layout, Reason.CONTENTS).size());
  }

  @Test
  void anEntryOfTheContentsMayTakeThreeLines() {
    Layout layout =
        Layouts.reflowed("目 录", "工业和信息化部发布", "《装备绿色", "发展报告》.....1", OTHER + ".....3", TITLE, TEXT);
    assertEquals(List.of(TITLE, OTHER), layout.contents().titles());
    assertEquals(List.of(TITLE, TEXT), texts(layout));
  }

  @Test
  void contentsWithoutPageNumbersEndWhereTheFirstEntryStandsAgain() {
    Layout layout = Layouts.reflowed("目录", TITLE, OTHER, TITLE, TEXT, OTHER, TEXT);
    assertEquals(List.of(TITLE, OTHER), layout.contents().titles());
    assertEquals(List.of(TITLE, TEXT, OTHER, TEXT), texts(layout));
  }

  @Test
  void inPrintAnEntryMayLackLeadersAndItsNumberMayTouchIt() {
    Layout layout =
        Layouts.printed(
            "[目录]",
            "[" + TITLE + "1]",
            "[国务院办公厅关于促进装备制造业",
            "发展的意见  12]",
            "[" + OTHER,
            "15]",
            "[" + TITLE + "]",
            "[" + TEXT + "]",
            "[国务院办公厅关于促进装备制造业发展的意见]",
            "[" + TEXT + "]",
            "[" + OTHER + "]",
            "[" + TEXT + "]");
    assertEquals(List.of(TITLE, "国务院办公厅关于促进装备制造业发展的意见", OTHER), layout.contents().titles());
    assertEquals(List.of(TITLE, TEXT), texts(layout).subList(0, 2));
  }

  @Test
  void inPrintEntriesWithoutNumbersThatRunTogetherArePartedByTheTitlesBelow() {
    Layout layout =
        Layouts.printed(
            "[目录]",
            "[工业和信息化部发布《装备绿色",
            "发展报告》",
            OTHER + "]",
            "[工业和信息化部发布《装备",
            "绿色发展报告》]",
            "[" + TEXT + "]",
            "[" + OTHER + "]",
            "[" + TEXT + "]");
    assertEquals(List.of(TITLE, OTHER), layout.contents().titles());
    assertEquals(List.of(TITLE, TEXT, OTHER, TEXT), texts(layout));
  }

  @Test
  void inPrintATitleThatTheContentsNameIsAPassageHoweverFullItsLine() {
    Layout layout =
        Layouts.printed(
            "[目录]",
            "[" + TITLE + "....1]",
            "[" + OTHER + "....3]",
            "[" + TITLE,
            TEXT,
            OTHER,
            TEXT + "]");
    assertEquals(List.of(TITLE, TEXT, OTHER, TEXT), texts(layout));
  }

  @Test
  void numbersBeforeEntriesAreNoPartOfTitlesAndHeadingsAmongThemAreNone() {
    Layout numbered =
        Layouts.reflowed("目录", "1. " + TITLE + "....1", "2. " + OTHER + "....3", TITLE, TEXT);
    assertEquals(List.of(TITLE, OTHER), numbered.contents().titles());
    Layout deep =
        Layouts.reflowed("目录", TITLE + "....1", "一、总体要求....1", OTHER + "....3", TITLE, TEXT);
    assertEquals(List.of(TITLE, OTHER), deep.contents().titles());
  }

  @Test
  void theWordContentsAloneIsNoListAndStaysText() {
    Layout layout = Layouts.reflowed("目录", "产业指导", TITLE, TEXT);
    assertEquals(List.of(), layout.contents().titles());
    assertEquals(List.of("目录", "产业指导", TITLE, TEXT), texts(layout));
  }

  @Test
  void theContentsOfAReportAreNotThoseOfTheIssue() {
    Layout layout = Layouts.reflowed(TITLE, TEXT, "目录", "一、政策", "二、标准", "一、政策", TEXT, "二、标准");
    assertEquals(List.of(), layout.contents().titles());
    assertEquals(List.of(), layout.leftOut());
  }

  @ParameterizedTest
  @ValueSource(strings = {"政策汇编（2025 年 6 月）总第 16 期", "中国示范机械工业协会 编", "行业政策汇编(2025年6月)"})
  void aRunningHeaderIsLeftOutWithThePageNumberAfterIt(String header) {
    Layout layout = Layouts.reflowed(TITLE, TEXT, header, "12", OTHER, TEXT);
    assertEquals(List.of(header), left(layout, Reason.RUNNING_HEADER));
    assertEquals(List.of("12"), left(layout, Reason.PAGE_NUMBER));
    assertEquals(List.of(TITLE, TEXT, OTHER, TEXT), texts(layout));
    assertEquals(true, layout.passages().get(2).pageStart());
  }

  @ParameterizedTest
  @ValueSource(strings = {"12", "- 12 -", "—12—", "· 12 ·"})
  void aRunningHeaderIsLeftOutWithThePageNumberBeforeIt(String number) {
    String header = "政策汇编（2025 年 6 月）总第 16 期";
    Layout layout = Layouts.reflowed(TITLE, TEXT, number, header, OTHER, TEXT);
    assertEquals(List.of(header), left(layout, Reason.RUNNING_HEADER));
    assertEquals(List.of(number), left(layout, Reason.PAGE_NUMBER));
  }

  @Test
  void aNumberAloneIsTextAsInATable() {
    Layout layout = Layouts.reflowed(TITLE, TEXT, "指标值", "12", TEXT);
    assertEquals(List.of(), layout.leftOut());
    assertEquals(List.of(TITLE, TEXT, "指标值", "12", TEXT), texts(layout));
  }

  @Test
  void headersOfTwoMonthsAreBothSeen() {
    Layout layout =
        Layouts.reflowed(TITLE, TEXT, "政策汇编（2025 年 6 月）", "1", TEXT, "政策汇编（2025 年 7 月）", "2", TEXT);
    assertEquals("[2025-06, 2025-07]", layout.masthead().issues().toString());
  }

  @Test
  void aMonthInTheTextIsNotThatOfTheIssue() {
    Layout layout = Layouts.reflowed(TITLE, "自2024年3月起，工业和信息化部组织开展有关工作。");
    assertEquals("[]", layout.masthead().issues().toString());
  }

  @Test
  void theColophonAtTheEndIsLeftOut() {
    Layout layout =
        Layouts.reflowed(
            TITLE, TEXT, "中国示范机械工业协会", "地址：北京市西城区", "电话：010-12345678", "邮 箱：a@example.cn");
    assertEquals(4, left(layout, Reason.COLOPHON).size());
    assertEquals(List.of(TITLE, TEXT), texts(layout));
  }

  @Test
  void anAddressWithoutAnAssociationIsText() {
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
