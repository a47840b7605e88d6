package org.huibian.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.huibian.source.word.Docx.p;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.huibian.model.Problem;
import org.huibian.source.word.Docx;

/** Files that are no issue: made here, because most would be large or would alarm a scanner. */
final class BrokenDocuments {
  private static final String DOCUMENT =
      "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">";
  private static final int MEGABYTE = 1 << 20;

  private final Map<String, Broken> files = new LinkedHashMap<>();

  /**
   * A file and what is wrong with it.
   *
   * @param bytes the file
   * @param problem what the import says
   */
  record Broken(byte[] bytes, Problem problem) {}

  /** All of them by name. */
  static Map<String, Broken> all() {
    try {
      BrokenDocuments all = new BrokenDocuments();
      all.wrongTypes();
      all.damaged();
      all.hostile();
      return all.files;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void add(String name, Problem problem, byte[] bytes) {
    files.put(name, new Broken(bytes, problem));
  }

  private void wrongTypes() throws IOException {
    add("zero-bytes.docx", Problem.FILE_EMPTY, new byte[0]);
    add("picture.docx", Problem.FILE_IS_PICTURE, "\u0089PNG\r\n\u001A\n".getBytes(ISO_8859_1));
    add("page.docx", Problem.FILE_IS_WEB_PAGE, "<html><body>政策".getBytes(UTF_8));
    add("sheet.docx", Problem.FILE_IS_SPREADSHEET, zip("[Content_Types].xml", "xl/workbook.xml"));
    add("archive.docx", Problem.FILE_IS_ARCHIVE, zip("政策汇编.txt"));
    add("old.docx", Problem.FILE_IS_OLD_WORD, compound("Root Entry", "WordDocument"));
    add("locked.docx", Problem.FILE_ENCRYPTED, compound("Root Entry", "EncryptedPackage"));
  }

  private void damaged() throws IOException {
    byte[] whole = Docx.of(p("政策汇编").repeat(500)).bytes();
    for (int part : new int[] {2, 4, 8}) {
      byte[] cut = Arrays.copyOf(whole, whole.length - whole.length / part);
      add("cut-by-" + part + ".docx", Problem.FILE_DAMAGED, cut);
    }
    byte[] scrambled = whole.clone();
    // Behind the head of the last part, the text: its packed bytes.
    Arrays.fill(scrambled, whole.length - 700, whole.length - 600, (byte) 0x55);
    add("scrambled.docx", Problem.FILE_XML_BROKEN, scrambled);
    add("no-text.docx", Problem.FILE_EMPTY, Docx.of("<w:p/><w:sectPr/>").bytes());
    add("no-body.docx", Problem.FILE_DAMAGED, zip("[Content_Types].xml", "word/styles.xml"));
    add("half-xml.docx", Problem.FILE_XML_BROKEN, document(DOCUMENT + "<w:body><w:p>"));
    add("no-xml.docx", Problem.FILE_XML_BROKEN, document("政策汇编"));
  }

  private void hostile() throws IOException {
    String outside = "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    String shown = "<w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>";
    add("outside-entity.docx", Problem.FILE_XML_BROKEN, document(outside + DOCUMENT + shown));
    StringBuilder laughs = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 \"哈哈\">");
    for (int i = 1; i < 30; i++) {
      String before = "&a" + (i - 1) + ";";
      laughs.append("<!ENTITY a" + i + " \"" + before.repeat(10) + "\">");
    }
    laughs.append("]>").append(DOCUMENT).append(shown.replace("&x;", "&a29;"));
    add("billion-laughs.docx", Problem.FILE_XML_BROKEN, document(laughs.toString()));
    String remote = "<!DOCTYPE d SYSTEM \"http://127.0.0.1:9/x.dtd\">" + DOCUMENT;
    add("outside-dtd.docx", Problem.FILE_XML_BROKEN, document(remote + shown.replace("&x;", "x")));
    String nested = "<w:tbl><w:tr><w:tc>";
    add(
        "deep-nesting.docx",
        Problem.FILE_XML_BROKEN,
        document(DOCUMENT + "<w:body>" + nested.repeat(100_000)));
    add(
        "endless-paragraphs.docx",
        Problem.FILE_UNPACKS_TOO_LARGE,
        document(DOCUMENT + "<w:body>" + "<w:p/>".repeat(200_001)));
    add(
        "endless-table.docx",
        Problem.FILE_UNPACKS_TOO_LARGE,
        document(DOCUMENT + "<w:body><w:tbl>" + "<w:tr/>".repeat(1_000_001)));
    add("bomb-of-text.docx", Problem.FILE_UNPACKS_TOO_LARGE, bomb("word/document.xml"));
    add("bomb-of-styles.docx", Problem.FILE_UNPACKS_TOO_LARGE, bomb("word/styles.xml"));
  }

  private static byte[] document(String xml) {
    return Docx.of("").part("word/document.xml", xml.getBytes(UTF_8)).bytes();
  }

  /** A part of 256 MB that packs to one thousandth. */
  private static byte[] bomb(String part) throws IOException {
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
      byte[] block = new byte[MEGABYTE];
      Arrays.fill(block, (byte) 'a');
      for (int i = 0; i < 256; i++) {
        zip.write(block);
      }
    }
    return out.toByteArray();
  }

  private static byte[] zip(String... names) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("<x/>".getBytes(UTF_8));
      }
    }
    return out.toByteArray();
  }

  /** A compound file as far as it matters: the signature, and entries of its folder. */
  private static byte[] compound(String... streams) {
    byte[] bytes = new byte[512 + 128 * streams.length];
    byte[] signature = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1".getBytes(ISO_8859_1);
    System.arraycopy(signature, 0, bytes, 0, signature.length);
    for (int i = 0; i < streams.length; i++) {
      byte[] name = streams[i].getBytes(UTF_16LE);
      System.arraycopy(name, 0, bytes, 512 + 128 * i, name.length);
    }
    return bytes;
  }
}
