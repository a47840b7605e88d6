package org.huibian.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.huibian.cli.TestCommand.Answer;
import org.huibian.source.pdf.TestPdf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the import of PDF files, from the command line to the site. */
class PdfImportTest {
  private static final String SENTENCE = "为进一步规范和加强示范项目的管理，根据有关规定，结合工作实际，现就有关事项通知如下。";
  private static final String NOTE = "注释说明示范项目的范围，以主管部门公布的名单为准。";

  @TempDir Path folder;

  private Path content;

  @BeforeEach
  void settings() throws IOException {
    content = Files.createDirectory(folder.resolve("content"));
    Files.copy(Path.of("content/site.yaml"), content.resolve("site.yaml"));
  }

  private Answer run(String... arguments) {
    return TestCommand.run(
        Wiring.shipped(),
        Stream.concat(Stream.of(arguments), Stream.of("--content", content.toString()))
            .toArray(String[]::new));
  }

  private Path imported(TestPdf pdf) {
    Path file = pdf.save(folder.resolve("七月.pdf"));
    Answer answer = run("import", file.toString(), "--issue", "2025-07");
    assertEquals(0, answer.code(), answer.err());
    return file;
  }

  private String article(int number) throws IOException {
    return Files.readString(content.resolve("2025-07/0" + number + ".md"));
  }

  /** Draws the head and the first paragraph of a notice and returns the y of the next line. */
  private static double notice(TestPdf pdf, String title) {
    pdf.page().text(TestPdf.LEFT + 60, 80, 22, true, title);
    pdf.text(TestPdf.LEFT + 150, 120, "示例发〔2025〕1号");
    pdf.text(TestPdf.LEFT, 150, "各有关单位：");
    return pdf.paragraph(174, SENTENCE.repeat(2));
  }

  private static void picture(TestPdf pdf) throws IOException {
    pdf.raw("q 300 0 0 150 150 400 cm /P Do Q");
    PDResources resources = new PDResources();
    resources.put(
        COSName.getPDFName("P"), LosslessFactory.createFromImage(pdf.document, picture()));
    pdf.document.getPage(0).setResources(resources);
  }

  private static BufferedImage picture() {
    BufferedImage image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
    image.setRGB(3, 3, 0xFF0000);
    return image;
  }

  @Test
  void aFigureIsExtractedWithItsCaption() throws IOException {
    TestPdf pdf = new TestPdf();
    double y = notice(pdf, "示例部关于加强齿轮质量工作的通知");
    picture(pdf);
    pdf.text(230, 465, 12, false, "图1 示范项目的分布");
    pdf.paragraph(520, SENTENCE);
    assertTrue(y < 280, "the text stands above the figure");
    imported(pdf);
    List<Path> files;
    try (Stream<Path> all = Files.list(content.resolve("2025-07"))) {
      files = all.filter(f -> f.toString().endsWith(".png")).toList();
    }
    assertEquals(1, files.size());
    BufferedImage taken = ImageIO.read(files.get(0).toFile());
    assertArrayEquals(new int[] {40, 20}, new int[] {taken.getWidth(), taken.getHeight()});
    assertEquals(0xFFFF0000, taken.getRGB(3, 3));
    String figure = "![图1 示范项目的分布](" + files.get(0).getFileName() + ")";
    assertTrue(article(1).contains(figure), article(1));
  }

  @Test
  void aFigureWithoutACaptionIsReported() throws IOException {
    TestPdf pdf = new TestPdf();
    notice(pdf, "示例部关于加强齿轮质量工作的通知");
    picture(pdf);
    pdf.paragraph(520, SENTENCE);
    Path file = pdf.save(folder.resolve("七月.pdf"));
    Answer answer = run("import", file.toString(), "--issue", "2025-07");
    assertTrue(answer.out().contains("a picture without caption"), answer.out());
    assertTrue(article(1).contains("![](figure-"), article(1));
  }

  @Test
  void aLinkAnnotationBecomesALink() throws IOException {
    TestPdf pdf = new TestPdf();
    double y = notice(pdf, "示例部关于加强齿轮质量工作的通知");
    pdf.text(TestPdf.LEFT + 28, y, "名单见示例部网站的公告栏目。");
    link(pdf, y, "https://www.example.cn/list?a=1");
    pdf.text(TestPdf.LEFT + 28, y + 24, "其余事项另行通知，请各单位做好准备。");
    link(pdf, y + 24, "javascript:alert(1)");
    imported(pdf);
    assertTrue(article(1).contains("](https://www.example.cn/list?a=1)"), article(1));
    assertFalse(article(1).contains("javascript"), "only http and https become links");
  }

  private static void link(TestPdf pdf, double y, String address) throws IOException {
    PDActionURI action = new PDActionURI();
    action.setURI(address);
    PDAnnotationLink link = new PDAnnotationLink();
    link.setAction(action);
    float bottom = (float) (PDRectangle.A4.getHeight() - y - 4);
    link.setRectangle(new PDRectangle((float) TestPdf.LEFT + 28 + 42, bottom, 70, 18));
    PDPage page = pdf.document.getPage(0);
    var annotations = page.getAnnotations();
    annotations.add(link);
    page.setAnnotations(annotations);
  }

  @Test
  void aFootnoteFollowsTheParagraphThatContinuesOnTheNextPage() throws IOException {
    TestPdf pdf = new TestPdf();
    double y = notice(pdf, "示例部关于加强齿轮质量工作的通知");
    pdf.text(TestPdf.LEFT + 28, y, SENTENCE.substring(0, 29));
    pdf.rule(TestPdf.LEFT, 700, TestPdf.LEFT + 140, 700);
    pdf.text(TestPdf.LEFT, 718, 9, false, "①" + NOTE);
    pdf.page().text(TestPdf.LEFT, 80, SENTENCE.substring(29));
    pdf.paragraph(104, SENTENCE);
    imported(pdf);
    String text = article(1);
    assertTrue(text.contains("\n" + SENTENCE + "\n"), text);
    assertTrue(text.indexOf(NOTE) > text.indexOf("\n" + SENTENCE + "\n"), text);
    assertTrue(text.contains("①" + NOTE), text);
  }

  @Test
  void theSiteHasTheOriginalWithItsHashAndEachArticleLinksToItsPage()
      throws IOException, NoSuchAlgorithmException {
    TestPdf pdf = new TestPdf();
    notice(pdf, "示例部关于加强齿轮质量工作的通知");
    pdf.page().paragraph(80, SENTENCE);
    notice(pdf, "样例局关于组织轴承推广活动的通知");
    Path file = imported(pdf);
    byte[] bytes = Files.readAllBytes(file);
    assertArrayEquals(bytes, Files.readAllBytes(content.resolve("2025-07/source.pdf")));
    Path site = folder.resolve("site");
    Answer built = run("build", "--output", site.toString(), "--templates", "templates");
    assertEquals(0, built.code(), built.err());
    assertArrayEquals(bytes, Files.readAllBytes(site.resolve("2025-07/source.pdf")));
    String sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    assertTrue(Files.readString(site.resolve("2025-07/index.html")).contains(sum));
    String first = Files.readString(site.resolve("2025-07/01/index.html"));
    String second = Files.readString(site.resolve("2025-07/02/index.html"));
    assertTrue(first.contains("href=\"../source.pdf#page=1\""));
    assertTrue(second.contains("href=\"../source.pdf#page=3\""));
  }
}
