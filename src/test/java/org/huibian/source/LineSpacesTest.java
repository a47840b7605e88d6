package org.huibian.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which spaces of a text show where printed lines met, and which are meant. */
class LineSpacesTest {
  /** Paragraphs as they are written, without any space that a line has left. */
  private static final List<String> PARAGRAPHS =
      List.of(
          "各省、自治区、直辖市及计划单列市工业和信息化主管部门，各有关中央企业、行业协会：",
          "为深入贯彻落实党中央关于推动制造业高端化、智能化、绿色化发展的决策部署，加快培育专精特新企业，现将有关事项通知如下。",
          "（一）在中华人民共和国境内依法设立并具有独立法人资格的重型机械制造企业均可自愿申报。",
          "（二）申报产品应当符合《重型装备推广应用指导目录（2024年版）》规定的技术指标，并已完成工程验证。",
          "到 2027 年，建成 30 家以上具有行业影响力的 5G 工厂，关键工序数控化率达到百分之七十以上。",
          "各地要按照本通知要求认真组织开展申报工作，于2025年7月31日前将推荐文件报送我司装备工业处。",
          "鼓励企业参加“矿山智能化”“冶金绿色化”等专项行动，推动大型矿用挖掘机、盾构机等整机出口海外市场。",
          "对弄虚作假、骗取财政资金的单位，一经查实将取消其三年内的申报资格并依法依规追究责任。");

  /** Returns a paragraph as it is copied from lines of some characters. */
  private static String copied(String paragraph, int characters, int indent) {
    StringBuilder out = new StringBuilder();
    double width = indent;
    for (int i = 0; i < paragraph.length(); i++) {
      char c = paragraph.charAt(i);
      double w = c < 0x2000 ? 0.5 : 1;
      boolean breaks = i > 0 && Character.isIdeographic(c);
      if (width + w > characters && breaks) {
        if (Character.isIdeographic(paragraph.charAt(i - 1))
            || "，、。；".indexOf(paragraph.charAt(i - 1)) >= 0) {
          out.append(' ');
        }
        width = 0;
      }
      out.append(c);
      width += w;
    }
    return out.toString();
  }

  private static List<String> copied(int characters, int indent) {
    return PARAGRAPHS.stream().map(p -> copied(p, characters, indent)).toList();
  }

  private static List<String> read(List<String> lines) {
    return LineSpaces.remove(lines, new ArrayList<>());
  }

  @ParameterizedTest
  @CsvSource({"14, 0", "17, 2", "18, 0", "20, 2", "21, 0", "22, 2", "25, 0", "28, 2", "31, 2"})
  void aTextCopiedFromLinesOfAnyLengthIsWholeAgain(int characters, int indent) {
    assertEquals(PARAGRAPHS, read(copied(characters, indent)));
  }

  @Test
  void whatIsTakenOutIsTold() {
    List<String> lines = copied(20, 2);
    List<Removed> removed = new ArrayList<>();
    List<String> read = LineSpaces.remove(lines, removed);
    int less = String.join("", lines).length() - String.join("", read).length();
    assertEquals(less, removed.stream().mapToInt(r -> r.text().length()).sum());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "主任委员：王青 中国机械工业联合会会长，副主任委员：李明 中国重型机械研究院院长。",
        "按照《中共中央 国务院关于全面推进美丽中国建设的意见》有关要求，制定本方案。",
        "参加单位：甲厂 乙厂 丙厂，均为本市重点企业。",
        "咨询电话：张明 高工，传真：李华 工程师，均在工作时间受理。",
        "指导单位：工业和信息化部 国家发展改革委，主办单位为中国机械工业联合会。",
        "到 2030 年建成 5G 专网 20 个，培育 AI 企业 100 家。"
      })
  void aSpaceThatIsMeantStaysAlsoInACopiedText(String meant) {
    List<String> lines = new ArrayList<>(copied(20, 2));
    lines.add(meant);
    assertEquals(meant, read(lines).get(lines.size() - 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "参加单位：甲厂 乙厂 丙厂，均为本市重点企业。",
        "各有关单位要高度重视，加强领导 明确分工，确保任务落实。",
        "坚持系统观念 统筹推进，坚持问题导向 精准施策。"
      })
  void aTextThatWasNotCopiedKeepsItsSpaces(String line) {
    List<String> lines = new ArrayList<>(PARAGRAPHS);
    lines.add(line);
    assertEquals(lines, read(lines));
  }

  @Test
  void aListOfNamesIsNoTextOfFullLines() {
    List<String> lines =
        List.of(
            "专家组由下列人员组成，按姓氏笔画排列：",
            "丁一 于二 马三 王四 方五 尹六 孔七 石八，共八人，来自高等院校。",
            "叶九 田十 白一 冯二 朱三 刘四 孙五 李六，共八人，来自科研院所。");
    assertEquals(lines, read(lines));
  }

  @Test
  void aHugeParagraphOfSpacesIsReadInTime() {
    String piece = "各地要加强组织领导，明确责任 分工，建立工作台账。";
    String huge =
        PARAGRAPHS.stream().map(p -> copied(p, 20, 0)).collect(Collectors.joining())
            + "字 ".repeat(100_000)
            + piece.repeat(3_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> assertEquals(1, read(List.of(huge)).size()));
  }
}
