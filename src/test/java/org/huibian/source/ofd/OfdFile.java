package org.huibian.source.ofd;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.huibian.source.page.Glyph;
import org.huibian.source.page.PageContent;
import org.huibian.source.page.Rule;

/**
 * Writes OFD files for tests (GB/T 33190). Coordinates are in points with y from the top, as on the
 * pages of all tests; the file has them in millimetres.
 */
public final class OfdFile {
  private static final double MM = 25.4 / 72;
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String SPACE = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final List<StringBuilder> pages = new ArrayList<>();
  private final List<String> heads = new ArrayList<>();
  private String common = "";
  private String resources = "";
  private String body = "";
  private double width = 595;
  private double height = 842;

  /** Adds a page. */
  public OfdFile page() {
    pages.add(new StringBuilder());
    heads.add("");
    return this;
  }

  /** Adds a page with the glyphs and rules of another one, a text object for each glyph. */
  public OfdFile page(PageContent page) {
    width = page.width();
    height = page.height();
    page();
    for (Glyph g : page.glyphs()) {
      String bold = g.bold() ? " Weight=\"700\"" : "";
      raw(
          String.format(
              Locale.ROOT,
              "<ofd:TextObject ID=\"9\" Boundary=\"%.4f %.4f %.4f %.4f\" Font=\"1\""
                  + " Size=\"%.4f\"%s><ofd:TextCode X=\"0\""
                  + " Y=\"%.4f\">%s</ofd:TextCode></ofd:TextObject>",
              g.x() * MM,
              (g.y() - g.size()) * MM,
              g.width() * MM,
              g.size() * MM,
              g.size() * MM,
              bold,
              g.size() * MM,
              escape(g.text())));
    }
    page.rules().forEach(this::rule);
    return this;
  }

  /** Writes regular text that starts at x on the baseline y, evenly spaced. */
  public OfdFile text(double x, double y, double size, String text) {
    int count = text.codePointCount(0, text.length()) - 1;
    String delta =
        count > 0 ? String.format(Locale.ROOT, " DeltaX=\"g %d %.4f\"", count, size * MM) : "";
    return raw(
        String.format(
            Locale.ROOT,
            "<ofd:TextObject ID=\"9\" Boundary=\"%.4f %.4f 190 10\" Font=\"1\" Size=\"%.4f\">"
                + "<ofd:TextCode X=\"0\" Y=\"%.4f\"%s>%s</ofd:TextCode></ofd:TextObject>",
            x * MM,
            (y - size) * MM,
            size * MM,
            size * MM,
            delta,
            escape(text)));
  }

  /** Draws a line. */
  public OfdFile rule(Rule rule) {
    double left = rule.left() * MM;
    double top = rule.top() * MM;
    return raw(
        String.format(
            Locale.ROOT,
            "<ofd:PathObject ID=\"8\" Boundary=\"%.4f %.4f %.4f %.4f\" LineWidth=\"0.2\">"
                + "<ofd:AbbreviatedData>M 0 0 L %.4f %.4f</ofd:AbbreviatedData></ofd:PathObject>",
            left,
            top,
            rule.right() * MM - left + 1,
            rule.bottom() * MM - top + 1,
            rule.right() * MM - left,
            rule.bottom() * MM - top));
  }

  /** Draws a table with a line of text in each cell. */
  public OfdFile table(double[] xs, double top, double height, String[]... rows) {
    for (int r = 0; r <= rows.length; r++) {
      rule(new Rule(xs[0], top + r * height, xs[xs.length - 1], top + r * height));
    }
    for (double x : xs) {
      rule(new Rule(x, top, x, top + rows.length * height));
    }
    for (int r = 0; r < rows.length; r++) {
      for (int c = 0; c < rows[r].length; c++) {
        text(xs[c] + 3, top + r * height + 15, 10, rows[r][c]);
      }
    }
    return this;
  }

  /** Writes a paragraph with an indented first line; returns the baseline of the line after it. */
  public double paragraph(double y, String text) {
    double size = 14;
    int at = 0;
    double line = y;
    while (at < text.length()) {
      int end = Math.min(text.length(), at + (at == 0 ? 29 : 31));
      text(at == 0 ? 80 + 2 * size : 80, line, size, text.substring(at, end));
      at = end;
      line += 24;
    }
    return line;
  }

  /** Appends objects to the page. */
  public OfdFile raw(String xml) {
    pages.get(pages.size() - 1).append(xml).append('\n');
    return this;
  }

  /** Appends elements before the content of the page, such as its templates. */
  public OfdFile head(String xml) {
    heads.set(heads.size() - 1, heads.get(heads.size() - 1) + xml);
    return this;
  }

  /** Appends elements to what all pages share, such as templates. */
  public OfdFile common(String xml) {
    common += xml;
    return this;
  }

  /** Appends resources, such as fonts and pictures. */
  public OfdFile resources(String xml) {
    resources += xml;
    return this;
  }

  /** Appends elements to the entry of the document, such as its signatures. */
  public OfdFile body(String xml) {
    body += xml;
    return this;
  }

  /** Adds a part with XML, whose namespace is declared for it. */
  public OfdFile part(String name, String root, String xml) {
    String text = HEAD + "<ofd:" + root + SPACE + ">" + xml + "</ofd:" + root + ">";
    return part(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a part. */
  public OfdFile part(String name, byte[] bytes) {
    parts.put(name, bytes);
    return this;
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  /** Writes the file. */
  public Path write(Path file) throws IOException {
    part(
        "OFD.xml",
        "OFD",
        "<ofd:DocBody><ofd:DocInfo/><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>"
            + body
            + "</ofd:DocBody>");
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < pages.size(); i++) {
      list.append("<ofd:Page ID=\"").append(100 + i).append("\" BaseLoc=\"Pages/Page_");
      list.append(i).append("/Content.xml\"/>");
      part(
          "Doc_0/Pages/Page_" + i + "/Content.xml",
          "Page",
          heads.get(i)
              + "<ofd:Content><ofd:Layer ID=\"7\" Type=\"Body\">"
              + pages.get(i)
              + "</ofd:Layer></ofd:Content>");
    }
    String box = String.format(Locale.ROOT, "0 0 %.4f %.4f", width * MM, height * MM);
    part(
        "Doc_0/Document.xml",
        "Document",
        "<ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>"
            + box
            + "</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes>"
            + common
            + "</ofd:CommonData><ofd:Pages>"
            + list
            + "</ofd:Pages>"
            + documentEnd);
    part(
        "Doc_0/PublicRes.xml",
        "Res",
        "<ofd:Fonts><ofd:Font ID=\"1\" FontName=\"宋体\"/><ofd:Font ID=\"2\""
            + " FontName=\"黑体\"/></ofd:Fonts>"
            + resources);
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return file;
  }

  private String documentEnd = "";

  /** Appends elements to the end of the document, such as its annotations. */
  public OfdFile document(String xml) {
    documentEnd += xml;
    return this;
  }
}
