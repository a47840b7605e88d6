package org.huibian.source.word;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.huibian.source.word.Docx.p;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.huibian.model.Block.Merge;
import org.huibian.source.LineFacts;
import org.huibian.source.Removed;
import org.huibian.source.SourceText;
import org.huibian.source.Suspicion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text that a document takes from elsewhere is read in its place, or said to be lost. */
class EmbeddedPartsTest {
  private static final String CHUNK = "<w:altChunk r:id=\"c1\"/>";

  @TempDir Path folder;

  private SourceText read(String name, byte[] part) {
    return read(
        Docx.of(p("前文。") + CHUNK + p("后文。"))
            .part("word/" + name, part)
            .relation("c1", "aFChunk", name));
  }

  private SourceText read(Docx docx) {
    return new WordReader().read(docx.write(folder.resolve("a.docx")));
  }

  private static List<Suspicion> suspicions(SourceText text) {
    return List.copyOf(text.marks().linesWith(LineFacts::suspicion).values());
  }

  @Test
  void htmlIsReadInItsPlace() {
    SourceText text =
        read(
            "afchunk.htm",
            "<html><body><p><b>一、总体要求</b></p><table><tr><td colspan=2>甲</td></tr><tr><td>乙<td>丙</table><script>x</script><p>插入的文字。</p></body></html>"
                .getBytes(UTF_8));
    assertEquals(List.of("前文。", "一、总体要求", "甲\t", "乙\t丙", "插入的文字。", "后文。"), text.lines());
    assertEquals(List.of(Merge.NONE, Merge.BEFORE), text.marks().at(3).merges());
  }

  @Test
  void aWebArchiveIsReadInItsPlace() {
    String archive =
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n"
            + "Content-Type: text/html; charset=utf-8\r\n\r\n<p>插入的文字。</p>\r\n--b--\r\n";
    assertEquals(List.of("前文。", "插入的文字。", "后文。"), read("a.mht", archive.getBytes(UTF_8)).lines());
  }

  @Test
  void plainTextOfAnyEncodingIsReadInItsPlace() {
    for (String charset : List.of("UTF-8", "GB18030", "UTF-16")) {
      byte[] part = "第一段文字。\r\n\r\n第二段文字。".getBytes(Charset.forName(charset));
      assertEquals(List.of("前文。", "第一段文字。", "第二段文字。", "后文。"), read("a.txt", part).lines());
    }
  }

  @Test
  void aDocumentInTheDocumentIsReadInItsPlace() {
    byte[] inner = Docx.of(p("内层文字。")).bytes();
    assertEquals(List.of("前文。", "内层文字。", "后文。"), read("inner.docx", inner).lines());
  }

  @Test
  void aLostPartIsNamed() {
    for (String target :
        List.of("附表.docx", "../parts/附表.docx", "file:///C:/文件/%E9%99%84%E8%A1%A8.docx")) {
      SourceText text =
          read(Docx.of(p("前文。") + "<w:subDoc r:id=\"c1\"/>").relation("c1", "subDocument", target));
      assertEquals(
          List.of(new Removed(2, Removed.Kind.OTHER_FILE, "附表.docx")), text.removed(), target);
    }
  }

  @Test
  void whatCannotBeReadIsSaidToBeLost() {
    for (byte[] part :
        List.of(
            "{\\rtf1 x}".getBytes(UTF_8),
            new byte[] {0, 1, 2},
            "MIME-Version: 1.0".getBytes(UTF_8))) {
      SourceText text = read("part.bin", part);
      assertEquals(List.of("前文。", "", "后文。"), text.lines());
      assertEquals(List.of(Suspicion.LOST_PART), suspicions(text));
    }
  }

  @Test
  void aDocumentWithANameOfAnotherEncodingIsSaidToBeLost() throws IOException {
    for (String name : List.of("附件.xml", "word/média.xml", "word/document.xml\u00e9")) {
      ByteArrayOutputStream inner = new ByteArrayOutputStream();
      Charset charset = Charset.forName(name.startsWith("附") ? "GB18030" : "ISO-8859-1");
      try (ZipOutputStream zip = new ZipOutputStream(inner, charset)) {
        zip.putNextEntry(new ZipEntry(name));
      }
      SourceText text = read("inner.docx", inner.toByteArray());
      assertEquals(List.of("前文。", "", "后文。"), text.lines(), name);
      assertEquals(List.of(Suspicion.LOST_PART), suspicions(text), name);
    }
  }

  @Test
  void aSubdocumentIsSaidToBeLost() {
    SourceText text =
        read(
            Docx.of(p("前文。") + "<w:subDoc r:id=\"s1\"/>" + p("后文。"))
                .relation("s1", "subDocument", "http://example.org/sub.docx"));
    assertEquals(List.of(Suspicion.LOST_PART), suspicions(text));
  }

  @Test
  void aDocumentThatHoldsItselfAgainAndAgainEnds() {
    byte[] inner = Docx.of(p("最内层。")).bytes();
    for (int i = 0; i < 5; i++) {
      inner =
          Docx.of(p("第" + i + "层。") + CHUNK)
              .part("word/in.docx", inner)
              .relation("c1", "aFChunk", "in.docx")
              .bytes();
    }
    assertEquals(List.of(Suspicion.LOST_PART), suspicions(read("in.docx", inner)));
  }

  @Test
  void aFormulaKeepsAllItsCharacters() {
    String m = " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"";
    String formula =
        "<w:p><m:oMath"
            + m
            + "><m:f><m:num>"
            + t("a+b")
            + "</m:num><m:den>"
            + t("2")
            + "</m:den></m:f>"
            + t("=")
            + "<m:rad><m:deg/><m:e>"
            + t("x")
            + "</m:e></m:rad><m:sSup><m:e>"
            + t("y")
            + "</m:e><m:sup>"
            + t("2")
            + "</m:sup></m:sSup><m:d><m:e>"
            + t("p")
            + "</m:e><m:e>"
            + t("q")
            + "</m:e></m:d><m:m><m:mr><m:e>"
            + t("1")
            + "</m:e><m:e>"
            + t("0")
            + "</m:e></m:mr><m:mr><m:e>"
            + t("0")
            + "</m:e><m:e>"
            + t("1")
            + "</m:e></m:mr></m:m></m:oMath></w:p>";
    assertEquals(List.of("(a+b)/2=√xy^2(p|q)[1, 0; 0, 1]"), read(Docx.of(formula)).lines());
  }

  private static String t(String text) {
    return "<m:r><m:t>" + text + "</m:t></m:r>";
  }
}
