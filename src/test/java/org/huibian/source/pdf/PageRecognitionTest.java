package org.huibian.source.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.source.LineFacts;
import org.huibian.source.Removed;
import org.huibian.source.SourceReader;
import org.huibian.source.SourceText;
import org.huibian.source.Suspicion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages without text are read by OCR. */
class PageRecognitionTest {
  @TempDir Path folder;

  private FakeTesseract fake;

  @BeforeEach
  void createProgram() {
    fake = new FakeTesseract(folder);
  }

  private SourceText read(TestPdf pdf, Path program) {
    return new PdfReader(Optional.of(program.toString()))
        .read(pdf.save(folder.resolve("a.pdf")), SourceReader.Progress.SILENT);
  }

  private static TestPdf scan(TestPdf pdf) throws IOException {
    PDImageXObject image =
        LosslessFactory.createFromImage(
            pdf.document, new BufferedImage(60, 80, BufferedImage.TYPE_BYTE_GRAY));
    pdf.page().raw("q 595 0 0 842 0 0 cm /S Do Q");
    PDResources resources = new PDResources();
    resources.put(COSName.getPDFName("S"), image);
    pdf.document.getPage(pdf.document.getNumberOfPages() - 1).setResources(resources);
    return pdf;
  }

  @Test
  void aPageThatIsAPictureIsRecognisedAndSuspect() throws IOException {
    fake.line(800, 300, 90, "关于印发", "示范项目", "的通知");
    // The boxes of the words are imprecise, so small gaps between them mean nothing.
    fake.line(450, 700, 58, "为规范示范", "项目的管理，", "现就有关事项", "通知如下：");
    SourceText text = read(scan(new TestPdf()), fake.install());
    assertEquals(List.of("关于印发示范项目的通知", "为规范示范项目的管理，现就有关事项通知如下："), text.lines());
    assertEquals(Optional.of(Suspicion.RECOGNISED), text.marks().at(1).suspicion());
    assertTrue(text.marks().at(1).printed().orElseThrow().size() > 1.3, "the title is larger");
    assertEquals(1, text.marks().at(1).printed().orElseThrow().page());
    assertTrue(
        text.marks().linesWith(LineFacts::picture).isEmpty(),
        "the picture is the page, not a figure");
  }

  /** Draws something coloured on a page with a black line of text, at 200 dots per inch. */
  private static TestPdf colouredScan(Color ink, Consumer<Graphics2D> drawing) throws IOException {
    BufferedImage picture = new BufferedImage(1654, 2340, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 1654, 2340);
    graphics.setColor(Color.BLACK);
    graphics.fillRect(200, 700, 1200, 60);
    graphics.setColor(ink);
    drawing.accept(graphics);
    graphics.dispose();
    TestPdf pdf = new TestPdf();
    PDImageXObject image = LosslessFactory.createFromImage(pdf.document, picture);
    pdf.page().raw("q 595 0 0 842 0 0 cm /S Do Q");
    PDResources resources = new PDResources();
    resources.put(COSName.getPDFName("S"), image);
    pdf.document.getPage(0).setResources(resources);
    return pdf;
  }

  /** Draws something like characters: squares of strokes, side by side. */
  private static void characters(Graphics2D graphics, int left, int top, int size, int count) {
    for (int i = 0; i < count; i++) {
      for (int k = 1; k < 5; k++) {
        int at = k * size / 5;
        graphics.fillRect(left + i * size + size / 9, top + at, size * 7 / 9, size / 12 + 1);
        graphics.fillRect(left + i * size + at, top + size / 9, size / 12 + 1, size * 7 / 9);
      }
    }
  }

  private static Graphics2D tilted(Graphics2D graphics, double degrees, int left, int top) {
    graphics.rotate(Math.toRadians(degrees), left, top);
    return graphics;
  }

  private static void ring(Graphics2D graphics, int x, int y, int width, int height, int thick) {
    graphics.setStroke(new BasicStroke(thick));
    graphics.drawOval(x - width / 2, y - height / 2, width, height);
  }

  private static Arguments ink(String name, boolean stamp, Consumer<Graphics2D> drawing) {
    return Arguments.of(Named.of(name, drawing), stamp);
  }

  /** All have their words at 500, 300, with a height of 50. */
  static Stream<Arguments> inks() {
    return Stream.of(
        ink("a short heading", false, g -> characters(g, 500, 300, 50, 5)),
        ink(
            "a heading laid askew",
            false,
            g -> characters(tilted(g, 2, 500, 300), 500, 300, 50, 5)),
        ink(
            "the head of a document, with its line",
            false,
            g -> {
              characters(g, 300, 280, 90, 11);
              g.fillRect(200, 420, 1250, 6);
            }),
        ink(
            "a heading of two lines",
            false,
            g -> {
              characters(g, 500, 300, 50, 9);
              characters(g, 500, 356, 50, 3);
            }),
        ink(
            "headings set in steps",
            false,
            g -> {
              characters(g, 500, 300, 50, 5);
              characters(g, 600, 355, 50, 5);
              characters(g, 700, 410, 50, 5);
            }),
        ink(
            "a heading in a wide frame",
            false,
            g -> {
              g.setStroke(new BasicStroke(5));
              g.drawRect(200, 250, 1250, 400);
              characters(g, 500, 300, 50, 5);
            }),
        ink(
            "a round seal",
            true,
            g -> {
              ring(g, 625, 400, 330, 330, 9);
              characters(g, 500, 300, 50, 5);
              characters(g, 590, 380, 70, 1);
            }),
        ink(
            "an oval seal with a thin rim",
            true,
            g -> {
              ring(g, 625, 325, 360, 220, 4);
              characters(g, 500, 300, 50, 5);
            }),
        ink(
            "a framed stamp",
            true,
            g -> {
              g.setStroke(new BasicStroke(5));
              g.drawRect(470, 270, 320, 180);
              characters(g, 500, 300, 50, 5);
              characters(g, 500, 370, 50, 5);
            }),
        ink(
            "a framed and tilted stamp",
            true,
            g -> {
              tilted(g, 8, 600, 320).setStroke(new BasicStroke(5));
              g.drawRect(460, 260, 340, 180);
              characters(g, 500, 300, 50, 5);
            }),
        ink(
            "a tilted stamp without a frame",
            true,
            g -> characters(tilted(g, -7, 625, 325), 500, 300, 50, 5)));
  }

  @ParameterizedTest
  @MethodSource("inks")
  void theWordsOfAStampAreNoTextButToldAndColouredHeadingsStay(
      Consumer<Graphics2D> drawing, boolean stamp) throws IOException {
    String words = "收文专用章";
    fake.line(500, 300, 50, words);
    fake.line(450, 700, 58, "为规范示范项目的管理，现就有关事项通知如下。");
    Path program = fake.install();
    for (Color ink :
        List.of(new Color(200, 30, 30), new Color(30, 60, 190), new Color(150, 20, 90))) {
      SourceText text = read(colouredScan(ink, drawing), program);
      assertEquals(
          stamp ? List.of(new Removed(1, Removed.Kind.OVERPRINT, words)) : List.of(),
          text.removed());
      assertEquals(!stamp, String.join("", text.lines()).contains(words));
    }
    for (Color ink : List.of(Color.BLACK, new Color(70, 70, 75))) {
      assertEquals(List.of(), read(colouredScan(ink, drawing), program).removed());
    }
  }

  @Test
  void aScannedTableStaysTextAndItsPageIsSuspect() throws IOException {
    for (int i = 0; i < 4; i++) {
      fake.line(300, 500 + 80 * i, 50, "企业" + i).line(700, 500 + 80 * i, 50, "北京");
      fake.line(1100, 500 + 80 * i, 50, "机械");
    }
    SourceText text = read(scan(new TestPdf()), fake.install());
    assertTrue(text.lines().stream().noneMatch(line -> line.indexOf('\t') >= 0));
    assertTrue(String.join("", text.lines()).contains("企业3"));
    assertEquals(
        List.of(Suspicion.RECOGNISED),
        List.copyOf(text.marks().linesWith(LineFacts::suspicion).values()));
  }

  @Test
  void everyRecognisedPageIsSuspect() throws IOException {
    fake.line(450, 700, 58, "为规范示范项目的管理，现就有关事项通知如下。");
    SourceText text = read(scan(scan(scan(new TestPdf()))), fake.install());
    assertEquals(3, text.marks().linesWith(LineFacts::suspicion).size());
  }

  @Test
  void withoutOcrAPageThatIsAPictureIsReportedAtTheNextLine() throws IOException {
    TestPdf pdf = new TestPdf();
    for (int i = 0; i < 9; i++) {
      if (i == 4) {
        scan(pdf);
      } else {
        pdf.page().text(80, 100 + 20 * i, "第" + i + "页有自己的文字，现就有关事项通知如下。");
      }
    }
    SourceText text =
        new PdfReader().read(pdf.save(folder.resolve("a.pdf")), SourceReader.Progress.SILENT);
    assertEquals(8, text.lines().size());
    assertEquals(Map.of(5, Suspicion.PICTURE_PAGE), text.marks().linesWith(LineFacts::suspicion));
    assertEquals(List.of(new Removed(5, Removed.Kind.UNREAD_PAGE, "第5页")), text.removed());
  }

  @ParameterizedTest
  @CsvSource({
    "文图, 1, 第2页",
    "图文, 1, 第1页",
    "文文图图, 2, 第3页第4页",
    "图图文文, 1, 第1页第2页",
    "文图文图, 2, 第2页第4页",
    "文文文图图图, 3, 第4页第5页第6页"
  })
  void scannedPagesAmongTheTextAreTold(String kinds, int line, String numbers) throws IOException {
    TestPdf pdf = new TestPdf();
    for (char kind : kinds.toCharArray()) {
      if (kind == '图') {
        scan(pdf);
      } else {
        pdf.page().text(80, 100, "这一页有自己的文字，现就有关事项通知如下。");
      }
    }
    SourceText text =
        new PdfReader().read(pdf.save(folder.resolve("a.pdf")), SourceReader.Progress.SILENT);
    assertEquals(numbers, text.removed().stream().map(Removed::text).collect(Collectors.joining()));
    assertEquals(Optional.of(Suspicion.PICTURE_PAGE), text.marks().at(line).suspicion());
  }

  @ParameterizedTest
  @ValueSource(strings = {"图", "图图", "文图图", "图图文图文"})
  void aFileThatIsMostlyScannedIsRefused(String kinds) throws IOException {
    TestPdf pdf = new TestPdf();
    for (char kind : kinds.toCharArray()) {
      if (kind == '图') {
        scan(pdf);
      } else {
        pdf.page().text(80, 100, "这一页有自己的文字，现就有关事项通知如下。");
      }
    }
    Path file = pdf.save(folder.resolve("a.pdf"));
    InputException e = assertThrows(InputException.class, () -> new PdfReader().read(file));
    assertEquals(Problem.PDF_WITHOUT_TEXT, e.problem());
  }

  @Test
  void theProgramGetsGreyPagesAt200DotsPerInch() throws IOException {
    fake.line(450, 700, 58, "为规范示范项目的管理，现就有关事项通知如下。");
    read(scan(new TestPdf()), fake.install());
    assertEquals(List.of("P5 -l chi_sim --dpi 200 --psm 3 tsv"), fake.given());
  }

  @Test
  void onlyPagesWithoutTextAreRecognised() throws IOException {
    fake.line(450, 700, 58, "第二页是扫描的图片，现就有关事项通知如下。");
    TestPdf pdf = new TestPdf().page();
    pdf.paragraph(100, "第一页有自己的文字，为规范示范项目的管理，现就有关事项通知如下。");
    scan(pdf).page().paragraph(100, "第三页也有自己的文字，为规范示范项目的管理，现就有关事项通知如下。");
    SourceText text = read(pdf, fake.install());
    assertEquals(1, fake.given().size());
    String all = String.join("", text.lines());
    assertTrue(all.contains("第一页") && all.contains("第二页") && all.contains("第三页"), all);
    assertEquals(1, text.marks().linesWith(LineFacts::suspicion).size());
  }

  @Test
  void charactersWithoutMeaningAreRecognised() {
    fake.line(450, 700, 58, "为规范示范项目的管理，现就有关事项通知如下。");
    TestPdf pdf = new TestPdf().page();
    pdf.raw("BT /J 12 Tf 80 700 Td <" + "01230456".repeat(20) + "> Tj ET");
    assertEquals(List.of("为规范示范项目的管理，现就有关事项通知如下。"), read(pdf, fake.install()).lines());
  }

  @Test
  void aFileWithTextNeedsNoProgram() {
    TestPdf pdf = new TestPdf().page();
    pdf.paragraph(100, "为规范示范项目的管理，现就有关事项通知如下，请认真贯彻执行。");
    assertEquals(2, read(pdf, folder.resolve("missing")).lines().size());
  }

  @Test
  void theInvisibleTextOfAScannerIsSuspectToo() throws IOException {
    TestPdf pdf = scan(new TestPdf());
    pdf.raw("3 Tr").paragraph(100, "为规范示范项目的管理，现就有关事项通知如下，请认真贯彻执行。");
    SourceText text = read(pdf, folder.resolve("missing"));
    assertEquals(Optional.of(Suspicion.RECOGNISED), text.marks().at(1).suspicion());
  }

  private InputException refusalWith(Path program) throws IOException {
    TestPdf pdf = scan(new TestPdf());
    return assertThrows(InputException.class, () -> read(pdf, program));
  }

  @Test
  void aMissingProgramIsNamed() throws IOException {
    InputException e = refusalWith(folder.resolve("missing"));
    assertEquals(Problem.OCR_MISSING, e.problem());
    assertEquals(List.of(folder.resolve("missing").toString()), e.details());
  }

  @Test
  void aProgramWithoutChineseDataIsRefused() throws IOException {
    InputException e = refusalWith(fake.install("eng", "exit 0"));
    assertEquals(Problem.OCR_LANGUAGE_MISSING, e.problem());
    assertEquals("chi_sim", e.details().get(1));
  }

  @Test
  void theReasonOfAFailureIsQuoted() throws IOException {
    InputException e = refusalWith(fake.install("chi_sim", "echo 'out of memory' >&2; exit 3"));
    assertEquals(Problem.OCR_FAILED, e.problem());
    assertEquals(List.of("1", "out of memory"), e.details().subList(1, 3));
  }
}
