package org.huibian.layout;

import static org.huibian.layout.Layouts.leftOut;
import static org.huibian.layout.Layouts.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.huibian.layout.LeftOut.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentsListTest {
  private static final String TITLE = "工业和信息化部发布《装备绿色发展报告》";
  private static final String OTHER = "生态环境部印发《碳足迹核算工作方案》";
  private static final String TEXT = "近日，工业和信息化部发布《装备绿色发展报告》，提出一系列措施。";

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
  void anEntryEndsWithLeadersOrATabAndAPageNumber(String end) {
    Layout layout = Layouts.reflowed("目录", TITLE + end, OTHER + end, TITLE, TEXT, OTHER, TEXT);
    assertEquals(List.of(TITLE, OTHER), layout.contents().titles());
    assertEquals(List.of(TITLE, TEXT, OTHER, TEXT), texts(layout));
    assertEquals(3, leftOut(layout, Reason.CONTENTS).size());
  }

  @Test
  void anEntryMayTakeThreeLines() {
    Layout layout =
        Layouts.reflowed("目 录", "工业和信息化部发布", "《装备绿色", "发展报告》.....1", OTHER + ".....3", TITLE, TEXT);
    assertEquals(List.of(TITLE, OTHER), layout.contents().titles());
    assertEquals(List.of(TITLE, TEXT), texts(layout));
  }

  @Test
  void aListWithoutPageNumbersEndsWhereItsFirstEntryStandsAgain() {
    Layout layout = Layouts.reflowed("目录", TITLE, OTHER, TITLE, TEXT, OTHER, TEXT);
    assertEquals(List.of(TITLE, OTHER), layout.contents().titles());
    assertEquals(List.of(TITLE, TEXT, OTHER, TEXT), texts(layout));
  }

  @Test
  void inPrintAnEntryMayLackLeadersAndItsPageNumberMayTouchIt() {
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
  void inPrintEntriesWithoutPageNumbersAreSeparatedByTheTitlesBelow() {
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
  void inPrintATitleInTheContentsIsAPassageEvenIfItFillsItsLine() {
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
  void numbersAreNoPartOfTitlesAndNumberedEntriesAmongOthersAreNoTitles() {
    Layout numbered =
        Layouts.reflowed("目录", "1. " + TITLE + "....1", "2. " + OTHER + "....3", TITLE, TEXT);
    assertEquals(List.of(TITLE, OTHER), numbered.contents().titles());
    Layout deep =
        Layouts.reflowed("目录", TITLE + "....1", "一、总体要求....1", OTHER + "....3", TITLE, TEXT);
    assertEquals(List.of(TITLE, OTHER), deep.contents().titles());
  }

  @Test
  void theHeadingWithoutAListIsText() {
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
}
