package org.huibian.layout;

import static org.huibian.layout.Layouts.leftOut;
import static org.huibian.layout.Layouts.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "目　　录|第一章　总　　则|第二章　规划与建设|第三章　附　　则",
        "目录|第一章 总则……1|第二章 规划与建设……3|第三章 附则……9",
        "目录|前言|一、发展基础|二、总体要求|三、重点任务|结束语",
        "目　录|第一章 现状与形势.....1|第一节 发展基础.....1|第二节 面临形势.....2|第二章 总体思路.....4",
        "目次|前言……Ⅱ|1 范围……1|2 规范性引用文件……1|3 术语和定义……2",
        "目录|第一部分 概况|一、主要职能|二、机构设置|第二部分 预算表",
        "目录|第一编 总则|第二编 建设管理规定|第三编 附则",
        "目录|一、持续推进|（一）完善机制|（二）提升能力|二、加强保障",
        "目 录|第一章 总则|第二章 条例的适用|第三章 关于监督的规定|第四章 附则"
      })
  void theContentsOfTheFirstDocumentAreNotThoseOfTheIssue(String list) {
    List<String> lines = new ArrayList<>(List.of("示例省装备促进条例", "（2022年2月25日示例省人民代表大会常务委员会通过）"));
    List<String> entries = List.of(list.split("\\|"));
    lines.addAll(entries);
    for (String entry : entries.subList(1, entries.size())) {
      lines.add(entry.replaceAll("[….]+[0-9Ⅱ]+$", ""));
      lines.add("为了促进装备产业发展，结合实际，制定有关规定，明确各方职责和分工。");
    }
    assertEquals(List.of(), Layouts.reflowed(lines.toArray(String[]::new)).contents().titles());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "一、政策法规|工业和信息化部关于装备目录的公告|示例省装备促进条例|二、政策解读|《示例省装备促进条例》解读",
        "1.工业和信息化部关于装备目录的公告.....1|2.示例省装备促进条例.....5|3.《示例省装备促进条例》解读.....9",
        "第一部分 国家政策|关于装备目录的公告.....1|第二部分 地方政策|示例省装备促进条例.....3",
        "一、工业和信息化部关于装备目录的公告|二、示例省装备促进条例|三、装备管理办法（试行）",
        "一、关于支持装备产业发展的若干措施|二、装备制造业绿色转型实施指南",
        "装备大会召开|装备产业运行平稳|示例省装备促进条例"
      })
  void theContentsOfAnIssueNameItsDocuments(String list) {
    List<String> lines = new ArrayList<>(List.of("目录"));
    List<String> entries = List.of(list.split("\\|"));
    lines.addAll(entries);
    for (String entry : entries) {
      lines.add(entry.replaceAll("[….]+[0-9]+$", ""));
      lines.add("为了促进装备产业发展，结合实际，制定有关规定，明确各方职责和分工。");
    }
    Layout layout = Layouts.reflowed(lines.toArray(String[]::new));
    assertTrue(layout.contents().titles().size() >= 2, () -> layout.contents().toString());
  }
}
