package org.huibian.source.word;

import static org.huibian.source.word.Docx.p;
import static org.huibian.source.word.Docx.r;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.huibian.source.LineFacts;
import org.huibian.source.LineRole;
import org.huibian.source.Removed;
import org.huibian.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers of a document do not see, or see behind its text, is told and is no text. */
class UnseenTextTest {
  private static final String WHITE = "<w:color w:val=\"FFFFFF\"/>";

  @TempDir Path folder;

  private SourceText read(Docx docx) {
    return new WordReader().read(docx.write(folder.resolve("a.docx")));
  }

  private static String run(String properties) {
    return "<w:r><w:rPr>" + properties + "</w:rPr><w:t>白字</w:t></w:r>";
  }

  private static String par(String properties, String run) {
    return "<w:p><w:pPr>" + properties + "</w:pPr>" + run + "</w:p>";
  }

  private static String table(String properties, String cell) {
    return "<w:tbl><w:tblPr>"
        + properties
        + "</w:tblPr><w:tr><w:tc>"
        + cell
        + "</w:tc><w:tc>"
        + p("乙")
        + "</w:tc></w:tr></w:tbl>";
  }

  static Stream<String> unseen() {
    return Stream.of(
        par("", run(WHITE)),
        par("", run("<w:color w:val=\"fefefe\"/>")),
        par("", run("<w:color w:val=\"FFFFFF\" w:themeColor=\"background1\"/>")),
        par("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"auto\"/>", run(WHITE)),
        par("", run(WHITE + "<w:highlight w:val=\"none\"/>")),
        par("<w:pStyle w:val=\"unseen\"/>", run("")),
        table("", "<w:p>" + run(WHITE) + "</w:p>"));
  }

  static Stream<String> seen() {
    String dark = "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"1F4E79\"/>";
    return Stream.of(
        par("", run("<w:color w:val=\"auto\"/>")),
        par("", run("<w:color w:val=\"D9D9D9\"/>")),
        par("<w:pStyle w:val=\"unseen\"/>", run("<w:color w:val=\"000000\"/>")),
        par("", run(WHITE + dark)),
        par("", run(WHITE + "<w:shd w:val=\"solid\" w:color=\"000000\" w:fill=\"FFFFFF\"/>")),
        par("", run(WHITE + "<w:highlight w:val=\"darkBlue\"/>")),
        par(dark, run(WHITE)),
        table("", "<w:tcPr>" + dark + "</w:tcPr><w:p>" + run(WHITE) + "</w:p>"),
        table("<w:tblStyle w:val=\"GridTable5Dark\"/>", "<w:p>" + run(WHITE) + "</w:p>"));
  }

  private List<String> printed(String body) {
    String style =
        "<w:style w:type=\"paragraph\" w:styleId=\"unseen\"><w:rPr>" + WHITE + "</w:rPr></w:style>";
    SourceText text = read(Docx.of(p("前文。") + body).with("styles", "styles", style));
    return Stream.iterate(1, i -> i <= text.lines().size(), i -> i + 1)
        .filter(i -> text.marks().at(i).role().isEmpty())
        .map(i -> text.lines().get(i - 1))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("unseen")
  void whiteTextOnWhitePaperIsHidden(String body) {
    assertEquals(false, String.join("", printed(body)).contains("白字"));
  }

  @ParameterizedTest
  @MethodSource("seen")
  void whiteTextOnAnotherGroundIsText(String body) {
    assertEquals(true, String.join("", printed(body)).contains("白字"));
  }

  private static String drawn(String attributes) {
    return "<w:p><w:r><w:pict><v:shape "
        + attributes
        + "><v:textpath string=\"内部资料\"/></v:shape></w:pict></w:r>"
        + r("政策汇编")
        + "</w:p>";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id=\"PowerPlusWaterMarkObject1\" style=\"width:400pt\"",
        "style=\"position:absolute;rotation:315;width:400pt\"",
        "style=\"rotation: -45\""
      })
  void aWatermarkIsTold(String shape) {
    Removed told = new Removed(1, Removed.Kind.OVERPRINT, "内部资料");
    SourceText header =
        read(
            Docx.of(p("正文。"))
                .xml("word/header1.xml", "hdr", drawn(shape))
                .relation("h1", "header", "header1.xml"));
    assertEquals(List.of("政策汇编", "正文。"), header.lines());
    assertEquals(List.of(told), header.removed());
    SourceText body = read(Docx.of(drawn(shape)));
    assertEquals(List.of("政策汇编"), body.lines());
    assertEquals(List.of(told), body.removed());
  }

  @ParameterizedTest
  @ValueSource(strings = {"style=\"width:400pt\"", "style=\"rotation:0;width:9pt\""})
  void wordsThatAreDrawnAsATitleAreText(String shape) {
    assertEquals(List.of("政策汇编", "内部资料"), read(Docx.of(drawn(shape))).lines());
  }

  @Test
  void hiddenTextOfAHeaderIsTold() {
    SourceText text =
        read(
            Docx.of(p("正文。"))
                .xml("word/header1.xml", "hdr", par("", run("<w:vanish/>")))
                .relation("h1", "header", "header1.xml"));
    Collection<LineRole> roles = text.marks().linesWith(LineFacts::role).values();
    assertEquals(List.of(LineRole.HIDDEN), List.copyOf(roles));
  }
}
