package org.huibian.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The encoding of texts in the files of the search that are read in parts: one byte for most
 * characters of ASCII, two for Chinese ones, where UTF-8 needs three. A part is not compressed on
 * its way to the browser, so its encoding must be short by itself.
 *
 * <p>The bytes stand in a string literal of a script: none of them is a control character, a
 * quotation mark or a backslash outside the second byte of a character, and there is no line end.
 * The function {@code text} in {@code 20-files.js} decodes them.
 */
final class CompactText {
  /** The first byte of a character of two bytes is this one or a later one. */
  private static final int TWO = 0x80;

  /** The first byte of a UTF-16 unit of three bytes is this one or the next one. */
  private static final int THREE = 0xFC;

  /** The bytes for the quotation mark and the backslash, which a string literal cannot contain. */
  private static final int QUOTE = '|';

  private static final int BACKSLASH = '~';

  /** The further bytes of a character run from # upwards, without the backslash. */
  private static final int FIRST = '#';

  private static final int VALUES = 220;

  /** The UTF-16 units of two bytes: the first of each range and the one after its last. */
  private static final int[][] RANGES = {
    {0x4E00, 0xA000},
    {0x3000, 0x3100},
    {0xFF00, 0xFFF0},
    {0x2000, 0x2800},
    {0x3200, 0x3400},
    {0x0000, 0x0500},
  };

  private static final char[] CODES = codes();

  private CompactText() {}

  /** Returns the bytes of a text. Each UTF-16 unit is encoded by itself, surrogates too. */
  static byte[] encode(String text) {
    char[] units = text.toCharArray();
    byte[] out = new byte[units.length * 3];
    int size = 0;
    for (char unit : units) {
      char code = CODES[unit];
      if (code > 0xFF) {
        out[size++] = (byte) (code >> Byte.SIZE);
        out[size++] = (byte) code;
      } else if (code > 0) {
        out[size++] = (byte) code;
      } else {
        out[size++] = (byte) (THREE + unit / (VALUES * VALUES));
        out[size++] = further(unit / VALUES % VALUES);
        out[size++] = further(unit % VALUES);
      }
    }
    return Arrays.copyOf(out, size);
  }

  /** Returns the code of each UTF-16 unit: two bytes, or one, or 0 if three are needed. */
  private static char[] codes() {
    char[] codes = new char[1 << Character.SIZE];
    int number = 0;
    for (int[] range : RANGES) {
      for (int unit = range[0]; unit < range[1]; unit++, number++) {
        int first = TWO + number / VALUES;
        codes[unit] = (char) (first << Byte.SIZE | further(number % VALUES) & 0xFF);
      }
    }
    for (char unit = ' '; unit < 0x7F; unit++) {
      if (unit != QUOTE && unit != BACKSLASH) {
        codes[unit] = unit;
      }
    }
    codes['"'] = QUOTE;
    codes['\\'] = BACKSLASH;
    return codes;
  }

  private static byte further(int value) {
    int c = FIRST + value;
    return (byte) (c < '\\' ? c : c + 1);
  }

  /**
   * Returns the text of bytes.
   *
   * @throws IllegalArgumentException if the bytes are not those of a text
   */
  static String decode(byte[] bytes) {
    StringBuilder out = new StringBuilder(bytes.length);
    for (int at = 0; at < bytes.length; at += size(bytes[at])) {
      out.append(unit(bytes, at));
    }
    return out.toString();
  }

  /** Returns the number of bytes of a UTF-16 unit by the first of them: 1, 2 or 3. */
  static int size(byte first) {
    int c = first & 0xFF;
    return c < TWO ? 1 : c < THREE ? 2 : 3;
  }

  /**
   * Returns the UTF-16 unit whose first byte stands at a position.
   *
   * @throws IllegalArgumentException if its other bytes are missing
   */
  static char unit(byte[] bytes, int at) {
    int c = bytes[at] & 0xFF;
    if (c < TWO) {
      return c == QUOTE ? '"' : c == BACKSLASH ? '\\' : (char) c;
    }
    if (c < THREE) {
      return unit((c - TWO) * VALUES + further(bytes, at + 1));
    }
    int high = (c - THREE) * VALUES + further(bytes, at + 1);
    return (char) (high * VALUES + further(bytes, at + 2));
  }

  private static int further(byte[] bytes, int at) {
    if (at == bytes.length) {
      throw new IllegalArgumentException("a character is cut off");
    }
    int c = bytes[at] & 0xFF;
    return (c > '\\' ? c - 1 : c) - FIRST;
  }

  private static char unit(int number) {
    int rest = number;
    for (int[] range : RANGES) {
      if (rest < range[1] - range[0]) {
        return (char) (range[0] + rest);
      }
      rest -= range[1] - range[0];
    }
    throw new IllegalArgumentException("no character: " + number);
  }

  /** Returns the bytes of a text that consists of ASCII characters which stand for themselves. */
  static byte[] plain(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
