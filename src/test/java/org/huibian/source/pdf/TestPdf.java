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
 * A PDF of an A4 page or more, drawn by hand. Its font is one of those that every reader of Chinese
 * PDFs knows by name, so that none has to be carried; each character is as wide as its size.
 */
public final class TestPdf {
  public static final double SIZE = 14;
  public static final double LEFT = 80;
  public static final double RIGHT = LEFT + 31 * SIZE;

  public final PDDocument document = new PDDocument();
  private final List<StringBuilder> pages = new ArrayList<>();

  public TestPdf page() {
    document.addPage(new PDPage(PDRectangle.A4));
    pages.add(new StringBuilder());
    return this;
  }

  private StringBuilder content() {
    return pages.get(pages.size() - 1);
  }

  /** Text at a place, y from the top of the page. */
  public TestPdf text(double x, double y, String text) {
    return text(x, y, SIZE, false, text);
  }

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

  /** A paragraph: its first line indented, each line filled; the y of the line after it. */
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

  public TestPdf rule(double x1, double y1, double x2, double y2) {
    double height = PDRectangle.A4.getHeight();
    content()
        .append(
            String.format(
                Locale.ROOT, "%.2f %.2f m %.2f %.2f l S%n", x1, height - y1, x2, height - y2));
    return this;
  }

  /** A table whose cells are all drawn, with one line of text in each. */
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

  public TestPdf raw(String operators) {
    content().append(operators).append('\n');
    return this;
  }

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

  /** A font whose codes are glyphs of its own, without a table of meanings. */
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
