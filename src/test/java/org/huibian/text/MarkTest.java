package org.huibian.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.huibian.text.Mark.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkTest {
  private static Mark mark(String text) {
    return Mark.of(text).orElseThrow(() -> new AssertionError("no mark: " + text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "第一章 总则|CHAPTER|1|第一章|总则",
        "第十二章附则|CHAPTER|12|第十二章|附则",
        "第 3 章 监督|CHAPTER|3|第 3 章|监督",
        "第二节 申报|SECTION|2|第二节|申报",
        "第一条 为了加强管理，制定本办法。|CLAUSE|1|第一条|为了加强管理，制定本办法。",
        "第二十一条本办法自公布之日起施行。|CLAUSE|21|第二十一条|本办法自公布之日起施行。",
        "第8条 企业应当登记。|CLAUSE|8|第8条|企业应当登记。",
        "第十条之一　企业应当存档。|CLAUSE|10|第十条之一|企业应当存档。",
        "第一部分 总体情况|PART|1|第一部分|总体情况",
        "第二编 物权|PART|2|第二编|物权",
        "3.2021年11月新成立的企业怎么算？|DIGIT|3|3.|2021年11月新成立的企业怎么算？",
        "12.2020—2022年立项的项目|DIGIT|12|12.|2020—2022年立项的项目",
        "1.2025 年底前完成。|DIGIT|1|1.|2025 年底前完成。",
        "Q3：什么是绿色工厂？|QUESTION|3|Q3|：什么是绿色工厂？",
        "Q1 什么是绿色工厂？|QUESTION|1|Q1|什么是绿色工厂？",
        "A：是指符合要求的工厂。|ANSWER|1|A|：是指符合要求的工厂。",
        "一、总体要求|COMMA|1|一、|总体要求",
        "十一 、保障措施|COMMA|11|十一 、|保障措施",
        "（一）加强统筹。|BRACKET|1|（一）|加强统筹。",
        "(三) 加强能力建设。|BRACKET|3|(三)|加强能力建设。",
        "（ 十二 ）完善标准。|BRACKET|12|（ 十二 ）|完善标准。",
        "1.试点内容|DIGIT|1|1.|试点内容",
        "2．项目要求|DIGIT|2|2．|项目要求",
        "３、附则|DIGIT|3|３、|附则",
        "12. 其他事项|DIGIT|12|12.|其他事项",
        "（1）申报书|DIGIT_BRACKET|1|（1）|申报书",
        "(2)证明材料|DIGIT_BRACKET|2|(2)|证明材料",
        "3）承诺书|DIGIT_BRACKET|3|3）|承诺书",
        "① 现场核查|CIRCLE|1|①|现场核查",
        "⑳其他|CIRCLE|20|⑳|其他",
        "1.1 节能锅炉|CATALOGUE|1|1.1|节能锅炉",
        "7.4.12 危险废物处置|CATALOGUE|12|7.4.12|危险废物处置",
        "A.1 术语|CATALOGUE|1|A.1|术语",
        "1.2. 高效电机|CATALOGUE|2|1.2.|高效电机",
        "一是健全机制。|POINT|1|一是|健全机制。",
        "三要压实责任。|POINT|3|三要|压实责任。",
        "方向一：绿色制造|WORD|1|方向一|：绿色制造",
        "任务十二：示范应用|WORD|12|任务十二|：示范应用",
        "亮点之一：全面覆盖|WORD|1|亮点之一|：全面覆盖",
        "条件 3：资产良好|WORD|3|条件 3|：资产良好",
        "　步骤2：提交材料|WORD|2|步骤2|：提交材料",
        "𠮷田二：试点企业|WORD|2|𠮷田二|：试点企业",
        "路径4 推广应用|WORD|4|路径4|推广应用",
        "问：有何考虑？|QUESTION|1|问|：有何考虑？",
        "答：主要有三点。|ANSWER|1|答|：主要有三点。",
        "附件1|ATTACHMENT|1|附件1|''",
        "附件：|ATTACHMENT|0|附件|：",
        "附 件 2：|ATTACHMENT|2|附 件 2|：",
        "附录三 术语|ATTACHMENT|3|附录三|术语",
        "专栏 1 重点任务|BOX|1|专栏 1|重点任务",
        "专栏二：重点工程|BOX|2|专栏二|：重点工程",
        "表 1 指标|TABLE|1|表 1|指标",
        "图 2 技术路线|FIGURE|2|图 2|技术路线",
      })
  void aMarkHasAStyleANumberAndAText(
      String text, Style style, int number, String printed, String rest) {
    Mark mark = mark(text);
    assertEquals(style, mark.style());
    assertEquals(number, mark.number());
    assertEquals(printed, mark.printed());
    assertEquals(rest, text.substring(mark.end()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "第八条规定的情形除外。",
        "第八条规定，企业应当备案。",
        "第八条、第九条的规定适用。",
        "第八条之一规定的情形除外。",
        "第八条和第九条适用。",
        "第八条至第十条适用。",
        "第二条第三款所列情形",
        "第二条第（三）项",
        "第十条所称企业",
        "2025、2026 年度",
        "2025 年 6 月 13 日",
        "2.5亿吨",
        "1.2021亿元",
        "3.1416是圆周率。",
        "10.5%的企业",
        "100 家企业",
        "一般要求",
        "十分重要",
        "三峡集团",
        "一方面，",
        "二级标准",
        "问题一",
        "步骤",
        "𠮷田",
        "方向上：有所调整",
        "时间 9：30",
        "答复意见",
        "附件材料齐全",
        "图书馆",
        "表彰先进",
        "表1、表2所列",
        "（一般）",
        "（2025年）",
        "（暂行）",
        "",
        "   ",
        "第",
        "第条",
        "——坚持创新",
      })
  void aTextThatOnlyResemblesAMarkHasNone(String text) {
    assertEquals(Optional.empty(), Mark.of(text));
  }

  @Test
  void aPointIsNotAComma() {
    assertEquals(Style.POINT, mark("一是统筹").style());
    assertEquals(Style.COMMA, mark("一、是统筹").style());
  }

  @Test
  void aCatalogueNumberIsNotANumberWithADot() {
    assertEquals(Style.CATALOGUE, mark("1.1 电机").style());
    assertEquals(Style.DIGIT, mark("1. 电机").style());
    assertEquals(Style.DIGIT, mark("1.电机").style());
  }

  @ParameterizedTest
  @CsvSource({"1.1 电机,2", "1.1.1 电机,3", "1.2.3.4 电机,4", "A.1 电机,2", "1. 电机,1", "一、电机,1"})
  void theDepthIsTheNumberOfParts(String text, int depth) {
    assertEquals(depth, mark(text).depth());
  }

  @Test
  void whiteSpaceBeforeAMarkIsSkipped() {
    Mark mark = mark("\u3000\u3000 一、 总体要求");
    assertEquals(Style.COMMA, mark.style());
    assertEquals("总体要求", "\u3000\u3000 一、 总体要求".substring(mark.end()));
  }

  @Test
  void aBareNumberIsAMarkOnlyInACatalogue() {
    assertEquals(Optional.empty(), Mark.of("3 资源循环利用产业"));
    Mark mark = Mark.bareCatalogue("3 资源循环利用产业").orElseThrow();
    assertEquals(Style.CATALOGUE, mark.style());
    assertEquals(3, mark.number());
    assertEquals(1, mark.depth());
    assertEquals(Optional.empty(), Mark.bareCatalogue("3资源"));
    assertEquals(Optional.empty(), Mark.bareCatalogue("2025 年"));
  }

  @Test
  void clausesPointsAndAnswersCannotBeHeadings() {
    assertFalse(Style.CLAUSE.canBeHeading());
    assertFalse(Style.POINT.canBeHeading());
    assertFalse(Style.ANSWER.canBeHeading());
    assertTrue(Style.COMMA.canBeHeading());
    assertTrue(Style.CHAPTER.canBeHeading());
  }
}
