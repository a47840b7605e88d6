package org.huibian.cli;

import static org.huibian.source.word.Docx.p;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.huibian.cli.TestCommand.Answer;
import org.huibian.source.word.Docx;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the import of Word documents, from the command line to the site. */
class WordImportTest {
  @TempDir Path folder;

  private Path content;
  private Path site;

  @BeforeEach
  void settings() throws IOException {
    content = Files.createDirectory(folder.resolve("content"));
    site = folder.resolve("site");
    Files.copy(Path.of("content/site.yaml"), content.resolve("site.yaml"));
  }

  private Answer run(String... arguments) {
    String[] all =
        Stream.concat(Stream.of(arguments), Stream.of("--content", content.toString()))
            .toArray(String[]::new);
    return TestCommand.run(Wiring.shipped(), all);
  }

  private Answer imports(Docx docx, String... options) {
    Path file = docx.write(folder.resolve("七月.doc")); // with a wrong extension
    return run(
        Stream.concat(
                Stream.of("import", file.toString(), "--issue", "2025-07"), Stream.of(options))
            .toArray(String[]::new));
  }

  private String article() throws IOException {
    return Files.readString(content.resolve("2025-07/01.md"));
  }

  private static byte[] png(int colour) throws IOException {
    BufferedImage image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
    image.setRGB(3, 3, colour);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  private static String picture(String id, String words) {
    return "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" descr=\""
        + words
        + "\"/>"
        + "<a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed=\""
        + id
        + "\"/>"
        + "</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        + "</w:p>";
  }

  private static final String HEAD =
      p("政策汇编")
          + p("（2025年7月）")
          + p("示例行业协会")
          + p("示例部关于加强齿轮质量工作的通知")
          + p("示例发〔2025〕1号")
          + p("各有关单位：")
          + p("为提高齿轮质量，现将有关事项通知如下，请认真贯彻执行，并将情况及时反馈。");
  private static final String TAIL = p("示例部") + p("2025年7月1日");

  private static Docx withPictures() throws IOException {
    return Docx.of(
            HEAD
                + picture("first", "齿轮的照片")
                + picture("second", "")
                + p("图 1 质量提升路线")
                + p("各单位要加强组织领导，确保落实到位。")
                + TAIL)
        .part("word/media/a.png", png(0xFF0000))
        .relation("first", "image", "media/a.png")
        .part("word/media/b.png", png(0x00FF00))
        .relation("second", "image", "media/b.png");
  }

  private List<Path> pictures() throws IOException {
    try (Stream<Path> files = Files.list(content.resolve("2025-07"))) {
      return files.filter(f -> f.toString().endsWith(".png")).sorted().toList();
    }
  }

  @Test
  void theOriginalIsCopiedByteForByte() throws IOException {
    Docx docx = Docx.of(HEAD + TAIL);
    Answer answer = imports(docx);
    assertEquals(0, answer.code(), answer.err());
    assertArrayEquals(docx.bytes(), Files.readAllBytes(content.resolve("2025-07/source.docx")));
  }

  @Test
  void picturesAreWrittenAsFilesAndTheCaptionBelongsToTheLast() throws IOException {
    Answer answer = imports(withPictures());
    assertEquals(0, answer.code(), answer.err());
    assertEquals(2, pictures().size());
    String first = name(png(0xFF0000));
    String second = name(png(0x00FF00));
    assertTrue(article().contains("![](" + first + " \"齿轮的照片\")\n"), article());
    assertTrue(article().contains("![图 1 质量提升路线](" + second + ")\n"), article());
    assertTrue(article().indexOf(first) < article().indexOf(second));
  }

  private static String name(byte[] bytes) {
    return new org.huibian.source.Picture(org.huibian.source.Picture.Format.PNG, bytes, "")
        .fileName();
  }

  @Test
  void picturesAreShownOnThePageWithTheirAlternativeTexts() throws IOException {
    imports(withPictures());
    Answer built = run("build", "--output", site.toString(), "--templates", "templates");
    assertEquals(0, built.code(), built.err());
    String page = Files.readString(site.resolve("2025-07/01/index.html"));
    assertTrue(page.contains("alt=\"齿轮的照片\""));
    assertTrue(page.contains("alt=\"图 1 质量提升路线\""));
    assertTrue(Files.exists(site.resolve("2025-07/01/" + name(png(0xFF0000)))));
    Answer checked = run("check", "--output", site.toString());
    assertEquals(0, checked.code(), checked.out() + checked.err());
  }

  @Test
  void importAndCheckReportAPictureWithoutAlternativeText() throws IOException {
    Docx docx =
        Docx.of(HEAD + picture("first", "") + p("各单位要加强组织领导，确保落实到位。") + TAIL)
            .part("word/media/a.png", png(0xFF0000))
            .relation("first", "image", "media/a.png");
    Answer answer = imports(docx);
    assertTrue(answer.out().contains("say in the quotation marks what it shows"), answer.out());
    run("build", "--output", site.toString(), "--templates", "templates");
    Answer checked = run("check", "--output", site.toString());
    assertEquals(1, checked.code());
    assertTrue(checked.out().contains("an image has no words"), checked.out());
  }

  @Test
  void anotherImportKeepsReplacedPicturesAndDeletesThoseNoLongerInTheSource() throws IOException {
    imports(withPictures());
    Path replaced = content.resolve("2025-07").resolve(name(png(0xFF0000)));
    Files.write(replaced, png(0x0000FF));
    Docx less =
        Docx.of(HEAD + picture("first", "齿轮的照片") + p("各单位要加强组织领导，确保落实到位。") + TAIL)
            .part("word/media/a.png", png(0xFF0000))
            .relation("first", "image", "media/a.png");
    Answer again = imports(less);
    assertEquals(0, again.code(), again.err());
    assertEquals(List.of(replaced), pictures());
    assertArrayEquals(png(0x0000FF), Files.readAllBytes(replaced));
  }

  @Test
  void aPictureInAFormatThatBrowsersLackIsReported() throws IOException {
    Docx docx =
        Docx.of(HEAD + picture("first", "图") + TAIL)
            .part("word/media/a.emf", new byte[] {1, 0, 0, 0})
            .relation("first", "image", "media/a.emf");
    Answer answer = imports(docx);
    assertEquals(0, answer.code(), answer.err());
    assertTrue(answer.out().contains("put a PNG in its place"), answer.out());
    assertFalse(article().contains("!["));
  }

  @Test
  void textDeletedByTrackedChangesIsLeftOutAndReported() throws IOException {
    String deleted =
        "<w:p><w:r><w:t>各单位要加强领导。</w:t></w:r><w:del w:author=\"李\"><w:r>"
            + "<w:delText>此句作废。</w:delText></w:r></w:del></w:p>";
    Answer answer = imports(Docx.of(HEAD + deleted + TAIL));
    assertEquals(0, answer.code(), answer.err());
    assertFalse(article().contains("此句作废"));
    assertTrue(answer.out().contains("deleted in tracked changes, 5 characters"), answer.out());
    assertTrue(answer.out().contains("0 insertions taken, 1 deletions"), answer.out());
  }

  @Test
  void mergedCellsLinksAndBoxesAreWrittenToTheMarkdown() throws IOException {
    String cell = "<w:tc><w:tcPr>%s</w:tcPr>" + p("%s") + "</w:tc>";
    String restart = "<w:vMerge w:val=\"restart\"/>";
    String table =
        "<w:tbl><w:tr>"
            + cell.formatted("", "类别")
            + cell.formatted("", "名称")
            + cell.formatted("", "数量")
            + "</w:tr><w:tr>"
            + cell.formatted(restart, "齿轮")
            + cell.formatted("<w:gridSpan w:val=\"2\"/>", "甲")
            + "</w:tr><w:tr>"
            + cell.formatted("<w:vMerge/>", "")
            + cell.formatted("", "乙")
            + cell.formatted("", "")
            + "</w:tr></w:tbl>";
    String link =
        "<w:p><w:r><w:t>详见</w:t></w:r><w:hyperlink r:id=\"x\"><w:r><w:t>示例部网站</w:t></w:r>"
            + "</w:hyperlink><w:r><w:t>的说明，请各单位自行查阅。</w:t></w:r></w:p>";
    String box =
        "<w:tbl><w:tr><w:tc>"
            + p("专栏 1 重点工程")
            + p("1.齿轮工程。提高齿轮精度，降低噪声。")
            + "</w:tc></w:tr></w:tbl>";
    Docx docx =
        Docx.of(HEAD + table + link + box + p("各单位要加强组织领导，确保落实到位。") + TAIL)
            .relation("x", "hyperlink", "https://example.com/a");
    assertEquals(0, imports(docx).code());
    String article = article();
    assertTrue(article.contains("| 齿轮 | 甲 | << |\n| ^^ | 乙 |  |"), article);
    assertTrue(article.contains("详见[示例部网站](https://example.com/a)的说明"), article);
    assertTrue(article.contains("> #### 专栏 1 重点工程\n>\n> "), article);
    assertTrue(article.contains("\n\n各单位要加强组织领导"), article);
  }
}
