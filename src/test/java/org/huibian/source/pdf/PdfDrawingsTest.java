package org.huibian.source.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.huibian.source.LineFacts;
import org.huibian.source.Picture;
import org.huibian.source.Removed;
import org.huibian.source.SourceText;
import org.huibian.source.Suspicion;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Charts and diagrams of a PDF are kept as pictures; what only looks like one stays text. */
class PdfDrawingsTest {
  private static final String BEFORE = "现就有关事项通知如下。";
  private static final String AFTER = "请结合实际认真贯彻落实。";

  /** Where the drawings of the tests start; the text after them stands at 500. */
  private static final double TOP = 200;

  @TempDir Path folder;

  private static String coordinates(double x, double y) {
    return String.format(Locale.ROOT, "%.2f %.2f", x, 842 - y);
  }

  private static String box(String colour, double x, double y, double width, double height) {
    return colour
        + " rg "
        + coordinates(x, y + height)
        + String.format(Locale.ROOT, " %.2f %.2f re f", width, height);
  }

  private static String line(String colour, double... points) {
    return colour + " RG " + path(points) + "S";
  }

  private static String area(String colour, double... points) {
    return colour + " rg " + path(points) + "f";
  }

  private static String path(double... points) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < points.length; i += 2) {
      path.append(coordinates(points[i], points[i + 1])).append(i == 0 ? " m " : " l ");
    }
    return path.toString();
  }

  /** Returns a circle of eight curves. */
  private static String circle(double x, double y, double radius) {
    StringBuilder path = new StringBuilder(coordinates(x + radius, y)).append(" m ");
    for (int i = 1; i <= 8; i++) {
      double angle = i * Math.PI / 4;
      double control = angle - Math.PI / 8;
      double far = radius / Math.cos(Math.PI / 8);
      String middle = coordinates(x + far * Math.cos(control), y + far * Math.sin(control));
      path.append(middle).append(' ').append(middle).append(' ');
      path.append(coordinates(x + radius * Math.cos(angle), y + radius * Math.sin(angle)));
      path.append(" c ");
    }
    return path.toString();
  }

  private static void roundFrame(TestPdf pdf, double x, double y, double width, double height) {
    double right = x + width;
    double bottom = y + height;
    pdf.raw(
        "0 0 1 RG "
            + coordinates(x + 8, y)
            + " m "
            + coordinates(right - 8, y)
            + " l "
            + corner(right, y, right, y + 8)
            + coordinates(right, bottom - 8)
            + " l "
            + corner(right, bottom, right - 8, bottom)
            + coordinates(x + 8, bottom)
            + " l "
            + corner(x, bottom, x, bottom - 8)
            + coordinates(x, y + 8)
            + " l "
            + corner(x, y, x + 8, y)
            + "S");
  }

  private static String corner(double x, double y, double toX, double toY) {
    return coordinates(x, y) + " " + coordinates(x, y) + " " + coordinates(toX, toY) + " c ";
  }

  private static void axes(TestPdf pdf, double bottom) {
    pdf.rule(150, bottom - 120, 150, bottom).rule(150, bottom, 420, bottom);
  }

  private static void labels(TestPdf pdf, double y, double step, String... words) {
    for (int i = 0; i < words.length; i++) {
      pdf.text(170 + i * step, y, 10, false, words[i]);
    }
  }

  private static Arguments drawing(String name, String words, Consumer<TestPdf> draw) {
    return Arguments.of(Named.of(name, draw), words);
  }

  static Stream<Arguments> drawings() {
    String[] years = {"2021", "2022", "2023", "2024"};
    double[] values = {40, 70, 90, 60};
    return Stream.of(
        drawing(
            "bars on an axis",
            "2021 2022 2023 2024",
            pdf -> {
              axes(pdf, TOP + 130);
              for (int i = 0; i < 4; i++) {
                pdf.raw(box("0 0 1", 170 + i * 60, TOP + 130 - values[i], 30, values[i]));
              }
              labels(pdf, TOP + 145, 60, years);
            }),
        drawing(
            "bars with their values and numbers at the axis",
            "100 40 70 90 60 50 0 2021 2022 2023 2024",
            pdf -> {
              axes(pdf, TOP + 130);
              for (int i = 0; i < 4; i++) {
                pdf.raw(box("0 0 1", 170 + i * 60, TOP + 130 - values[i], 30, values[i]));
                pdf.text(175 + i * 60, TOP + 34, 10, false, "" + (int) values[i]);
              }
              for (int i = 0; i < 3; i++) {
                double y = TOP + 30 + i * 50;
                pdf.rule(150, y, 420, y).text(120, y + 4, 10, false, "" + (100 - i * 50));
              }
              labels(pdf, TOP + 145, 60, years);
            }),
        drawing(
            "lying bars",
            "矿山机械 200 冶金设备 150 起重运输 90",
            pdf -> {
              for (int i = 0; i < 3; i++) {
                double y = TOP + i * 30;
                double width = new double[] {200, 150, 90}[i];
                pdf.text(130, y + 14, 10, false, List.of("矿山机械", "冶金设备", "起重运输").get(i));
                pdf.raw(box("0 0 1", 180, y, width, 18));
                pdf.text(186 + width, y + 14, 10, false, "" + (int) width);
              }
            }),
        drawing(
            "two lines with a legend",
            "一月 二月 三月 四月 投资 产值",
            pdf -> {
              axes(pdf, TOP + 130);
              pdf.raw(line("1 0 0", 170, TOP + 90, 230, TOP + 60, 290, TOP + 70, 350, TOP + 20));
              pdf.raw(line("0 0 1", 170, TOP + 99, 230, TOP + 80, 290, TOP + 90, 350, TOP + 60));
              labels(pdf, TOP + 145, 60, "一月", "二月", "三月", "四月");
              pdf.raw(box("1 0 0", 200, TOP + 156, 8, 8)).text(212, TOP + 164, 10, false, "投资");
              pdf.raw(box("0 0 1", 280, TOP + 156, 8, 8)).text(292, TOP + 164, 10, false, "产值");
            }),
        drawing(
            "a pie with labels around",
            "西部 东部",
            pdf ->
                pdf.raw("0 0 1 rg " + circle(290, TOP + 70, 60) + "f")
                    .raw(area("1 0 0", 290, TOP + 70, 340, TOP + 40, 340, TOP + 100))
                    .text(356, TOP + 74, 10, false, "东部")
                    .text(202, TOP + 74, 10, false, "西部")),
        drawing(
            "boxes with arrows",
            "企业申报 专家评审 公示发布",
            pdf -> {
              for (int i = 0; i < 3; i++) {
                double y = TOP + i * 50;
                pdf.rule(200, y, 360, y).rule(200, y + 28, 360, y + 28);
                pdf.rule(200, y, 200, y + 28).rule(360, y, 360, y + 28);
                pdf.text(250, y + 18, 10, false, List.of("企业申报", "专家评审", "公示发布").get(i));
                if (i < 2) {
                  pdf.rule(280, y + 28, 280, y + 50);
                  pdf.raw(area("0 0 0", 276, y + 43, 284, y + 43, 280, y + 50));
                }
              }
            }),
        drawing(
            "round boxes with arrows",
            "企业申报 专家评审 公示发布",
            pdf -> {
              for (int i = 0; i < 3; i++) {
                double y = TOP + i * 50;
                roundFrame(pdf, 200, y, 160, 28);
                pdf.text(250, y + 18, 10, false, List.of("企业申报", "专家评审", "公示发布").get(i));
                if (i < 2) {
                  pdf.rule(280, y + 28, 280, y + 50);
                  pdf.raw(area("0 0 0", 276, y + 43, 284, y + 43, 280, y + 50));
                }
              }
            }),
        drawing(
            "points",
            "0 10 20 30",
            pdf -> {
              axes(pdf, TOP + 130);
              for (int i = 0; i < 12; i++) {
                pdf.raw("0 0 1 rg " + circle(165 + i * 20, TOP + 110 - i * 37 % 90, 3) + "f");
              }
              labels(pdf, TOP + 145, 60, "0", "10", "20", "30");
            }),
        drawing(
            "a star with a label at each end",
            "创新 质量 绿色 安全",
            pdf ->
                pdf.raw(line("0 0 0", 290, TOP + 20, 350, TOP + 80, 290, TOP + 140, 230, TOP + 80))
                    .raw(line("1 0 0", 290, TOP + 40, 330, TOP + 80, 290, TOP + 99, 250, TOP + 80))
                    .text(280, TOP + 16, 10, false, "创新")
                    .text(354, TOP + 84, 10, false, "绿色")
                    .text(208, TOP + 84, 10, false, "质量")
                    .text(280, TOP + 154, 10, false, "安全")),
        drawing(
            "a map without words",
            "",
            pdf -> {
              for (int i = 0; i < 6; i++) {
                double x = 150 + i * 30;
                String colour = i % 2 == 0 ? "1 0 0" : "0 0.5 0";
                pdf.raw(line(colour, x, TOP, x + 20, TOP + 55, x - 9, TOP + 90, x + 30, TOP + 130));
              }
            }));
  }

  private SourceText read(Consumer<TestPdf> draw) {
    TestPdf pdf = new TestPdf().page();
    pdf.text(108, 120, BEFORE);
    draw.accept(pdf);
    pdf.text(108, 500, AFTER);
    return ReadPdf.read(pdf, folder);
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void aChartIsAPictureAndItsWordsAreTold(Consumer<TestPdf> draw, String words) throws Exception {
    SourceText text = read(draw);
    assertEquals(List.of(BEFORE, SourceText.PICTURE, AFTER), text.lines());
    List<Removed> told =
        words.isEmpty() ? List.of() : List.of(new Removed(2, Removed.Kind.DRAWING, words));
    assertEquals(told, text.removed());
    assertEquals(Suspicion.DRAWING, text.marks().at(2).suspicion().orElseThrow());
    Picture picture = text.marks().at(2).picture().orElseThrow();
    var image = ImageIO.read(new java.io.ByteArrayInputStream(picture.bytes()));
    assertTrue(image.getWidth() > 120 && image.getWidth() < 1200, "width " + image.getWidth());
  }

  private static void bars(TestPdf pdf, double left, double bottom, boolean gridLines) {
    pdf.rule(left, bottom - 90, left, bottom).rule(left, bottom, left + 200, bottom);
    for (int i = 0; i < 4; i++) {
      double height = new double[] {30, 60, 90, 50}[i];
      pdf.raw(box("0 0 1", left + 20 + i * 45, bottom - height, 25, height));
      pdf.text(left + 20 + i * 45, bottom + 14, 10, false, "一二三四".charAt(i) + "月");
    }
    for (int i = 0; gridLines && i < 3; i++) {
      double y = bottom - 90 + i * 30;
      pdf.rule(left, y, left + 200, y).text(left - 25, y + 4, 10, false, "" + (90 - 30 * i));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "下图为各年产值变化, true",
    "下图为各年产值变化, false",
    "产值情况, true",
    "产值情况, false",
    "产值增长较快，详见下图, true",
    "单位：亿元, false",
  })
  void textBetweenTwoChartsStaysInTheArticle(String between, boolean gridLines) {
    SourceText text =
        read(
            pdf -> {
              bars(pdf, 150, TOP + 90, gridLines);
              pdf.text(178, TOP + 130, between);
              bars(pdf, 150, TOP + 240, gridLines);
            });
    assertEquals(
        List.of(BEFORE, SourceText.PICTURE, between, SourceText.PICTURE, AFTER), text.lines());
    String words = (gridLines ? "90 60 30 " : "") + "一月 二月 三月 四月";
    assertEquals(
        List.of(
            new Removed(2, Removed.Kind.DRAWING, words),
            new Removed(4, Removed.Kind.DRAWING, words)),
        text.removed());
  }

  @Test
  void textBelowTheShorterOfTwoChartsThatOverlapStaysInTheArticle() {
    SourceText text =
        read(
            pdf -> {
              bars(pdf, 90, TOP + 90, true);
              // The numbers at the axis of the taller one stand within the other.
              bars(pdf, 308, TOP + 210, true);
              pdf.rule(308, TOP, 508, TOP).rule(308, TOP, 308, TOP + 210);
              pdf.rule(308, TOP + 60, 508, TOP + 60).text(283, TOP + 64, 10, false, "120");
              pdf.text(90, TOP + 150, "左图为产量变化").text(90, TOP + 175, "右图为产值变化");
            });
    assertTrue(text.lines().contains("左图为产量变化"), text.lines().toString());
    assertTrue(text.lines().contains("右图为产值变化"), text.lines().toString());
  }

  /** Draws three nodes with rounded or oblique sides, and lines between them. */
  private static void nodes(TestPdf pdf, String paint, boolean round) {
    for (int i = 0; i < 3; i++) {
      double y = TOP + i * 60;
      pdf.raw("q 0 0 0 RG " + paint.substring(0, paint.lastIndexOf(' ')));
      String sides =
          round
              ? coordinates(208, y)
                  + " m "
                  + coordinates(352, y)
                  + " l "
                  + corner(360, y, 360, y + 8)
                  + coordinates(360, y + 32)
                  + " l "
                  + corner(360, y + 40, 352, y + 40)
                  + coordinates(208, y + 40)
                  + " l "
                  + corner(200, y + 40, 200, y + 32)
                  + coordinates(200, y + 8)
                  + " l "
                  + corner(200, y, 208, y)
              : path(200, y + 20, 280, y, 360, y + 20, 280, y + 40);
      pdf.raw(sides + "h " + paint.substring(paint.lastIndexOf(' ') + 1) + " Q");
      pdf.text(260, y + 24, 10, false, List.of("申报", "评审", "公示").get(i));
      if (i < 2) {
        pdf.rule(280, y + 40, 280, y + 60);
        pdf.raw(area("0 0 0", 276, y + 53, 284, y + 53, 280, y + 60));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1 1 1 rg B",
    "1 1 1 rg B*",
    "1 1 1 rg b",
    "1 1 1 rg b*",
    "1 g B",
    "0 0 0 0 k b",
    "0.9 0.95 1 rg B",
    "1 g S"
  })
  void nodesThatAreFilledWhiteAreSeenByTheirOutlines(String paint) {
    for (boolean round : new boolean[] {true, false}) {
      SourceText text = read(pdf -> nodes(pdf, paint, round));
      assertEquals(List.of(BEFORE, SourceText.PICTURE, AFTER), text.lines());
      assertEquals(List.of(new Removed(2, Removed.Kind.DRAWING, "申报 评审 公示")), text.removed());
    }
  }

  private static Arguments text(String name, List<String> lines, Consumer<TestPdf> draw) {
    return Arguments.of(Named.of(name, draw), lines);
  }

  static Stream<Arguments> texts() {
    String sentence = "各地要加强组织领导，明确责任分工。";
    return Stream.of(
        text(
            "a round frame around a text",
            List.of("专栏1 重点任务", sentence),
            pdf -> {
              roundFrame(pdf, 75, TOP, 445, 90);
              pdf.text(240, TOP + 24, "专栏1 重点任务").text(108, TOP + 50, sentence);
            }),
        text(
            "a table with a slanted line in its head and shaded cells",
            List.of("地区\t产量\t产值", "华北\t120\t300", "华东\t340\t900"),
            pdf -> {
              pdf.raw(box("0.8 0.9 1", 201, TOP + 1, 98, 22))
                  .raw(box("0.8 0.9 1", 91, 225, 98, 22));
              pdf.raw(line("0 0 0", 90, TOP, 200, TOP + 24));
              pdf.table(
                  new double[] {90, 200, 300, 400},
                  TOP,
                  24,
                  new String[] {"地区", "产量", "产值"},
                  new String[] {"华北", "120", "300"},
                  new String[] {"华东", "340", "900"});
            }),
        text(
            "a round seal over signature and day",
            List.of("样例协会", "2099年1月2日"),
            pdf ->
                pdf.text(390, TOP + 50, "样例协会")
                    .text(370, TOP + 74, "2099年1月2日")
                    .raw("1 0 0 RG 3 w " + circle(420, TOP + 60, 58) + "S")
                    .raw(
                        area("1 0 0", 420, TOP + 42, 430, TOP + 70, 408, TOP + 52, 432, TOP + 52))),
        text(
            "a signature in ink",
            List.of("局长：", "2099年1月2日"),
            pdf ->
                pdf.text(300, TOP + 30, "局长：")
                    .raw(line("0 0 0.3", 350, TOP + 30, 370, TOP + 8, 390, TOP + 34, 440, TOP + 12))
                    .raw(line("0 0 0.3", 360, TOP + 9, 390, TOP + 20, 410, TOP + 5, 450, TOP + 24))
                    .text(300, TOP + 54, "2099年1月2日")),
        text(
            "a title on an ornament",
            List.of("矿山装备工作要点"),
            pdf ->
                pdf.raw(area("0.8 0.9 1", 60, TOP, 200, TOP - 30, 540, TOP + 9, 540, TOP + 90))
                    .raw(line("0 0 1", 60, TOP + 60, 200, TOP + 40, 380, TOP + 90, 540, TOP + 50))
                    .text(180, TOP + 40, 22, true, "矿山装备工作要点")),
        text(
            "headings on arrow-shaped bands",
            List.of("总体要求", sentence, "重点任务", sentence),
            pdf -> {
              for (int i = 0; i < 2; i++) {
                double y = TOP + i * 60;
                pdf.raw(area("0.8 0.9 1", 80, y, 250, y, 265, y + 12, 250, y + 24, 80, y + 24));
                pdf.text(100, y + 17, i == 0 ? "总体要求" : "重点任务").text(108, y + 48, sentence);
              }
            }),
        text(
            "ticked boxes",
            List.of("已完成备案", "已提交材料", "已缴纳费用"),
            pdf -> {
              for (int i = 0; i < 3; i++) {
                double y = TOP + i * 24;
                pdf.rule(110, y, 122, y).rule(110, y + 12, 122, y + 12);
                pdf.rule(110, y, 110, y + 12).rule(122, y, 122, y + 12);
                pdf.raw(line("0 0.5 0", 112, y + 5, 115, y + 10, 121, y + 1));
                pdf.text(130, y + 11, List.of("已完成备案", "已提交材料", "已缴纳费用").get(i));
              }
            }),
        text(
            "areas filled and outlined in white",
            List.of("第一步申报", "第二步评审"),
            pdf -> {
              for (int i = 0; i < 2; i++) {
                pdf.raw("q 1 g 1 G " + circle(200, TOP + 20 + i * 50, 30) + "b Q");
                pdf.text(108, TOP + 20 + i * 50, List.of("第一步申报", "第二步评审").get(i));
              }
            }),
        text(
            "dots of a time line",
            List.of("3月 申报", "4月 初审", "5月 公示"),
            pdf -> {
              pdf.rule(100, TOP, 100, TOP + 80);
              for (int i = 0; i < 3; i++) {
                pdf.raw("0 0 1 rg " + circle(100, TOP + 10 + i * 24, 5) + "f");
                pdf.text(112, TOP + 15 + i * 24, List.of("3月 申报", "4月 初审", "5月 公示").get(i));
              }
            }),
        text(
            "a pale emblem behind a text",
            List.of(sentence, sentence),
            pdf ->
                pdf.raw("0.9 g 0.9 G 8 w " + circle(290, TOP + 60, 90) + "S")
                    .raw(line("0.9 0.9 0.9", 230, TOP, 330, TOP + 60, 250, TOP + 120))
                    .text(108, TOP + 50, sentence)
                    .text(108, TOP + 80, sentence)),
        text(
            "an emblem beside a name",
            List.of("中国样例协会"),
            pdf ->
                pdf.raw("0 0 1 rg " + circle(100, TOP + 10, 18) + "f")
                    .raw(area("1 0.5 0", 95, TOP, 110, TOP + 20, 90, TOP + 18))
                    .text(130, TOP + 15, "中国样例协会")));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void whatIsNoChartStaysText(Consumer<TestPdf> draw, List<String> lines) {
    SourceText text = read(draw);
    List<String> expected = new ArrayList<>(List.of(BEFORE));
    expected.addAll(lines);
    expected.add(AFTER);
    assertEquals(expected, text.lines());
    assertTrue(text.marks().linesWith(LineFacts::picture).isEmpty());
  }

  @Test
  void aDrawingIsTheSamePictureAtEachReading() {
    Consumer<TestPdf> pie =
        pdf ->
            pdf.raw("0 0 1 rg " + circle(290, TOP + 90, 90) + "f")
                .raw(box("1 0 0", 380, 280, 9, 9));
    assertEquals(read(pie).marks().at(2).picture(), read(pie).marks().at(2).picture());
  }
}
