package org.huibian.source.word;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds Word documents for tests, part by part. */
public final class Docx {
  private static final String NAMESPACES =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
          + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
          + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
          + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
          + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""
          + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
          + " xmlns:v=\"urn:schemas-microsoft-com:vml\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final Map<String, String> relations = new LinkedHashMap<>();

  /** Returns a document with a body, given as XML. */
  public static Docx of(String body) {
    Docx docx = new Docx();
    return docx.xml("word/document.xml", "document", "<w:body>" + body + "</w:body>");
  }

  /** Escapes text for XML. */
  public static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Returns a paragraph. */
  public static String p(String text) {
    return p("", text);
  }

  /** Returns a paragraph with properties, given as XML. */
  public static String p(String properties, String text) {
    return "<w:p>" + pPr(properties) + r(text) + "</w:p>";
  }

  static String pPr(String properties) {
    return properties.isEmpty() ? "" : "<w:pPr>" + properties + "</w:pPr>";
  }

  /** Returns a run. */
  public static String r(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + escape(text) + "</w:t></w:r>";
  }

  /** Adds an XML part, whose root declares the namespaces that Word uses. */
  public Docx xml(String name, String root, String content) {
    String xml = HEAD + "<w:" + root + NAMESPACES + ">" + content + "</w:" + root + ">";
    return part(name, xml.getBytes(UTF_8));
  }

  /** Adds an XML part with a relation from the main part, such as {@code styles}. */
  public Docx with(String type, String root, String content) {
    return xml("word/" + type + ".xml", root, content).relation(type, type, type + ".xml");
  }

  /** Adds a part. */
  public Docx part(String name, byte[] bytes) {
    parts.put(name, bytes);
    return this;
  }

  /** Adds a relation from the main part. */
  public Docx relation(String id, String type, String target) {
    String mode = target.startsWith("http") ? " TargetMode=\"External\"" : "";
    relations.put(
        id,
        "<Relationship Id=\""
            + id
            + "\" Type=\""
            + RELATIONS
            + type
            + "\" Target=\""
            + escape(target)
            + "\""
            + mode
            + "/>");
    return this;
  }

  /** Returns the document as bytes. */
  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      put(zip, "[Content_Types].xml", types());
      put(
          zip,
          "_rels/.rels",
          relations(
              "<Relationship Id=\"rId1\" Type=\""
                  + RELATIONS
                  + "officeDocument\""
                  + " Target=\"word/document.xml\"/>"));
      put(zip, "word/_rels/document.xml.rels", relations(String.join("", relations.values())));
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        put(zip, part.getKey(), part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Writes the document to a file. */
  public Path write(Path file) {
    try {
      return Files.write(file, bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] types() {
    String word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    StringBuilder out = new StringBuilder(HEAD);
    out.append("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
        .append("<Default Extension=\"rels\"")
        .append(" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
        .append("<Default Extension=\"png\" ContentType=\"image/png\"/>")
        .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    for (String part : parts.keySet()) {
      if (part.endsWith(".xml") && part.startsWith("word/")) {
        String name = part.substring(5, part.length() - 4).replaceAll("[0-9]+$", "");
        String type = name.equals("document") ? "document.main" : name;
        out.append("<Override PartName=\"/").append(part);
        out.append("\" ContentType=\"").append(word).append(type).append("+xml\"/>");
      }
    }
    return out.append("</Types>").toString().getBytes(UTF_8);
  }

  private static byte[] relations(String entries) {
    String xml =
        HEAD
            + "<Relationships"
            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + entries
            + "</Relationships>";
    return xml.getBytes(UTF_8);
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(0);
    zip.putNextEntry(entry);
    zip.write(bytes);
  }
}
