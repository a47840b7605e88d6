package org.huibian.source.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Builds a PDF of A4 pages. Coordinates are in points, with y from the top of the page. Its fonts
 * are among those that every reader of Chinese PDFs knows by name, so that none is embedded; each
 * character is as wide as its type size.
 */
public final class TestPdf {
  /** The type size of the text. */
  public static final double SIZE = 14;

  /** The left edge of the text. */
  public static final double LEFT = 80;

  /** The right edge of the text, which is 31 characters wide. */
  public static final double RIGHT = LEFT + 31 * SIZE;

  public final PDDocument document = new PDDocument();
  private final List<StringBuilder> pages = new ArrayList<>();

  /** Adds a page. */
  public TestPdf page() {
    document.addPage(new PDPage(PDRectangle.A4));
    pages.add(new StringBuilder());
    return this;
  }

  private StringBuilder content() {
    return pages.get(pages.size() - 1);
  }

  /** Writes regular text of the usual size. */
  public TestPdf text(double x, double y, String text) {
    return text(x, y, SIZE, false, text);
  }

  /** Writes text that starts at x on the baseline y. */
  public TestPdf text(double x, double y, double size, boolean bold, String text) {
    String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    content()
        .append(
            String.format(
                Locale.ROOT,
                "BT /%s %.1f Tf %.2f %.2f Td <%s> Tj ET%n",
                bold ? "B" : "F",
                size,
                x,
                PDRectangle.A4.getHeight() - y,
                hex));
    return this;
  }

  /** Writes a paragraph with an indented first line; returns the baseline of the line after it. */
  public double paragraph(double y, String text) {
    int at = 0;
    while (at < text.length()) {
      int end = Math.min(text.length(), at + (at == 0 ? 29 : 31));
      text(at == 0 ? LEFT + 2 * SIZE : LEFT, y, text.substring(at, end));
      at = end;
      y += 24;
    }
    return y;
  }

  /** Draws a line. */
  public TestPdf rule(double x1, double y1, double x2, double y2) {
    double height = PDRectangle.A4.getHeight();
    content()
        .append(
            String.format(
                Locale.ROOT, "%.2f %.2f m %.2f %.2f l S%n", x1, height - y1, x2, height - y2));
    return this;
  }

  /**
   * Draws a table with a line of text in each cell.
   *
   * @param xs the vertical edges
   * @param top the upper edge
   * @param height the height of each row
   */
  public TestPdf table(double[] xs, double top, double height, String[]... rows) {
    for (int r = 0; r <= rows.length; r++) {
      rule(xs[0], top + r * height, xs[xs.length - 1], top + r * height);
    }
    for (double x : xs) {
      rule(x, top, x, top + rows.length * height);
    }
    for (int r = 0; r < rows.length; r++) {
      for (int c = 0; c < rows[r].length; c++) {
        text(xs[c] + 3, top + r * height + 15, 10, false, rows[r][c]);
      }
    }
    return this;
  }

  /** Appends operators to the content of the page. */
  public TestPdf raw(String operators) {
    content().append(operators).append('\n');
    return this;
  }

  /** Saves and closes the document; returns the file. */
  public Path save(Path file) {
    try (document) {
      for (int i = 0; i < pages.size(); i++) {
        PDPage page = document.getPage(i);
        PDResources resources =
            page.getResources() == null ? new PDResources() : page.getResources();
        COSDictionary fonts = new COSDictionary();
        fonts.setItem("F", font("STSong-Light"));
        fonts.setItem("B", font("STHeiti-Bold"));
        fonts.setItem("J", junk());
        resources.getCOSObject().setItem(COSName.FONT, fonts);
        page.setResources(resources);
        PDStream stream = new PDStream(document);
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
          out.write(pages.get(i).toString().getBytes(StandardCharsets.US_ASCII));
        }
        page.setContents(stream);
      }
      document.save(file.toFile());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static COSDictionary font(String name) {
    return font(name, COSName.getPDFName("UniGB-UCS2-H"), "GB1");
  }

  /** Returns a font whose codes are glyph numbers, without a ToUnicode map. */
  private static COSDictionary junk() {
    return font("ABCDEF+Private", COSName.IDENTITY_H, "Identity");
  }

  private static COSDictionary font(String name, COSName encoding, String ordering) {
    COSDictionary system = new COSDictionary();
    system.setItem(COSName.REGISTRY, new COSString("Adobe"));
    system.setItem(COSName.ORDERING, new COSString(ordering));
    system.setInt(COSName.SUPPLEMENT, 0);
    COSDictionary descendant = new COSDictionary();
    descendant.setItem(COSName.TYPE, COSName.FONT);
    descendant.setItem(COSName.SUBTYPE, COSName.getPDFName("CIDFontType0"));
    descendant.setName(COSName.BASE_FONT, name);
    descendant.setItem(COSName.CIDSYSTEMINFO, system);
    descendant.setItem(COSName.DW, COSInteger.get(1000));
    COSDictionary descriptor = new COSDictionary();
    descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
    descriptor.setName(COSName.FONT_NAME, name);
    descriptor.setInt(COSName.FLAGS, 4);
    descendant.setItem(COSName.FONT_DESC, descriptor);
    COSArray descendants = new COSArray();
    descendants.add(descendant);
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE0);
    font.setName(COSName.BASE_FONT, name);
    font.setItem(COSName.ENCODING, encoding);
    font.setItem(COSName.DESCENDANT_FONTS, descendants);
    return font;
  }
}
