package org.huibian.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.huibian.source.word.Docx.p;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.huibian.source.word.Docx;

/** Word documents and texts that are designed to exhaust the time or the memory of a parser. */
final class HostileDocuments {
  private static final String DOCUMENT =
      "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">";
  private static final String SHOWN =
      "<w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>";

  private final Map<String, Supplier<byte[]>> files = new LinkedHashMap<>();

  /** Returns suppliers of all files by name. */
  static Map<String, Supplier<byte[]>> all() {
    HostileDocuments all = new HostileDocuments();
    all.entities();
    all.nesting();
    all.length();
    all.references();
    return all.files;
  }

  private void body(String name, Supplier<String> body) {
    files.put(name, () -> document(DOCUMENT + "<w:body>" + body.get()));
  }

  private void entities() {
    String outside = "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    files.put("outside-entity.docx", () -> document(outside + DOCUMENT + SHOWN));
    StringBuilder laughs = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 \"哈哈\">");
    for (int i = 1; i < 30; i++) {
      String before = "&a" + (i - 1) + ";";
      laughs.append("<!ENTITY a" + i + " \"" + before.repeat(10) + "\">");
    }
    laughs.append("]>").append(DOCUMENT).append(SHOWN.replace("&x;", "&a29;"));
    files.put("billion-laughs.docx", () -> document(laughs.toString()));
    String remote = "<!DOCTYPE d SYSTEM \"http://127.0.0.1:9/x.dtd\">" + DOCUMENT;
    files.put("outside-dtd.docx", () -> document(remote + SHOWN.replace("&x;", "x")));
  }

  private void nesting() {
    body("tables-in-tables.docx", () -> "<w:tbl><w:tr><w:tc>".repeat(100_000));
    body(
        "one-cell-of-many-tables.docx",
        () ->
            ("<w:tbl><w:tr><w:tc>".repeat(60) + p("政策") + "</w:tc></w:tr></w:tbl>".repeat(60))
                .repeat(6000));
    body("rows-without-end.docx", () -> "<w:tbl>" + "<w:tr/>".repeat(1_000_001));
  }

  private void length() {
    files.put(
        "tiny-paragraphs.docx",
        () -> {
          // All paragraphs differ, so that the compression ratio is not that of a zip bomb.
          Random random = new Random(7);
          StringBuilder all = new StringBuilder(DOCUMENT + "<w:body>");
          for (int i = 0; i < 180_000; i++) {
            String text = Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong());
            all.append("<w:p><w:pPr><w:rPr><w:rFonts w:ascii=\"").append(text);
            all.append("\"/></w:rPr></w:pPr><w:r><w:t>").append(text, 0, 6);
            all.append("</w:t></w:r></w:p>");
          }
          return document(all.append("</w:body></w:document>").toString());
        });
    body("empty-paragraphs.docx", () -> "<w:p/>".repeat(200_000));
    files.put("bomb-of-text.docx", () -> bomb("word/document.xml"));
    files.put("bomb-of-styles.docx", () -> bomb("word/styles.xml"));
    files.put("tiny-lines.txt", () -> "政策\n".repeat(1_000_000).getBytes(UTF_8));
    files.put("more-than-a-library.txt", () -> "政策\n".repeat(4_000_000).getBytes(UTF_8));
    files.put("one-line.txt", () -> "政策汇编".repeat(1_000_000).getBytes(UTF_8));
  }

  /** Adds files with parts that are stored once and referenced many times. */
  private void references() {
    String note = "<w:p><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>";
    files.put(
        "one-note-for-all.docx",
        () ->
            Docx.of(note.repeat(50_000))
                .with(
                    "footnotes",
                    "footnotes",
                    "<w:footnote w:id=\"1\">" + p("注").repeat(3000) + "</w:footnote>")
                .bytes());
    StringBuilder styles = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      styles.append("<w:style w:type=\"paragraph\" w:styleId=\"s").append(i);
      styles.append("\"><w:basedOn w:val=\"s").append(i + 1).append("\"/></w:style>");
    }
    files.put(
        "styles-on-styles.docx",
        () ->
            Docx.of(p("<w:pStyle w:val=\"s0\"/>", "政策").repeat(20_000))
                .with("styles", "styles", styles.toString())
                .bytes());
  }

  private static byte[] document(String xml) {
    return Docx.of("").part("word/document.xml", xml.getBytes(UTF_8)).bytes();
  }

  /** Returns a document with a part of 256 MB that is compressed to one thousandth. */
  private static byte[] bomb(String part) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.putNextEntry(new ZipEntry("word/_rels/document.xml.rels"));
      String relation =
          "<Relationships><Relationship Id=\"s\" Type=\"x/styles\" Target=\"styles.xml\"/>";
      zip.write((relation + "</Relationships>").getBytes(UTF_8));
      if (!part.equals("word/document.xml")) {
        zip.putNextEntry(new ZipEntry("word/document.xml"));
        zip.write((DOCUMENT + "<w:body/></w:document>").getBytes(UTF_8));
      }
      zip.putNextEntry(new ZipEntry(part));
      zip.write((DOCUMENT + "<w:body><w:p><w:r><w:t>").getBytes(UTF_8));
      byte[] block = "a".repeat(1 << 20).getBytes(UTF_8);
      for (int i = 0; i < 256; i++) {
        zip.write(block);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
