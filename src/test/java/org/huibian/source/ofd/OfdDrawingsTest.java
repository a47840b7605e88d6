package org.huibian.source.ofd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.huibian.source.LineFacts;
import org.huibian.source.Removed;
import org.huibian.source.SourceText;
import org.huibian.source.Suspicion;
import org.huibian.source.page.Rule;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Charts and diagrams of an OFD document are kept as pictures, as those of a PDF are. */
class OfdDrawingsTest {
  private static final double MM = 25.4 / 72;
  private static final String BEFORE = "现就有关事项通知如下，请认真贯彻落实。";
  private static final String AFTER = "请结合实际认真贯彻落实。";
  private static final double TOP = 200;

  @TempDir Path folder;

  /** Returns a path object; lengths are in points. */
  private static String path(String attributes, String colours, String data, double... numbers) {
    Object[] lengths = new Object[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      lengths[i] = String.format(Locale.ROOT, "%.4f", numbers[i] * MM);
    }
    return "<ofd:PathObject ID=\"8\" Boundary=\"0 0 210 297\" "
        + attributes
        + ">"
        + colours
        + "<ofd:AbbreviatedData>"
        + String.format(data, lengths)
        + "</ofd:AbbreviatedData></ofd:PathObject>";
  }

  private static String bar(double x, double bottom, double height) {
    return path(
        "Fill=\"true\" Stroke=\"false\"",
        "<ofd:FillColor Value=\"30 60 190\"/>",
        "M %1$s %2$s L %3$s %2$s L %3$s %4$s L %1$s %4$s C",
        x,
        bottom,
        x + 30,
        bottom - height);
  }

  private static void bars(OfdFile file, double bottom) {
    file.rule(new Rule(150, bottom - 120, 150, bottom)).rule(new Rule(150, bottom, 420, bottom));
    for (int i = 0; i < 4; i++) {
      file.raw(bar(170 + i * 60, bottom, new double[] {40, 70, 90, 60}[i]));
      file.text(172 + i * 60, bottom + 14, 10, "一二三四".charAt(i) + "月");
    }
  }

  /** Draws two arcs, which are a circle together, and a line from the middle. */
  private static void pie(OfdFile file) {
    String fill = "<ofd:FillColor Value=\"200 30 30\"/>";
    for (int sweep = 0; sweep < 2; sweep++) {
      file.raw(
          path(
              "Fill=\"true\"",
              sweep == 0 ? fill : "<ofd:FillColor Value=\"30 60 190\"/>",
              "M %1$s %2$s A %3$s %3$s 0 0 " + sweep + " %4$s %2$s C",
              230,
              TOP + 70,
              60,
              350));
    }
    file.text(362, TOP + 74, 10, "东部").text(202, TOP + 74, 10, "西部");
  }

  private static void nodes(OfdFile file) {
    for (int i = 0; i < 3; i++) {
      double y = TOP + i * 60;
      file.raw(
          path(
              "Fill=\"true\" Stroke=\"true\"",
              "<ofd:FillColor Value=\"255 255 255\"/>",
              "M %1$s %2$s L %3$s %4$s L %5$s %2$s L %3$s %6$s C",
              200,
              y + 20,
              280,
              y,
              360,
              y + 40));
      file.text(270, y + 24, 10, List.of("申报", "评审", "公示").get(i));
      if (i < 2) {
        file.rule(new Rule(280, y + 40, 280, y + 60));
      }
    }
  }

  static Stream<Arguments> drawings() {
    return Stream.of(
        drawing("bars on an axis", "一月 二月 三月 四月", file -> bars(file, TOP + 130)),
        drawing("a pie of two arcs", "西部 东部", OfdDrawingsTest::pie),
        drawing("nodes filled white", "申报 评审 公示", OfdDrawingsTest::nodes));
  }

  private static Arguments drawing(String name, String words, Consumer<OfdFile> draw) {
    return Arguments.of(Named.of(name, draw), words);
  }

  private SourceText read(Consumer<OfdFile> draw) throws IOException {
    OfdFile file = new OfdFile().page().text(108, 120, 14, BEFORE);
    draw.accept(file);
    file.text(108, 500, 14, AFTER);
    return new OfdReader().read(file.write(folder.resolve("a.ofd")));
  }

  private static BufferedImage image(SourceText text) throws IOException {
    byte[] bytes = text.marks().at(2).picture().orElseThrow().bytes();
    return ImageIO.read(new ByteArrayInputStream(bytes));
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void aChartIsAPictureAndItsWordsAreTold(Consumer<OfdFile> draw, String words) throws IOException {
    SourceText text = read(draw);
    assertEquals(List.of(BEFORE, SourceText.PICTURE, AFTER), text.lines());
    assertEquals(List.of(new Removed(2, Removed.Kind.DRAWING, words)), text.removed());
    assertEquals(Suspicion.DRAWING, text.marks().at(2).suspicion().orElseThrow());
    assertEquals(text.marks().at(2).picture(), read(draw).marks().at(2).picture());
  }

  @Test
  void thePictureOfAPieShowsBothOfItsHalves() throws IOException {
    BufferedImage image = image(read(OfdDrawingsTest::pie));
    int middle = image.getWidth() / 2;
    int upper = image.getRGB(middle, image.getHeight() / 4);
    int lower = image.getRGB(middle, image.getHeight() * 3 / 4);
    assertEquals(0xFF1E3CBE, upper, "the arc that runs clockwise from the left");
    assertEquals(0xFFC81E1E, lower);
  }

  @Test
  void coloursAndWidthsThatPathsShareAreThoseOfThePicture() throws IOException {
    SourceText text =
        read(
            file -> {
              file.resources(
                  "<ofd:DrawParams><ofd:DrawParam ID=\"30\" LineWidth=\"4\"><ofd:StrokeColor"
                      + " Value=\"200 30 30\"/></ofd:DrawParam></ofd:DrawParams>");
              bars(file, TOP + 130);
              String line = "M %1$s %2$s L %3$s %4$s L %5$s %2$s L %6$s %4$s";
              file.raw(path("DrawParam=\"30\"", "", line, 170, TOP + 100, 230, TOP + 20, 290, 350));
            });
    BufferedImage image = image(text);
    int red = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        red += (image.getRGB(x, y) & 0xFFFFFF) == 0xC81E1E ? 1 : 0;
      }
    }
    assertTrue(red > 2000, red + " pixels of the line");
  }

  @Test
  void theRulesOfATableAndALetterheadAreNoDrawing() throws IOException {
    SourceText text =
        read(
            file -> {
              file.table(
                  new double[] {90, 200, 300, 400},
                  TOP,
                  24,
                  new String[] {"地区", "产量", "产值"},
                  new String[] {"华北", "120", "300"});
              file.raw(bar(90, TOP + 200, 6));
            });
    assertEquals(List.of(BEFORE, "地区\t产量\t产值", "华北\t120\t300", AFTER), text.lines());
    assertTrue(text.marks().linesWith(LineFacts::picture).isEmpty());
  }

  @Test
  void textBetweenTwoChartsStaysInTheArticle() throws IOException {
    SourceText text =
        read(
            file -> {
              bars(file, TOP + 100);
              file.text(178, TOP + 136, 14, "产值情况见下图");
              bars(file, TOP + 280);
            });
    assertEquals(
        List.of(BEFORE, SourceText.PICTURE, "产值情况见下图", SourceText.PICTURE, AFTER), text.lines());
  }
}
