package org.huibian.layout;

import static org.huibian.layout.Layouts.reasons;
import static org.huibian.layout.Layouts.reflowed;
import static org.huibian.layout.Layouts.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huibian.model.Decisions;
import org.huibian.model.Decisions.Decision;
import org.huibian.model.Decisions.Verdict;
import org.huibian.source.SourceText;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Joins passages that were cut, and only those, in both families of plain text. */
class PassageJoinerTest {
  /** 35 characters of an incomplete sentence, as a page cuts it. */
  private static final String CUT = "各地区要结合实际制定具体工作方案，细化目标任务和责任分工，推动各项政策措施落地";

  private static final String END = "见效。";

  private static void assertJoined(Join.Reason reason, String before, String after) {
    Layout layout = reflowed("前文完整。", before, after, "后文完整。");
    assertEquals(List.of("前文完整。", before + after, "后文完整。"), texts(layout));
    assertEquals(List.of(new Join(3, 5, reason)), layout.joins());
  }

  private static void assertNotJoined(String before, String after) {
    Layout layout = reflowed("前文完整。", before, after);
    assertEquals(List.of("前文完整。", before, after), texts(layout));
    assertEquals(List.of(), layout.joins());
  }

  @Nested
  class InAReflowedText {
    @Test
    void anIncompleteSentenceIsJoined() {
      assertJoined(Join.Reason.UNFINISHED_SENTENCE, CUT, END);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 项目背景", "1 范围", "01 税率再下调", "2 规范性引用文件", "12 附加说明", "08 常见误解澄清"})
    void theTitleOfASectionIsNotJoined(String section) {
      assertNotJoined("《重型机械建设项目环境影响评价审批原则（征求意见稿）》编制说明", section);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"3 家企业和研究机构", "12 个月以上的项目", "5 部门联合印发的文件", "06 月底前完成整改", "2023 年底前完成验收"})
    void aQuantityIsJoined(String quantity) {
      assertJoined(Join.Reason.UNFINISHED_SENTENCE, CUT, quantity + "。");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "按照国务院有关部署，依据《装备制造业绿色低碳转型实施方案和重点任务分工",
          "有关单位应当按照要求报送材料（包括申报书、承诺书以及相关的证明材料和检测",
          "要深入推进装备制造业高质量发展，坚持“创新驱动、质量为先、绿色发展、结构"
        })
    void aPassageWithAnOpenBracketIsJoined(String before) {
      assertJoined(Join.Reason.OPEN_BRACKET, before, "优化》）”等要求落实。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"，", "、"})
    void aPassageThatEndsWithACommaIsJoined(String comma) {
      assertJoined(Join.Reason.COMMA, "支持企业开展高效锅炉、节能电机、余热回收装置更新改造" + comma, "提升能效水平。");
    }

    @Test
    void aHeadingThatFillsItsLineIsJoinedWithItsLastCharacters() {
      assertJoined(Join.Reason.CUT_HEADING, "（一）加快推动重点行业企业数字化绿色化协同转型并健全标准体系和评价", "体系");
    }

    @Test
    void theNumberOfAStandardIsJoinedWithItsName() {
      assertJoined(Join.Reason.BRACKET, "有关企业应当严格执行强制性国家标准，例如《工业锅炉能效限定值及能效等级》", "（GB 24500）的有关规定。");
    }

    @Test
    void anEnumerationThatFillsItsLineIsJoined() {
      assertJoined(Join.Reason.UNFINISHED_SENTENCE, "围绕钢铁、有色金属、石化化工、建材、机械、轻工、数据中心等重点领域加", "快研制标准。");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "一、总体要求",
          "（二）加强标准支撑。",
          "第三条 企业应当登记。",
          "1.试点内容",
          "——坚持创新驱动。",
          "联系电话：010-12345678",
          "工信厅科〔2025〕33 号",
          "2025 年 6 月 13 日",
          "https://www.example.gov.cn/a.html",
          "甲\t乙"
        })
    void aPassageWithAStartOfItsOwnIsNotJoined(String after) {
      assertNotJoined(CUT, after);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "各地区要结合实际制定具体工作方案，细化目标任务和责任分工，推动政策落地。",
          "各地区要结合实际制定具体工作方案，细化目标任务和责任分工，现将事项通知如下：",
          "各地区要结合实际制定具体工作方案，细化目标任务和责任分工，推动政策落地；",
          "有关事项由装备工业司负责，具体联系方式见附件（联系人及电话号码一并附后）"
        })
    void aCompleteSentenceIsNotJoined(String before) {
      assertNotJoined(before, "见效的举措另行通知。");
    }

    @Test
    void aShortHeadingIsNotJoined() {
      assertNotJoined("三、保障措施", "各地要加强组织领导。");
      assertNotJoined("标准急用攻坚重点任务", "产品碳足迹核算规则标准。");
    }

    @Test
    void aHeadingThatFillsItsLineIsNotJoinedWithAParagraph() {
      assertNotJoined("（一）加快推动重点行业企业数字化绿色化协同转型并健全标准体系和评价", "近年来，有关部门持续推动标准体系建设，取得积极成效。");
    }

    @Test
    void theTitleOfACitedWorkIsNotJoined() {
      Layout layout = reflowed("现将《装备绿色发展行动方案》印发给你们。", CUT, "装备绿色发展行动方案", "为推动绿色发展，制定本方案。");
      assertEquals(4, layout.passages().size());
      assertEquals("装备绿色发展行动方案", texts(layout).get(2));
    }

    @Test
    void aTitleBeforeADocumentNumberIsNotJoined() {
      Layout layout = reflowed(CUT, "装备绿色发展行动方案印发", "工信厅科〔2025〕33 号");
      assertEquals(3, layout.passages().size());
    }

    @Test
    void aTitleInTheContentsIsNotJoined() {
      String title = "某部门印发绿色装备名录";
      Layout layout = reflowed("目录", title + "......1", "见闻二则.....3", CUT, title, END);
      assertEquals(title, texts(layout).get(1));
    }

    @Test
    void aUrlIsNotJoinedWithTheTextAfterIt() {
      assertNotJoined("https://www.example.gov.cn/art/2025/6/20/art_1234567890.html", "另行通知。");
    }

    @Test
    void tableRowsAreNotJoined() {
      Layout layout = reflowed("序号\t名称", "\t锅炉", "2\t");
      assertEquals(List.of("序号\t名称", "\t锅炉", "2\t"), texts(layout));
    }

    @Test
    void latinWordsAreJoinedWithASpaceAndChineseOnesWithout() {
      String before = "有关装备应当符合国际标准化组织发布的能源管理体系要求，参见 energy management";
      Layout layout = reflowed(before, "systems 系列标准。");
      assertEquals(List.of(before + " systems 系列标准。"), texts(layout));
    }

    @Test
    void theDecisionsOfTheEditorOverrideTheText() {
      List<String> lines = List.of(CUT, "", END, "", "三、保障", "", "措施");
      Decisions decisions =
          Decisions.of(Map.of(3, Decision.of(Verdict.APART), 7, Decision.of(Verdict.JOIN)));
      Layout layout = LayoutReader.read(new SourceText(Path.of("invented.txt"), lines), decisions);
      assertEquals(List.of(CUT, END, "三、保障措施"), texts(layout));
      assertEquals(List.of(Join.Reason.DECIDED), reasons(layout));
    }
  }

  @Nested
  class InAPageDump {
    private static final String FIRST = "各地区要结合实际制定具体工作方案，细化目标任务和责任分工，推动";
    private static final String NEXT = "各项政策措施落地见效，及时总结推广经验做法，重大事项及时报告。";

    /** Returns the passages of printed lines, with a blank line before each that starts no page. */
    private List<String> dump(String... lines) {
      List<String> out = new ArrayList<>();
      for (String line : lines) {
        // A page starts with one space and has no blank line before it.
        if (!out.isEmpty() && !line.startsWith(" ")) {
          out.add("");
        }
        out.add(line);
      }
      Layout layout = Layouts.of(out);
      assertEquals(Family.PAGE_DUMP, layout.family());
      return texts(layout);
    }

    @Test
    void linesAreJoinedUpToTheTrailingSpace() {
      assertEquals(
          List.of(FIRST + NEXT, "一、总体要求", FIRST + NEXT),
          dump(FIRST, NEXT + " ", "一、总体要求 ", FIRST, NEXT + " "));
    }

    @Test
    void aShortLineDoesNotEndAParagraph() {
      assertEquals(List.of("坚持创新" + NEXT), dump("坚持创新", NEXT + " "));
    }

    @Test
    void aParagraphContinuesOnTheNextPage() {
      List<String> texts = dump(FIRST, " " + NEXT + " ", "一、总体要求 ");
      assertEquals(List.of(FIRST + NEXT, "一、总体要求"), texts);
    }

    @Test
    void aTrailingSpaceWithinASentenceDoesNotEndTheParagraph() {
      assertEquals(List.of(FIRST + NEXT, "完。"), dump(FIRST + " ", NEXT + " ", "完。 "));
    }

    @Test
    void aMissingMarkAtTheEndOfAPageIsReplacedByTheCompleteSentence() {
      assertEquals(List.of("推动政策落地见效。", "近日，" + NEXT), dump("推动政策落地见效。", " 近日，" + NEXT + " "));
    }

    @Test
    void aMissingMarkIsReplacedByTheMarkThatFollows() {
      assertEquals(List.of("推动政策落地见效。", "二、重点任务", NEXT), dump("推动政策落地见效。", "二、重点任务 ", NEXT + " "));
      String full = "各地区要结合实际制定工作方案，细化目标任务和责任分工，推动落地见效。";
      assertEquals(List.of(full, "二、重点任务", NEXT), dump(full, " 二、重点任务 ", NEXT + " "));
    }

    @Test
    void aTitleOfSeveralLinesIsOnePassage() {
      assertEquals(
          List.of("工业和信息化部关于印发《装备绿色发展行动方案》的通知", "工信部规〔2025〕9 号"),
          dump("工业和信息化部关于印发《装备绿色", "发展行动方案》的", "通知 ", "工信部规〔2025〕9 号 "));
    }

    @Test
    void aPageStartsWithExactlyOneSpace() {
      Layout layout = Layouts.of("甲。 ", "", "乙。 ", " 丙。 ", "", "  丁。 ");
      assertEquals(
          List.of(true, false, true, false),
          layout.passages().stream().map(Passage::pageStart).toList());
      assertTrue(layout.joins().isEmpty());
    }
  }
}
