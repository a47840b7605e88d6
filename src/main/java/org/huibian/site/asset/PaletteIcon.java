package org.huibian.site.asset;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.huibian.markdown.SiteColor;

/**
 * The icons that are PNG files with a palette. Another colour of the site is put into the palette,
 * so that the pixels need not be compressed anew: compressors of different machines give different
 * bytes.
 */
final class PaletteIcon {
  /** The bytes before the first chunk. */
  private static final int HEAD = 8;

  /** Length, type and checksum of a chunk. */
  private static final int FRAME = 12;

  private static final int WHITE = 255;

  private PaletteIcon() {}

  /**
   * Returns an icon in another colour. Each colour of the palette is a mixture of the default
   * colour and white, and its green part tells the shares.
   *
   * @param file a PNG file
   * @return the file itself if it has no palette
   */
  static byte[] in(SiteColor color, byte[] file) {
    byte[] out = file.clone();
    ByteBuffer png = ByteBuffer.wrap(out);
    int at = HEAD;
    while (at + FRAME <= out.length) {
      int length = png.getInt(at);
      if (length < 0 || length > out.length - at - FRAME) {
        return file;
      }
      if (new String(out, at + 4, 4, StandardCharsets.US_ASCII).equals("PLTE")) {
        replace(out, at + 8, length, color);
        CRC32 sum = new CRC32();
        sum.update(out, at + 4, length + 4);
        png.putInt(at + 8 + length, (int) sum.getValue());
      }
      at += FRAME + length;
    }
    return out;
  }

  private static void replace(byte[] out, int start, int length, SiteColor color) {
    int[] from = SiteColor.parts(SiteColor.DEFAULT.light());
    int[] to = SiteColor.parts(color.light());
    for (int i = start; i + 2 < start + length; i += 3) {
      int white = Math.max(0, (out[i + 1] & WHITE) - from[1]);
      for (int part = 0; part < to.length; part++) {
        out[i + part] = (byte) (to[part] + (WHITE - to[part]) * white / (WHITE - from[1]));
      }
    }
  }
}
