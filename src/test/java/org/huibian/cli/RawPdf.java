package org.huibian.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

/** Builds PDF files, valid or not, object by object. A new one has one page with a short text. */
final class RawPdf {
  /**
   * The first free object number; 1 to 5 are the catalog, the page tree, a page, its content stream
   * and a font.
   */
  static final int FREE = 6;

  private static final int BLOCK = 1 << 20;

  private final List<byte[]> objects = new ArrayList<>();
  private String trailer = "";

  RawPdf() {
    add("<</Type/Catalog/Pages 2 0 R>>");
    add("<</Type/Pages/Count 1/Kids[3 0 R]>>");
    page("");
    stream("", "BT /F 12 Tf 80 700 Td (text) Tj ET");
    add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
  }

  private void add(String text) {
    objects.add(text.getBytes(ISO_8859_1));
  }

  /** Replaces the page by one with the given entries, and with default contents and resources. */
  RawPdf page(String entries) {
    String rest = entries.contains("/Contents") ? "" : "/Contents 4 0 R";
    rest += entries.contains("/Resources") ? "" : "/Resources<</Font<</F 5 0 R>>>>";
    return object(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]" + rest + entries + ">>");
  }

  /** Adds the object with the given number or replaces it. */
  RawPdf object(int number, String text) {
    while (objects.size() < number) {
      add("null");
    }
    objects.set(number - 1, text.getBytes(ISO_8859_1));
    return this;
  }

  /** Adds an unfiltered stream with the next free number. */
  RawPdf stream(String entries, String content) {
    return stream(objects.size() + 1, entries, content.getBytes(ISO_8859_1));
  }

  RawPdf stream(int number, String entries, byte[] content) {
    object(number, "");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        ("<<" + entries + "/Length " + content.length + ">>stream\n").getBytes(ISO_8859_1));
    out.writeBytes(content);
    out.writeBytes("\nendstream".getBytes(ISO_8859_1));
    objects.set(number - 1, out.toByteArray());
    return this;
  }

  /** Adds a stream that decompresses to the given size of a repeated text. */
  RawPdf bomb(int number, String entries, String text, int megabytes) {
    return stream(number, "/Filter/FlateDecode" + entries, packed(text, megabytes));
  }

  RawPdf trailer(String entries) {
    trailer = entries;
    return this;
  }

  /**
   * Returns compressed data of a repeated text; one compressed block is repeated, which is fast.
   */
  static byte[] packed(String text, int megabytes) {
    byte[] plain = text.repeat(BLOCK / text.length() + 1).getBytes(ISO_8859_1);
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    deflater.setInput(plain);
    byte[] block = new byte[BLOCK];
    int length = deflater.deflate(block, 0, block.length, Deflater.FULL_FLUSH);
    deflater.end();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {0x78, (byte) 0xDA});
    for (int i = 0; i < megabytes; i++) {
      out.write(block, 0, length);
    }
    out.writeBytes(new byte[] {3, 0, 0, 0, 0, 1});
    return out.toByteArray();
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("%PDF-1.7\n".getBytes(ISO_8859_1));
    StringBuilder table = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.size(); i++) {
      table.append(String.format(java.util.Locale.ROOT, "%010d 00000 n %n", out.size()));
      out.writeBytes(((i + 1) + " 0 obj\n").getBytes(ISO_8859_1));
      out.writeBytes(objects.get(i));
      out.writeBytes("\nendobj\n".getBytes(ISO_8859_1));
    }
    int start = out.size();
    int size = objects.size() + 1;
    String end =
        "xref\n0 " + size + "\n" + table + "trailer<</Root 1 0 R/Size " + size + trailer + ">>\n";
    out.writeBytes((end + "startxref\n" + start + "\n%%EOF\n").getBytes(ISO_8859_1));
    return out.toByteArray();
  }
}
