package org.huibian.source.word;

import static org.huibian.source.word.Docx.p;
import static org.huibian.source.word.Docx.r;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.huibian.model.Block.Merge;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.model.SourceSpan;
import org.huibian.source.LineFacts;
import org.huibian.source.LineRole;
import org.huibian.source.SourceLink;
import org.huibian.source.SourceText;
import org.huibian.source.TrackedChanges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A document is read as Word prints it. */
class WordReaderTest {
  @TempDir Path folder;

  private SourceText read(Docx docx) {
    return new WordReader().read(docx.write(folder.resolve("a.docx")));
  }

  private List<String> lines(String... body) {
    return read(Docx.of(String.join("", body))).lines();
  }

  private static String run(String properties, String text) {
    return "<w:r><w:rPr>" + properties + "</w:rPr><w:t>" + text + "</w:t></w:r>";
  }

  private static String par(String... content) {
    return "<w:p>" + String.join("", content) + "</w:p>";
  }

  private static String item(int list, int level, String text) {
    return p(
        "<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr>",
        text);
  }

  private static String level(int level, String format, String text, String more) {
    return "<w:lvl w:ilvl=\""
        + level
        + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\""
        + format
        + "\"/>"
        + more
        + "<w:lvlText w:val=\""
        + text
        + "\"/></w:lvl>";
  }

  private static String lists(String... levels) {
    return "<w:abstractNum w:abstractNumId=\"0\">"
        + String.join("", levels)
        + "</w:abstractNum>"
        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
        + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\">"
        + "<w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>";
  }

  private List<String> numbered(String lists, String... body) {
    return read(Docx.of(String.join("", body)).with("numbering", "numbering", lists)).lines();
  }

  @ParameterizedTest
  @CsvSource({
    "1, <w:r><w:drawing><a:blip r:embed='x'/></w:drawing></w:r>",
    "2, <w:r><w:drawing><a:blip"
        + " r:embed='x'/></w:drawing></w:r><w:r><w:drawing><a:blip r:embed='y'/></w:drawing></w:r>",
  })
  void aDocumentOfPicturesSaysThatItHoldsThem(String count, String runs) {
    Path file = Docx.of("<w:p>" + runs + "</w:p><w:p/>").write(folder.resolve("scan.docx"));
    InputException e = assertThrows(InputException.class, () -> new WordReader().read(file));
    assertEquals(Problem.FILE_HOLDS_PICTURES, e.problem());
    assertEquals(List.of(count), e.details());
  }

  @Test
  void aDocumentWithNothingAtAllIsEmpty() {
    Path file = Docx.of("<w:p/>" + p("\u00A0")).write(folder.resolve("empty.docx"));
    InputException e = assertThrows(InputException.class, () -> new WordReader().read(file));
    assertEquals(Problem.FILE_EMPTY, e.problem());
  }

  @Test
  void everyParagraphWithTextIsALine() {
    assertEquals(List.of("第一段。", "第二段。"), lines(p("第一段。"), "<w:p/>", p("第二段。")));
  }

  @Test
  void automaticNumbersArePartOfTheText() {
    String lists =
        lists(
            level(0, "chineseCountingThousand", "%1、", ""),
            level(1, "chineseCounting", "（%2）", ""),
            level(2, "decimal", "%3.", ""),
            level(3, "decimalEnclosedCircle", "%4", "<w:suff w:val=\"nothing\"/>"));
    assertEquals(
        List.of("一、甲", "（一）乙", "1. 丙", "2. 丁", "①戊", "（二）己", "1. 庚", "二、辛", "（一）壬"),
        numbered(
            lists,
            item(1, 0, "甲"),
            item(1, 1, "乙"),
            item(1, 2, "丙"),
            item(1, 2, "丁"),
            item(1, 3, "戊"),
            item(1, 1, "己"),
            item(1, 2, "庚"),
            item(1, 0, "辛"),
            item(1, 1, "壬")));
  }

  @Test
  void aListRestartsOrContinues() {
    String lists = lists(level(0, "decimal", "%1.", ""), level(1, "decimal", "%1.%2", ""));
    assertEquals(
        List.of("1. 甲", "5. 乙", "6. 丙", "6.1 丁", "7. 戊"),
        numbered(
            lists,
            item(1, 0, "甲"),
            item(2, 0, "乙"),
            item(2, 0, "丙"),
            item(2, 1, "丁"),
            item(1, 0, "戊")));
  }

  @Test
  void aLevelMayCountThroughTheWholeDocument() {
    String lists =
        lists(
            level(0, "chineseCounting", "第%1章", ""),
            level(1, "chineseCounting", "第%2条", "<w:lvlRestart w:val=\"0\"/>"));
    assertEquals(
        List.of("第一章 总则", "第一条 甲", "第二章 附则", "第二条 乙"),
        numbered(lists, item(1, 0, "总则"), item(1, 1, "甲"), item(1, 0, "附则"), item(1, 1, "乙")));
  }

  @Test
  void aLegalLevelShowsAllNumbersAsDigits() {
    String lists =
        lists(level(0, "chineseCounting", "%1、", ""), level(1, "decimal", "%1.%2", "<w:isLgl/>"));
    assertEquals(List.of("一、甲", "1.1 乙"), numbered(lists, item(1, 0, "甲"), item(1, 1, "乙")));
  }

  @Test
  void aStyleMayNumberItsParagraphs() {
    Docx docx =
        Docx.of(
                p("<w:pStyle w:val=\"h2\"/>", "甲")
                    + p("<w:pStyle w:val=\"h3\"/>", "乙")
                    + p("<w:pStyle w:val=\"h2\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>", "丙"))
            .with(
                "numbering",
                "numbering",
                lists(
                    level(0, "chineseCounting", "%1、", "<w:pStyle w:val=\"h2\"/>"),
                    level(1, "chineseCounting", "（%2）", "<w:pStyle w:val=\"h3\"/>")))
            .with(
                "styles",
                "styles",
                "<w:style w:type=\"paragraph\" w:styleId=\"h2\"><w:pPr><w:numPr>"
                    + "<w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                    + "<w:style w:type=\"paragraph\" w:styleId=\"h3\"><w:basedOn w:val=\"h2\"/>"
                    + "</w:style>");
    assertEquals(List.of("一、甲", "（一）乙", "丙"), read(docx).lines());
  }

  @Test
  void trackedChangesAreAcceptedAndCounted() {
    SourceText text =
        read(
            Docx.of(
                par(
                    r("各省"),
                    "<w:ins w:author=\"王\">" + r("、自治区") + "</w:ins>",
                    "<w:del w:author=\"李\"><w:r><w:delText>和市</w:delText></w:r></w:del>",
                    "<w:moveFrom w:author=\"李\">" + r("旧处") + "</w:moveFrom>",
                    "<w:moveTo w:author=\"李\">" + r("新处") + "</w:moveTo>",
                    r("："))));
    assertEquals(List.of("各省、自治区新处：", "和市旧处"), text.lines());
    assertEquals(Map.of(2, LineRole.DELETED), text.marks().linesWith(LineFacts::role));
    TrackedChanges changes = text.marks().changes().orElseThrow();
    assertEquals(new TrackedChanges(2, 2, List.of("李", "王")), changes);
  }

  @Test
  void aDeletedParagraphMarkJoinsTwoParagraphs() {
    String removed = "<w:pPr><w:rPr><w:del w:author=\"李\"/></w:rPr></w:pPr>";
    assertEquals(List.of("前半后半。"), lines(par(removed, r("前半")), p("后半。")));
  }

  @Test
  void theLastParagraphOfABoxOrANoteMayHaveNoMark() {
    String removed = "<w:pPr><w:rPr><w:del w:author=\"李\"/></w:rPr></w:pPr>";
    String box =
        "<w:r><w:pict><v:textbox><w:txbxContent>"
            + par(removed, r("框中"))
            + "</w:txbxContent></v:textbox></w:pict></w:r>";
    String reference = "<w:r><w:footnoteReference w:id=\"7\"/></w:r>";
    Docx docx =
        Docx.of(par(r("正文"), reference, box))
            .with(
                "footnotes",
                "footnotes",
                "<w:footnote w:id=\"7\">" + par(removed, r("注文")) + "</w:footnote>");
    assertEquals(List.of("正文[1]", "框中", "注文"), read(docx).lines());
  }

  @Test
  void hiddenTextStandsOnALineOfItsOwn() {
    SourceText text = read(Docx.of(par(r("明"), run("<w:vanish/>", "暗"))));
    assertEquals(List.of("明", "暗"), text.lines());
    assertEquals(Map.of(2, LineRole.HIDDEN), text.marks().linesWith(LineFacts::role));
  }

  @Test
  void onlyTheResultsOfFieldsArePrinted() {
    String begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
    String separate = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
    String end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    String code = "<w:r><w:instrText> REF a </w:instrText></w:r>";
    String enclosed = "<w:r><w:instrText>eq \\o\\ac(○,12)</w:instrText></w:r>";
    assertEquals(
        List.of("见第三条，⑫项"),
        lines(
            par(
                r("见"), begin, code, separate, r("第三条"), end, r("，"), begin, enclosed, end,
                r("项"))));
    assertEquals(
        List.of("图 2 视图"),
        lines(
            par(r("图 "), "<w:fldSimple w:instr=\"SEQ 图\">" + r("2") + "</w:fldSimple>", r(" 视图"))));
    assertEquals(List.of("甲", "乙"), lines(par(r("甲"), begin, code), p("乙")), "never closed");
  }

  @Test
  void theResultOfAContentsFieldIsTheTableOfContents() {
    String open =
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>TOC \\o</w:instrText>"
            + "</w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
    SourceText text =
        read(
            Docx.of(
                par(open, r("甲"), "<w:r><w:tab/></w:r>", r("1"))
                    + p("乙")
                    + par("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", r("正文"))));
    assertEquals(List.of("甲\t1", "乙", "正文"), text.lines());
    assertEquals(
        Map.of(1, LineRole.CONTENTS, 2, LineRole.CONTENTS),
        text.marks().linesWith(LineFacts::role));
  }

  @Test
  void headersAndFootersComeOnceAndFirst() {
    SourceText text =
        read(
            Docx.of(p("正文"))
                .xml("word/header1.xml", "hdr", p("政策汇编（2025 年 6 月）"))
                .relation("h1", "header", "header1.xml")
                .xml("word/header2.xml", "hdr", p("政策汇编（2025 年 6 月）"))
                .relation("h2", "header", "header2.xml")
                .xml(
                    "word/footer1.xml",
                    "ftr",
                    par("<w:fldSimple w:instr=\"PAGE\">" + r("3") + "</w:fldSimple>"))
                .relation("f1", "footer", "footer1.xml"));
    assertEquals(List.of("政策汇编（2025 年 6 月）", "3", "正文"), text.lines());
    assertEquals(
        Map.of(1, LineRole.RUNNING_HEADER, 2, LineRole.PAGE_NUMBER),
        text.marks().linesWith(LineFacts::role));
  }

  @Test
  void aNoteFollowsTheParagraphThatRefersToIt() {
    String reference = "<w:r><w:footnoteReference w:id=\"7\"/></w:r>";
    SourceText text =
        read(
            Docx.of(par(r("产能"), reference, r("达标。")) + p("下段。"))
                .with(
                    "footnotes",
                    "footnotes",
                    "<w:footnote w:type=\"separator\" w:id=\"0\"><w:p/></w:footnote>"
                        + "<w:footnote w:id=\"7\"><w:p><w:r><w:footnoteRef/></w:r>"
                        + r("见附件。")
                        + "</w:p></w:footnote>"));
    assertEquals(List.of("产能[1]达标。", "[1]见附件。", "下段。"), text.lines());
  }

  private static String cell(String properties, String text) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(text) + "</w:tc>";
  }

  private static String table(String... rows) {
    StringBuilder out = new StringBuilder("<w:tbl>");
    for (String row : rows) {
      out.append("<w:tr>").append(row).append("</w:tr>");
    }
    return out.append("</w:tbl>").toString();
  }

  @Test
  void mergedCellsKeepTheirPlaces() {
    String wide = "<w:gridSpan w:val=\"2\"/>";
    String top = "<w:vMerge w:val=\"restart\"/>";
    SourceText text =
        read(
            Docx.of(
                table(
                    cell("", "序号") + cell("", "名称") + cell("", "数量"),
                    cell(top, "1") + cell(wide, "甲"),
                    cell("<w:vMerge/>", "") + cell("", "乙") + cell("", "2"))));
    assertEquals(List.of("序号\t名称\t数量", "1\t甲\t", "\t乙\t2"), text.lines());
    assertEquals(List.of(Merge.NONE, Merge.NONE, Merge.BEFORE), text.marks().at(2).merges());
    assertEquals(List.of(Merge.ABOVE, Merge.NONE, Merge.NONE), text.marks().at(3).merges());
  }

  @Test
  void aGridColumnInWhichNoCellBeginsIsNoColumn() {
    String two = "<w:gridSpan w:val=\"2\"/>";
    String three = "<w:gridSpan w:val=\"3\"/>";
    assertEquals(
        List.of("甲\t乙", "丙\t丁"),
        lines(table(cell(two, "甲") + cell(three, "乙"), cell(two, "丙") + cell(three, "丁"))));
  }

  @Test
  void paragraphsAndTablesInACellBecomeOneText() {
    String inner = table(cell("", "内一") + cell("", "内二"));
    assertEquals(
        List.of("甲 乙\t内一 内二"),
        lines(table("<w:tc>" + p("甲") + p("乙") + "</w:tc><w:tc>" + inner + "<w:p/></w:tc>")));
  }

  @Test
  void aDeletedRowIsNotPartOfTheTable() {
    String deleted = "<w:trPr><w:del w:author=\"李\"/></w:trPr>";
    assertEquals(
        List.of("旧一旧二", "甲\t乙"),
        lines(table(cell("", "甲") + cell("", "乙"), deleted + cell("", "旧一") + cell("", "旧二"))));
  }

  @Test
  void aTableOfOneColumnAndATextBoxAreFrames() {
    String box =
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>"
            + "<w:txbxContent>"
            + p("专栏 2")
            + p("框中二")
            + "</w:txbxContent>"
            + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
            + "<w:txbxContent>"
            + p("专栏 2")
            + p("框中二")
            + "</w:txbxContent>"
            + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";
    SourceText text = read(Docx.of(table(cell("", "专栏 1")) + p("其间") + box + p("其后")));
    assertEquals(List.of("专栏 1", "其间", "专栏 2", "框中二", "其后"), text.lines());
    assertEquals(List.of(new SourceSpan(1, 1), new SourceSpan(3, 4)), text.marks().frames());
  }

  @Test
  void aLineBreakSplitsTextAndJoinsATitle() {
    String br = "<w:r><w:br/></w:r>";
    String centred = "<w:pPr><w:jc w:val=\"center\"/></w:pPr>";
    assertEquals(List.of("关于印发《方案》的通知"), lines(par(centred, r("关于印发"), br, r("《方案》的通知"))));
    assertEquals(List.of("甲。", "乙", "丙。"), lines(par(r("甲。"), br, r("乙"), br, r("丙。"))));
  }

  @Test
  void aPageBreakStartsAPage() {
    SourceText text =
        read(
            Docx.of(
                p("甲")
                    + par("<w:r><w:br w:type=\"page\"/></w:r>", r("乙"))
                    + par(r("丙"), "<w:r><w:br w:type=\"page\"/></w:r>")
                    + p("丁")
                    + p("<w:pageBreakBefore/>", "戊")
                    + p("己")));
    assertEquals(
        List.of(2, 4, 5),
        IntStream.rangeClosed(1, text.lines().size())
            .filter(i -> text.marks().at(i).pageStart())
            .boxed()
            .toList());
  }

  @Test
  void hyperlinksKeepTheirTargets() {
    SourceText text =
        read(
            Docx.of(
                    par(
                        r("见"),
                        "<w:hyperlink r:id=\"x\">" + r("工信") + r("部网站") + "</w:hyperlink>",
                        r("。")))
                .relation("x", "hyperlink", "https://www.miit.gov.cn/"));
    assertEquals(List.of("见工信部网站。"), text.lines());
    assertEquals(
        List.of(new SourceLink("工信部网站", "https://www.miit.gov.cn/")), text.marks().at(1).links());
  }

  @Test
  void commentsStandOnLinesOfTheirOwn() {
    SourceText text =
        read(
            Docx.of(p("正文"))
                .with("comments", "comments", "<w:comment w:id=\"0\">" + p("请核") + "</w:comment>"));
    assertEquals(List.of("正文", "请核"), text.lines());
    assertEquals(Map.of(2, LineRole.COMMENT), text.marks().linesWith(LineFacts::role));
  }

  @Test
  void symbolsAndFormulasBecomeText() {
    String box = "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>";
    String unknown = "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F021\"/></w:r>";
    assertEquals(List.of("☑是 \uFFFD"), lines(par(box, r("是 "), unknown)));
    String m = "<m:r><m:t>%s</m:t></m:r>";
    assertEquals(
        List.of("E=(a+b)/c"),
        lines(
            par(
                "<m:oMath>"
                    + m.formatted("E=")
                    + "<m:f><m:num>"
                    + m.formatted("a+b")
                    + "</m:num><m:den>"
                    + m.formatted("c")
                    + "</m:den></m:f></m:oMath>")));
  }

  @Test
  void strictDocumentsAreReadToo() {
    String xml =
        "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><w:body>"
            + p("严格格式")
            + "</w:body></w:document>";
    Docx docx = Docx.of("").part("word/document.xml", xml.getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of("严格格式"), read(docx).lines());
    assertTrue(read(docx).marks().wholeParagraphs());
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-16, UTF-16",
    "UTF-16LE, UTF-16",
    "GB18030, GB18030",
    "GBK, gb2312",
    "UTF-8, UTF8"
  })
  void theXmlOfAPartMayHaveAnyEncoding(String encoding, String declared) {
    String xml =
        "<?xml version=\"1.0\" encoding=\""
            + declared
            + "\"?><w:document xmlns:w=\"urn:w\"><w:body>"
            + p("关于试点的通知")
            + "</w:body></w:document>";
    byte[] bytes = xml.getBytes(java.nio.charset.Charset.forName(encoding));
    assertEquals(
        List.of("关于试点的通知"),
        new WordReader()
            .read(Docx.of("").part("word/document.xml", bytes).write(folder.resolve("e.docx")))
            .lines());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-85", "x y", "", "EBCDIC-FOO"})
  void anEncodingThatDoesNotExistIsAFaultOfTheFile(String declared) {
    byte[] bytes =
        ("<?xml version=\"1.0\" encoding=\"" + declared + "\"?><w:document xmlns:w=\"urn:w\"/>")
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    Path file = Docx.of("").part("word/document.xml", bytes).write(folder.resolve("e.docx"));
    InputException fault = assertThrows(InputException.class, () -> new WordReader().read(file));
    assertEquals(Problem.FILE_XML_BROKEN, fault.problem());
  }
}
