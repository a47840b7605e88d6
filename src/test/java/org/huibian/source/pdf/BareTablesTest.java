package org.huibian.source.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huibian.source.SourceText;
import org.huibian.source.Suspicion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables without rules are told by their columns, with a doubt; what is less clear stays text. */
class BareTablesTest {
  private static final String SENTENCE = "请结合实际认真贯彻落实，并及时报告进展情况，切实做好各项试点工作。";

  @TempDir Path folder;

  /**
   * Sets lines.
   *
   * @param xs the left edges of the columns; negative ones are right edges
   * @param gaps the distance to the line before, for each line; the last one holds for the others
   */
  private SourceText read(double[] xs, double[] gaps, String... lines) {
    TestPdf pdf = new TestPdf().page();
    double y = pdf.paragraph(100, SENTENCE);
    for (int i = 0; i < lines.length; i++) {
      y += gaps[Math.min(i, gaps.length - 1)];
      String[] cells = lines[i].split("\\|");
      for (int k = 0; k < cells.length; k++) {
        double x = xs[k] < 0 ? -xs[k] - 12 * cells[k].length() : xs[k];
        if (!cells[k].isEmpty()) {
          pdf.text(x, y, 12, false, cells[k]);
        }
      }
    }
    pdf.paragraph(y + 40, SENTENCE);
    return ReadPdf.read(pdf, folder);
  }

  private static Arguments of(double[] xs, double[] gaps, List<String> rows, String... lines) {
    return Arguments.of(xs, gaps, lines, rows);
  }

  private static double[] at(double... xs) {
    return xs;
  }

  static Stream<Arguments> tables() {
    return Stream.of(
        of(
            at(85, 130, 320, -470),
            at(22),
            List.of(
                "序号\t企业\t地区\t数量", "1\t滨海重机公司\t天津\t1260", "2\t长江机械\t湖北\t880", "3\t闽江机床厂\t福建\t95"),
            "序号|企业|地区|数量",
            "1|滨海重机公司|天津|1260",
            "2|长江机械|湖北|880",
            "3|闽江机床厂|福建|95"),
        // A cell is empty.
        of(
            at(85, 200, 320, 430),
            at(22),
            List.of("华北\t120\t300\t升", "华东\t340\t\t降", "西南\t80\t160\t升"),
            "华北|120|300|升",
            "华东|340||降",
            "西南|80|160|升"),
        // The second line of a cell, nearer to its row than rows are to one another.
        of(
            at(85, 150, 330, 430),
            at(30, 30, 16, 30),
            List.of("A01\t焊接变形测量\t矿机委\t3月", "A02\t大型筒体安全监测技术规范\t传动委\t5月", "A03\t防碰撞系统\t搬运委\t6月"),
            "A01|焊接变形测量|矿机委|3月",
            "A02|大型筒体安全监测|传动委|5月",
            "|技术规范",
            "A03|防碰撞系统|搬运委|6月"),
        // The same with one distance for all lines: the first cell is empty.
        of(
            at(85, 150, 330, 430),
            at(22),
            List.of("A01\t焊接变形测量\t矿机委\t3月", "A02\t大型筒体安全监测技术规范\t传动委\t5月", "A03\t防碰撞系统\t搬运委\t6月"),
            "A01|焊接变形测量|矿机委|3月",
            "A02|大型筒体安全监测|传动委|5月",
            "|技术规范",
            "A03|防碰撞系统|搬运委|6月"),
        // Two lines stand around the middle of their row.
        of(
            at(85, 150, 330),
            at(30, 22, 11, 11, 22),
            List.of("A01\t焊接变形测量\t矿机委", "A02\t大型筒体安全监测技术规范\t传动委", "A03\t防碰撞系统\t搬运委"),
            "A01|焊接变形测量|矿机委",
            "|大型筒体安全监测",
            "A02||传动委",
            "|技术规范",
            "A03|防碰撞系统|搬运委"),
        // In the head, two columns are no farther apart than words.
        of(
            at(85, 121, 330, 430),
            at(24),
            List.of("编号\t标准名称\t单位\t日期", "1\t焊接变形测量\t矿机委\t3月", "2\t大型筒体\t传动委\t5月"),
            "编号|标准名称|单位|日期",
            "1|焊接变形测量|矿机委|3月",
            "2|大型筒体|传动委|5月"),
        // A cell reaches much farther than the head of its column.
        of(
            at(85, 150, 400),
            at(24),
            List.of("编号\t名称\t单位", "A01\t大型回转窑筒体焊接变形测量方法\t矿机委", "A02\t铸造起重机冗余制动装置\t起重委"),
            "编号|名称|单位",
            "A01|大型回转窑筒体焊接变形测量方法|矿机委",
            "A02|铸造起重机冗余制动装置|起重委"),
        // Two columns, the second of numbers.
        of(
            at(120, -430),
            at(22),
            List.of("地区\t补贴金额", "江苏\t15600", "广东\t9400", "浙江\t13300"),
            "地区|补贴金额",
            "江苏|15600",
            "广东|9400",
            "浙江|13300"),
        of(
            at(120, 330),
            at(22),
            List.of("制造业\t8.2%", "采矿业\t-1.4%", "建筑业\t3.0%"),
            "制造业|8.2%",
            "采矿业|-1.4%",
            "建筑业|3.0%"),
        // A blank line parts two groups of rows, some of which lack cells.
        of(
            at(85, 200, 320, 430),
            at(20, 20, 34, 20, 20),
            List.of(
                "华北\t120\t300\t升", "东北\t340\t\t降", "华东\t80\t160\t升", "西南\t\t\t升", "西北\t15\t90\t降"),
            "华北|120|300|升",
            "东北|340||降",
            "华东|80|160|升",
            "西南|||升",
            "西北|15|90|降"),
        of(
            at(85, 200, 320),
            at(20, 32, 20, 20),
            List.of("甲\t120\t300", "乙\t\t400", "丙\t50\t", "丁\t\t60"),
            "甲|120|300",
            "乙||400",
            "丙|50|",
            "丁||60"),
        // The rest of a cell, and a blank line.
        of(
            at(85, 150, 330, 430),
            at(30, 30, 16, 36, 30),
            List.of("A01\t焊接变形测量\t矿机委\t3月", "A02\t大型筒体安全监测技术规范\t传动委\t5月", "A03\t防碰撞系统\t搬运委\t6月"),
            "A01|焊接变形测量|矿机委|3月",
            "A02|大型筒体安全监测|传动委|5月",
            "|技术规范",
            "A03|防碰撞系统|搬运委|6月"),
        // The first cell holds for two rows.
        of(
            at(85, 150, 250, 350),
            at(22),
            List.of("华北\t钢铁\t120\t300", "\t水泥\t340\t110", "华东\t钢铁\t80\t160", "\t水泥\t15\t90"),
            "华北|钢铁|120|300",
            "|水泥|340|110",
            "华东|钢铁|80|160",
            "|水泥|15|90"),
        // Units below the words of the head.
        of(
            at(85, 200, 300, 400),
            at(22),
            List.of("地区\t产量（万吨）\t产值（亿元）\t增速（%）", "华北\t120\t30\t1.1", "华东\t340\t50\t2.2"),
            "地区|产量|产值|增速",
            "|（万吨）|（亿元）|（%）",
            "华北|120|30|1.1",
            "华东|340|50|2.2"),
        // In one row, two columns are no farther apart than characters.
        of(
            at(85, 200, -330, -430),
            at(22),
            List.of("地区\t单位\t1200000\t33333333", "华北\t吨\t12\t3", "华东\t吨\t8\t45"),
            "地区|单位|1200000|33333333",
            "华北|吨|12|3",
            "华东|吨|8|45"),
        of(
            at(85, 130, 206, 330),
            at(22),
            List.of("1\t矿业大学\t北京\t教授", "2\t机械总院那边\t上海\t研究", "3\t重机协会\t天津\t工程"),
            "1|矿业大学|北京|教授",
            "2|机械总院那边|上海|研究",
            "3|重机协会|天津|工程"),
        // A cell of the first row is empty.
        of(
            at(85, 200, 300, 400),
            at(22),
            List.of("华北\t120\t\t升", "华东\t340\t50\t降", "西南\t80\t60\t降"),
            "华北|120||升",
            "华东|340|50|降",
            "西南|80|60|降"),
        // Three columns of words, none of which has figures.
        of(
            at(100, 250, 400),
            at(24),
            List.of("张三\t矿业大学\t教授", "李四\t机械总院\t研究员", "王五\t重机协会\t工程师", "赵六\t检测中心\t主任"),
            "张三|矿业大学|教授",
            "李四|机械总院|研究员",
            "王五|重机协会|工程师",
            "赵六|检测中心|主任"));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void columnsThatAgreeOverThreeRowsAreATableAndSuspect(
      double[] xs, double[] gaps, String[] lines, List<String> rows) {
    SourceText text = read(xs, gaps, lines);
    int first = text.lines().indexOf(rows.get(0)) + 1;
    assertEquals(rows, text.lines().stream().filter(l -> l.indexOf('\t') >= 0).toList());
    assertEquals(Optional.of(Suspicion.BARE_TABLE), text.marks().at(first).suspicion());
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        // Organs that sign side by side, and their date.
        of(
            at(90, 220, 370),
            at(24),
            List.of(),
            "国家发展改革委|工业和信息化部|财政部",
            "生态环境部|商务部|市场监管总局",
            "自然资源部|水利部|国务院国资委",
            "||2099年1月2日"),
        of(at(120, 330), at(24), List.of(), "工业和信息化部|财政部", "商务部|海关总署", "2099年1月2日|2099年1月2日"),
        // Contents without leaders.
        of(at(90, 470), at(24), List.of(), "总体要求|1", "重点任务|3", "保障措施|12", "附则|15"),
        of(at(90, 150, 470), at(24), List.of(), "目 录", "一|总体要求|1", "二|重点任务|3", "三|保障措施|12"),
        // Lists with tabs behind their marks.
        of(at(90, 140), at(24), List.of(), "1.|2025年产量", "2.|2026年产量", "3.|2027年产量"),
        of(at(90, 140), at(24), List.of(), "附件1|申报表2025", "附件2|汇总表2025", "附件3|承诺书2025"),
        // Labels with colons.
        of(at(90, 300), at(24), List.of(), "联系人：张三|电话：6201", "联系人：李四|电话：6202", "联系人：王五|电话：6203"),
        // Names in two columns.
        of(at(120, 300), at(24), List.of(), "张三|李四", "王五|赵六", "孙七|周八", "吴九|郑十"),
        // Two rows only.
        of(at(85, 200, 320), at(22), List.of(), "华北|120|300", "华东|340|900"),
        // Three texts side by side.
        of(
            at(85, 240, 395),
            at(20),
            List.of(),
            "加强组织领导，明|完善工作机制，落|强化服务保障，推",
            "确责任分工，各地|实各项任务，加快|动数据共享，提高",
            "要制定实施方案。|形成工作合力。|服务能力水平。"),
        // Ideographs of headings set apart.
        of(at(250, 320), at(40), List.of(), "目|录", "前|言", "附|则"),
        // Three lines that share no strip.
        of(
            at(90, 300, 420),
            at(24),
            List.of(),
            "企业甲|天津|12",
            "企业名称更长而且伸到后一栏去了的公司||880",
            "企业丙|福建|95"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void whatIsNoTableStaysText(double[] xs, double[] gaps, String[] lines, List<String> none) {
    List<String> rows = new ArrayList<>(read(xs, gaps, lines).lines());
    rows.removeIf(line -> line.indexOf('\t') < 0);
    assertEquals(none, rows);
  }

  static Stream<Arguments> unclear() {
    return Stream.of(
        // Of two lines below one another it is not said which row they belong to.
        of(
            at(85, 150, 250, 350),
            at(22),
            List.of("华北  钢铁  120  300", "水泥  110", "华东  钢铁  80  160", "水泥  15  90"),
            "华北|钢铁|120|300",
            "|水泥||110",
            "华东|钢铁|80|160",
            "|水泥|15|90"),
        // The second lines could be the rest of the first ones, or a row.
        of(
            at(85, 115, 250, 400),
            at(22),
            List.of("1  机床标准审查  3月  上海", "2  减速器标准起草与  5月  北京", "审查会议  6月", "3  轴承  7月  洛阳"),
            "1|机床标准审查|3月|上海",
            "2|减速器标准起草与|5月|北京",
            "|审查会议|6月",
            "3|轴承|7月|洛阳"),
        // A cell stands close to the next one, so that both look like one.
        of(
            at(85, 130, 202, 330),
            at(22),
            List.of("2  机械总院那边上海  研究", "3  重机协会  天津  工程", "4  检测  成都  主任"),
            "2|机械总院那边|上海|研究",
            "3|重机协会|天津|工程",
            "4|检测|成都|主任"));
  }

  @ParameterizedTest
  @MethodSource("unclear")
  void columnsWithoutClearRowsStayTextLineByLineAndAreSuspect(
      double[] xs, double[] gaps, String[] lines, List<String> expected) {
    SourceText text = read(xs, gaps, lines);
    int first = text.lines().indexOf(expected.get(0));
    assertEquals(expected, text.lines().subList(first, first + expected.size()));
    for (int i = 1; i <= expected.size(); i++) {
      assertEquals(true, text.marks().at(first + i).printed().orElseThrow().opens());
      assertEquals(
          i == 1 ? Optional.of(Suspicion.SPACED_LINES) : Optional.empty(),
          text.marks().at(first + i).suspicion());
    }
  }

  @Test
  void aTableOverTwoPagesKeepsItsColumns() {
    TestPdf pdf = new TestPdf().page();
    String[] names = {"江苏省", "广东", "浙江省", "四川", "内蒙古", "山东"};
    for (int i = 0; i < 6; i++) {
      if (i == 3) {
        pdf.page();
      }
      double y = 100 + 24 * i;
      pdf.text(80, y, 12, false, names[i]);
      String amount = i < 3 ? "15600" : "95";
      pdf.text(300 - 12 * amount.length(), y, 12, false, amount);
      pdf.text(400, y, 12, false, "亿元");
    }
    List<String> lines = ReadPdf.read(pdf, folder).lines();
    assertEquals(6, lines.size());
    assertEquals("四川\t95\t亿元", lines.get(3));
  }

  @Test
  void aHeadingBelowATableIsNoRowAlsoIfRowsHaveDifferentDistances() {
    for (double[] gaps : List.of(at(24), at(20, 24, 20, 20))) {
      SourceText text =
          read(at(85, 200, 320), gaps, "华北|120|300", "华东|340|900", "西南|80|160", "二、任务");
      assertEquals(3, text.lines().stream().filter(l -> l.indexOf('\t') >= 0).count());
      assertEquals(true, text.lines().contains("二、任务"));
    }
  }
}
