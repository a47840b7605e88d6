package org.huibian.source.word;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.huibian.source.word.Docx.p;
import static org.huibian.source.word.Docx.r;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.huibian.model.SourceSpan;
import org.huibian.source.LineFacts;
import org.huibian.source.Removed;
import org.huibian.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of charts and diagrams of a Word document are told, and so is a lost picture. */
class WordDrawingsTest {
  private static final String SPACES =
      " xmlns:c=\"urn:c\" xmlns:a=\"urn:a\" xmlns:dgm=\"urn:dgm\" xmlns:cx=\"urn:cx\"";

  /** A picture of one pixel. */
  private static final byte[] PIXEL =
      java.util.Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

  private static final String CHART =
      "<w:drawing><c:chart xmlns:c=\"urn:c\" r:id=\"x\"/></w:drawing>";
  private static final String DIAGRAM =
      "<w:drawing><dgm:relIds xmlns:dgm=\"urn:dgm\" r:dm=\"x\" r:lo=\"y\"/></w:drawing>";
  private static final String NEWER =
      "<mc:AlternateContent><mc:Choice Requires=\"cx1\"><w:drawing><cx:chart xmlns:cx=\"urn:cx\""
          + " r:id=\"x\"/></w:drawing></mc:Choice>%s</mc:AlternateContent>";
  private static final String FALLBACK =
      "<mc:Fallback><w:drawing><a:blip r:embed=\"png\"/></w:drawing></mc:Fallback>";

  @TempDir Path folder;

  static Stream<Arguments> drawings() {
    String title = "<c:title><a:p><a:r><a:t>数控</a:t></a:r><a:r><a:t>化率</a:t></a:r></a:p></c:title>";
    String category = "<c:cat><c:pt><c:v>一季度</c:v></c:pt><c:pt><c:v>二季度</c:v></c:pt></c:cat>";
    String value = "<c:val><c:pt><c:v>68.3</c:v></c:pt></c:val>";
    String twice = "<c:ser>" + category + value + "</c:ser><c:ser>" + category + "</c:ser>";
    String point = "<dgm:pt><dgm:t><a:p><a:r><a:t>企业申请</a:t></a:r></a:p></dgm:t></dgm:pt>";
    String empty = "<dgm:pt type=\"pres\"><dgm:t><a:p/></dgm:t></dgm:pt>";
    String other = "<cx:pt idx=\"0\">华北</cx:pt><cx:txData><cx:v>瀑布图</cx:v></cx:txData>";
    return Stream.of(
        Arguments.of(CHART, title, "数控化率", 1),
        Arguments.of(CHART, twice, "一季度 二季度 68.3", 1),
        Arguments.of(CHART, title + twice, "数控化率 一季度 二季度 68.3", 1),
        Arguments.of(CHART, "", "", 1),
        Arguments.of(CHART, "<c:broken", "", 1),
        Arguments.of(CHART + CHART, title, "数控化率数控化率", 2),
        Arguments.of(DIAGRAM, point + empty, "企业申请", 1),
        Arguments.of(DIAGRAM, point + point.replace("申请", "备案"), "企业申请 企业备案", 1),
        Arguments.of(String.format(NEWER, ""), other, "华北 瀑布图", 1),
        Arguments.of(String.format(NEWER, FALLBACK), other, "华北 瀑布图", 0),
        Arguments.of(String.format(NEWER, FALLBACK) + CHART, title, "数控化率数控化率", 1),
        Arguments.of("<w:pict><v:group>" + CHART + "</v:group></w:pict>", title, "数控化率", 1));
  }

  private SourceText read(String body, String part) {
    String root = "<root" + SPACES + ">" + part + "</root>";
    return new WordReader()
        .read(
            Docx.of(body)
                .part("word/charts/chart1.xml", root.getBytes(UTF_8))
                .part("word/media/a.png", PIXEL)
                .relation("x", "chart", "charts/chart1.xml")
                .relation("png", "image", "media/a.png")
                .write(folder.resolve("a.docx")));
  }

  private static String told(SourceText text) {
    return String.join(
        "",
        text.removed().stream()
            .filter(r -> r.kind() == Removed.Kind.DRAWING)
            .map(Removed::text)
            .toList());
  }

  private static long lostPictures(SourceText text) {
    return text.lines().stream().filter(SourceText.PICTURE::equals).count()
        - text.marks().linesWith(LineFacts::picture).size();
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void theWordsOfADrawingAreToldAndAPictureWithoutAFileIsLost(
      String drawing, String part, String words, int lost) {
    String run = "<w:r>" + drawing + "</w:r>";
    String alone = "<w:p>" + run + "</w:p>";
    for (String body :
        List.of(
            p("前文。") + alone + p("后文。"),
            "<w:p>" + r("前文。") + run + r("后文。") + "</w:p>",
            p("前文。")
                + "<w:p><w:r><w:drawing><w:txbxContent>"
                + alone
                + "</w:txbxContent></w:drawing></w:r></w:p>")) {
      SourceText text = read(body, part);
      assertEquals(words, told(text), body);
      assertEquals(lost, lostPictures(text), body);
    }
  }

  @Test
  void aDrawingOfACellIsToldOnceAndTheOtherCellsStay() {
    String title = "<c:title><a:p><a:r><a:t>数控化率</a:t></a:r></a:p></c:title>";
    String cell = "<w:tc><w:p><w:r>" + CHART + "</w:r></w:p></w:tc>";
    String row = "<w:tbl><w:tr>" + cell + "<w:tc>" + p("乙") + "</w:tc></w:tr></w:tbl>";
    SourceText text = read(p("前文。") + row, title);
    assertEquals("数控化率", told(text));
    assertEquals(1, lostPictures(text));
    assertEquals(List.of("前文。", "\t乙", SourceText.PICTURE), text.lines());
  }

  @Test
  void aDrawingOfAHeaderIsTold() {
    String title = "<c:title><a:p><a:r><a:t>数控化率</a:t></a:r></a:p></c:title>";
    String relation =
        "<Relationships><Relationship Id=\"x\" Type=\"a/chart\" Target=\"charts/chart1.xml\"/>"
            + "</Relationships>";
    SourceText text =
        new WordReader()
            .read(
                Docx.of(p("前文。"))
                    .xml(
                        "word/header1.xml",
                        "hdr",
                        "<w:p>" + r("汇编") + "<w:r>" + CHART + "</w:r></w:p>")
                    .relation("h1", "header", "header1.xml")
                    .part("word/_rels/header1.xml.rels", relation.getBytes(UTF_8))
                    .part(
                        "word/charts/chart1.xml",
                        ("<root" + SPACES + ">" + title + "</root>").getBytes(UTF_8))
                    .write(folder.resolve("a.docx")));
    assertEquals("数控化率", told(text));
    assertEquals(List.of("汇编", "前文。"), text.lines());
  }

  @Test
  void aFrameBehindADrawingKeepsItsLines() {
    String box =
        "<w:p><w:r><w:drawing><w:txbxContent>"
            + p("框中文字。")
            + "</w:txbxContent></w:drawing></w:r></w:p>";
    String title = "<c:title><a:p><a:r><a:t>数控化率</a:t></a:r></a:p></c:title>";
    SourceText text = read(p("前文。") + "<w:p><w:r>" + CHART + "</w:r></w:p>" + box, title);
    int line = text.lines().indexOf("框中文字。") + 1;
    assertEquals(List.of(new SourceSpan(line, line)), text.marks().frames());
  }
}
