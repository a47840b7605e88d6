package org.huibian.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Detects the encoding of a text by its bytes. Text in another encoding is hardly ever valid UTF-8
 * by chance. Text that is UTF-8 except for some damage counts as UTF-8, so that the damage is
 * reported and does not turn into other characters.
 */
public final class TextEncoding {
  private static final Charset GB18030 = Charset.forName("GB18030");

  /** The minimum share of two-byte characters of a Chinese text that are in GB 2312. */
  private static final double COMMON_SHARE = 0.8;

  private TextEncoding() {}

  /**
   * Returns the encoding of a text: UTF-16 with a byte order mark, UTF-8 or GB 18030; empty for any
   * other.
   */
  public static Optional<Charset> detect(byte[] bytes) {
    if (hasUtf16Mark(bytes)) {
      return Optional.of(StandardCharsets.UTF_16);
    }
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF) || isMainlyUtf8(bytes)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    return isCommonChinese(bytes) && isValidGb18030(bytes)
        ? Optional.of(GB18030)
        : Optional.empty();
  }

  /** Returns whether the text begins with a byte order mark of UTF-16. */
  static boolean hasUtf16Mark(byte[] bytes) {
    return startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE);
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    for (int i = 0; i < start.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns whether the text is valid UTF-8, or has fewer errors than valid characters of three
   * bytes or more, as Chinese ones are. Text in GB 18030 hardly ever contains such sequences.
   */
  private static boolean isMainlyUtf8(byte[] bytes) {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    int errors = 0;
    while (true) {
      var result = decoder.decode(in, out, true);
      if (!result.isError()) {
        break;
      }
      errors++;
      in.position(in.position() + result.length());
    }
    long valid = out.flip().chars().filter(c -> c >= 0x800).count();
    return errors == 0 || errors < valid;
  }

  private static boolean isValidGb18030(byte[] bytes) {
    try {
      GB18030
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /**
   * Returns whether most two-byte characters are in GB 2312, whose bytes are A1 to FE. Text in Big5
   * or Latin-1 is not, although it may be valid GB 18030.
   */
  private static boolean isCommonChinese(byte[] bytes) {
    int pairs = 0;
    int common = 0;
    for (int i = 0; i + 1 < bytes.length; i++) {
      int first = bytes[i] & 0xFF;
      int second = bytes[i + 1] & 0xFF;
      if (first > 0x80 && second >= '0' && second <= '9') {
        i += 3; // A character of four bytes: a rare one, of any script.
      } else if (first > 0x80) {
        pairs++;
        common += first >= 0xA1 && first <= 0xF7 && second >= 0xA1 && second < 0xFF ? 1 : 0;
        i++;
      }
    }
    return common >= COMMON_SHARE * pairs;
  }
}
