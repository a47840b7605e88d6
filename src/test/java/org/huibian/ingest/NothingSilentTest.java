package org.huibian.ingest;

import static org.huibian.source.word.Docx.p;
import static org.huibian.source.word.Docx.r;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.huibian.markdown.ArticleWriter;
import org.huibian.model.Decisions;
import org.huibian.model.IssueId;
import org.huibian.recovery.Ledger;
import org.huibian.recovery.RecoveredIssue;
import org.huibian.recovery.Recovery;
import org.huibian.source.SourceText;
import org.huibian.source.ofd.OfdFile;
import org.huibian.source.pdf.TestPdf;
import org.huibian.source.word.Docx;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No text of an original disappears in silence: whatever way it is written, it stands in an article
 * or in the account of the import. Each document has a word of its own in each of these ways, in an
 * order drawn at random.
 */
class NothingSilentTest {
  private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";

  @TempDir Path folder;

  /** The words that were given out. */
  private final List<String> words = new ArrayList<>();

  /** Returns a word that stands nowhere else. */
  private String word() {
    int n = words.size();
    String word = "标" + STEMS.charAt(n / 10 % 10) + "字" + STEMS.charAt(n % 10) + "记";
    words.add(word);
    return word;
  }

  private void isAccounted(Path file) {
    SourceText text = new OriginalReader(Optional.empty()).read(file, ImportProgress.SILENT).text();
    RecoveredIssue issue =
        Recovery.recover(text, Optional.of(new IssueId(2099, 1)), Decisions.NONE, "original");
    String articles =
        issue.issue().articles().stream()
            .map(new ArticleWriter()::write)
            .collect(Collectors.joining("\n"));
    String account =
        issue.ledger().rows().stream().map(Ledger.Row::whole).collect(Collectors.joining("\n"));
    String all = (articles + account).replaceAll("[\\s*\\\\]", "");
    assertEquals("", missing(all));
  }

  /** Returns the characters of the words that are not there; a line may have divided a word. */
  private String missing(String text) {
    String left = text;
    StringBuilder missing = new StringBuilder();
    for (String word : words) {
      missing.append(text.contains(word) ? "" : word);
      left = left.replace(word, "");
    }
    StringBuilder rest = new StringBuilder(left);
    return missing
        .chars()
        .filter(
            c -> {
              int at = rest.indexOf(Character.toString(c));
              if (at >= 0) {
                rest.deleteCharAt(at);
              }
              return at < 0;
            })
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static String notice(List<String> ways) {
    return p("关于开展智能采掘装备试点工作的通知")
        + p("样例发〔2099〕1号")
        + p("各有关单位：")
        + p("为推动智能采掘装备的应用，现就有关事项通知如下。")
        + String.join(p("请结合实际认真贯彻落实，并及时报告进展情况。"), ways)
        + p("样例协会")
        + p("2099年1月2日");
  }

  private String run(String properties) {
    return "<w:r><w:rPr>" + properties + "</w:rPr><w:t>" + word() + "</w:t></w:r>";
  }

  private static String par(String content) {
    return "<w:p>" + content + "</w:p>";
  }

  private List<String> waysOfWord() {
    String box = "<w:txbxContent>" + p(word()) + "</w:txbxContent>";
    String vml = "<w:txbxContent>" + p(word()) + "</w:txbxContent>";
    return new ArrayList<>(
        List.of(
            p(word()),
            par(run("<w:b/>") + run("<w:vanish/>") + r(word())),
            par(r("白") + run("<w:color w:val=\"FFFFFF\"/>")),
            par("<w:hyperlink w:anchor=\"a\">" + r(word()) + "</w:hyperlink>"),
            par("<w:fldSimple w:instr=\"DATE\">" + r(word()) + "</w:fldSimple>"),
            par(
                "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF"
                    + " a</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                    + r(word())
                    + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"),
            "<w:sdt><w:sdtContent>" + p(word()) + "</w:sdtContent></w:sdt>",
            par("<w:sdt><w:sdtContent>" + r(word()) + "</w:sdtContent></w:sdt>"),
            par("<w:ins w:author=\"a\">" + r(word()) + "</w:ins>"),
            par("<w:del><w:r><w:delText>" + word() + "</w:delText></w:r></w:del>" + r("留")),
            par("<w:moveFrom>" + r(word()) + "</w:moveFrom>" + r("移")),
            par("<w:moveTo>" + r(word()) + "</w:moveTo>"),
            par("<w:smartTag>" + r(word()) + "</w:smartTag><w:bdo>" + r(word()) + "</w:bdo>"),
            "<w:customXml>" + p(word()) + "</w:customXml>",
            par(
                "<w:r><w:ruby><w:rt>"
                    + r(word())
                    + "</w:rt><w:rubyBase>"
                    + r(word())
                    + "</w:rubyBase></w:ruby></w:r>"),
            par("<m:oMath><m:r><m:t>" + word() + "</m:t></m:r></m:oMath>"),
            par(r("注") + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>"),
            par(r("尾") + "<w:r><w:endnoteReference w:id=\"1\"/></w:r>"),
            par("<w:r><w:drawing><wps:txbx>" + box + "</wps:txbx></w:drawing></w:r>" + r("框")),
            par("<w:r><w:pict><v:textbox>" + vml + "</v:textbox></w:pict></w:r>" + r("框")),
            "<w:tbl><w:tr><w:tc>"
                + p(word())
                + "</w:tc><w:tc>"
                + p(word())
                + "<w:tbl><w:tr><w:tc>"
                + p(word())
                + "</w:tc></w:tr></w:tbl>"
                + p("")
                + "</w:tc></w:tr><w:tr><w:tc>"
                + p("一")
                + "</w:tc><w:tc>"
                + p("二")
                + "</w:tc></w:tr></w:tbl>",
            par(
                "<w:r><w:pict><v:shape id=\"PowerPlusWaterMarkObject1\"><v:textpath string=\""
                    + word()
                    + "\"/></v:shape></w:pict></w:r>"
                    + r("印")),
            par("<w:r><w:t>" + word() + "</w:t><w:br/><w:t>" + word() + "</w:t></w:r>"),
            par(
                "<w:r><w:drawing><dgm:relIds xmlns:dgm=\"urn:d\" r:dm=\"dgm\"/></w:drawing></w:r>"
                    + r("图")),
            par(
                "<w:r><w:drawing><c:chart xmlns:c=\"urn:c\" r:id=\"chart\"/></w:drawing></w:r>"
                    + r("表"))));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void noTextOfAWordDocumentIsSilent(int seed) {
    List<String> ways = waysOfWord();
    Collections.shuffle(ways, new Random(seed));
    Docx docx =
        Docx.of(notice(ways))
            .with("footnotes", "footnotes", "<w:footnote w:id=\"1\">" + p(word()) + "</w:footnote>")
            .with("endnotes", "endnotes", "<w:endnote w:id=\"1\">" + p(word()) + "</w:endnote>")
            .with("comments", "comments", "<w:comment w:id=\"1\">" + p(word()) + "</w:comment>")
            .with("header", "hdr", p(word()))
            .with(
                "footer",
                "ftr",
                p(word()) + "<w:tbl><w:tr><w:tc>" + p(word()) + "</w:tc></w:tr></w:tbl>")
            .xml("word/dgm.xml", "pts", p(word()))
            .relation("dgm", "diagramData", "dgm.xml")
            .xml("word/chart.xml", "cs", "<w:pt><w:v>" + word() + "</w:v></w:pt>" + p(word()))
            .relation("chart", "chart", "chart.xml");
    isAccounted(docx.write(folder.resolve("a.docx")));
  }

  private static String at(String ink, double size, double turn, double x, double y, String text) {
    double cos = Math.cos(Math.toRadians(turn));
    double sin = Math.sin(Math.toRadians(turn));
    String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    return String.format(
        Locale.ROOT,
        "q %s BT /F %.1f Tf %.4f %.4f %.4f %.4f %.1f %.1f Tm <%s> Tj ET Q",
        ink,
        size,
        cos,
        sin,
        -sin,
        cos,
        x,
        842 - y,
        hex);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void noTextOfAPdfIsSilent(int seed) {
    Random random = new Random(seed);
    TestPdf pdf = new TestPdf();
    for (int page = 1; page <= 3; page++) {
      pdf.page()
          .text(80, 40, 10, false, "样例汇编" + word())
          .text(290, 810, 10, false, "— " + page + " —");
      if (page == 1) {
        pdf.text(150, 100, 22, true, "关于开展试点工作的通知").text(240, 130, "样例发〔2099〕1号");
      }
      double y = 160;
      for (int i = 0; i < 4; i++) {
        y = pdf.paragraph(y, "为推动智能采掘装备的应用，现就" + word() + "有关事项通知如下，请结合实际认真贯彻落实，并及时报告进展情况。");
      }
      y += 10;
      pdf.table(
          new double[] {80, 200, 400},
          y,
          24,
          new String[] {word(), "名称"},
          new String[] {"一", word()});
      y += 80;
      List<String> inks =
          new ArrayList<>(List.of("0 g", "1 g", "0.8 g", "1 0 0 rg", "3 Tr", "0.5 g"));
      Collections.shuffle(inks, random);
      for (String ink : inks) {
        pdf.raw(
            at(
                ink,
                8 + random.nextInt(20),
                random.nextInt(4) * 30,
                100 + random.nextInt(300),
                y + random.nextInt(100),
                word()));
      }
      pdf.raw(at("0 g", 14, 0, 700, 400, word())).raw(at("0 g", 14, 90, 40, 500, word()));
      pdf.raw(
          "/Artifact <</Subtype /Watermark /Type /Pagination>> BDC "
              + at("0 g", 30, 0, 200, 700, word())
              + " EMC");
      pdf.text(100, 760, 8, false, word()).text(300, 762, 8, false, word());
    }
    isAccounted(pdf.save(folder.resolve("a.pdf")));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void noTextOfAnOfdIsSilent(int seed) throws IOException {
    Random random = new Random(seed);
    OfdFile ofd = new OfdFile();
    for (int page = 1; page <= 2; page++) {
      ofd.page().text(80, 40, 10, "样例汇编" + word()).text(290, 810, 10, "— " + page + " —");
      if (page == 1) {
        ofd.text(150, 100, 22, "关于开展试点工作的通知");
      }
      double y = ofd.paragraph(160, "为推动智能采掘装备的应用，现就" + word() + "有关事项通知如下，请结合实际认真贯彻落实，并及时报告进展情况。");
      ofd.table(
          new double[] {80, 200, 400},
          y + 10,
          24,
          new String[] {word(), "名称"},
          new String[] {"一", word()});
      List<String> ways =
          new ArrayList<>(
              List.of(
                  "",
                  " Visible=\"false\"",
                  " Alpha=\"60\"",
                  " CTM=\"0.7071 0.7071 -0.7071 0.7071 0 0\"",
                  " HScale=\"0.5\"",
                  " Weight=\"700\""));
      Collections.shuffle(ways, random);
      for (int i = 0; i < ways.size(); i++) {
        ofd.raw(placed(ways.get(i), "", 40 + random.nextInt(80), 120 + 12 * i));
      }
      ofd.raw(placed("", "<ofd:FillColor Value=\"255 255 255\"/>", 60, 230));
      ofd.raw(placed("", "<ofd:FillColor Value=\"255 0 0\"/>", 30, 120));
      ofd.raw(placed("", "", 300, 100));
    }
    isAccounted(ofd.write(folder.resolve("a.ofd")));
  }

  private String placed(String attributes, String colour, int x, int y) {
    return "<ofd:TextObject ID=\"9\" Boundary=\""
        + x
        + " "
        + y
        + " 90 10\" Font=\"1\" Size=\"5\""
        + attributes
        + ">"
        + colour
        + "<ofd:TextCode X=\"0\" Y=\"5\" DeltaX=\"g 4 5\">"
        + word()
        + "</ofd:TextCode></ofd:TextObject>";
  }

  private List<String> waysOfHtml() {
    List<String> ways = new ArrayList<>();
    for (String tag :
        List.of(
            "p",
            "div",
            "h2",
            "h4",
            "pre",
            "blockquote",
            "details",
            "aside",
            "figure",
            "section",
            "center",
            "address",
            "form",
            "fieldset",
            "article",
            "main")) {
      ways.add("<" + tag + ">" + word() + "</" + tag + ">");
    }
    for (String tag :
        List.of(
            "span",
            "b",
            "font",
            "a",
            "del",
            "ins",
            "sup",
            "sub",
            "q",
            "code",
            "mark",
            "label",
            "button",
            "bdo",
            "marquee",
            "blink",
            "o:p",
            "custom-tag",
            "s")) {
      ways.add("<p>前<" + tag + ">" + word() + "</" + tag + ">后</p>");
    }
    ways.add("<ul><li>" + word() + "<ol><li>" + word() + "</ol></ul>");
    ways.add("<dl><dt>" + word() + "<dd>" + word() + "</dl>");
    ways.add(
        "<table><caption>"
            + word()
            + "</caption><thead><tr><th>"
            + word()
            + "<th>乙</thead><tr><td>"
            + word()
            + "<td>丁<tfoot><tr><td>"
            + word()
            + "<td>己</table>");
    ways.add("<figure><img src=a.png><figcaption>" + word() + "</figcaption></figure>");
    ways.add("<details><summary>" + word() + "</summary><p>" + word() + "</details>");
    ways.add(
        "<div style='display:none'>"
            + word()
            + "</div><p hidden>"
            + word()
            + "</p><noscript>"
            + word()
            + "</noscript>");
    ways.add(
        "<p style='visibility:hidden'>" + word() + "</p><p style='color:#fff'>" + word() + "</p>");
    ways.add("<p><ruby>" + word() + "<rt>" + word() + "</rt></ruby></p>");
    ways.add("<textarea>" + word() + "</textarea><select><option>" + word() + "</select>");
    ways.add("<svg><text>" + word() + "</text></svg><math><mi>" + word() + "</mi></math>");
    ways.add(
        "<object>"
            + word()
            + "</object><video>"
            + word()
            + "</video><canvas>"
            + word()
            + "</canvas>");
    ways.add(
        "<nav>" + word() + "</nav><footer>" + word() + "</footer><header>" + word() + "</header>");
    ways.add("<div class=footer>" + word() + "</div><div id=share>" + word() + "</div>");
    ways.add("裸" + word() + "<br>" + word());
    ways.add(
        "<template><p>"
            + word()
            + "</p></template><dialog>"
            + word()
            + "</dialog><iframe>"
            + word()
            + "</iframe>");
    return ways;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void noTextOfAWebPageIsSilent(int seed) throws IOException {
    List<String> ways = waysOfHtml();
    Collections.shuffle(ways, new Random(seed));
    String sentence = "<p>请结合实际认真贯彻落实，并及时报告进展情况，切实做好各项试点工作。</p>";
    String html =
        "<!DOCTYPE html><meta charset=utf-8><title>试点</title><body><div>首页 "
            + word()
            + "</div><div id=content><h1>关于开展智能采掘装备试点工作的通知</h1>"
            + "<p>样例发〔2099〕1号</p><p>各有关单位：</p>"
            + sentence
            + String.join(sentence, ways)
            + "<p>样例协会</p><p>2099年1月2日</p></div><div>版权所有 "
            + word()
            + "</div>";
    isAccounted(Files.writeString(folder.resolve("a.html"), html));
  }
}
