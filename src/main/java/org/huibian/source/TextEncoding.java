package org.huibian.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Tells the encoding of a text by its bytes. Strict UTF-8 is never anything else by chance; what is
 * UTF-8 but for some damage stays UTF-8, so that the damage is seen and not turned into other
 * characters.
 */
final class TextEncoding {
  private static final Charset GB18030 = Charset.forName("GB18030");

  /** This share of the characters of a Chinese text is in GB 2312, the standard's oldest part. */
  private static final double COMMON = 0.8;

  private TextEncoding() {}

  /**
   * The encoding of a text; empty if it is none that is read.
   *
   * @return UTF-8 also for a text that is UTF-8 in the main and damaged somewhere
   */
  static Optional<Charset> of(byte[] bytes) {
    if (isWide(bytes)) {
      return Optional.of(StandardCharsets.UTF_16);
    }
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF) || isMainlyUtf8(bytes)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    return isCommonChinese(bytes) && decodes(bytes) ? Optional.of(GB18030) : Optional.empty();
  }

  /** Whether the mark of UTF-16 stands first. */
  static boolean isWide(byte[] bytes) {
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
   * Whether no byte is wrong in UTF-8, or fewer places are than characters of three bytes are
   * right, as those of Chinese are: in GB 18030 such three bytes hardly ever follow one another.
   */
  private static boolean isMainlyUtf8(byte[] bytes) {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    int wrong = 0;
    while (true) {
      var result = decoder.decode(in, out, true);
      if (!result.isError()) {
        break;
      }
      wrong++;
      in.position(in.position() + result.length());
    }
    long right = out.flip().chars().filter(c -> c >= 0x800).count();
    return wrong == 0 || wrong < right;
  }

  private static boolean decodes(byte[] bytes) {
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

  /** Whether nearly all characters of two bytes are those of GB 2312: both bytes A1 to FE. */
  private static boolean isCommonChinese(byte[] bytes) {
    int pairs = 0;
    int common = 0;
    for (int i = 0; i + 1 < bytes.length; i++) {
      int first = bytes[i] & 0xFF;
      int second = bytes[i + 1] & 0xFF;
      if (first > 0x80 && second >= '0' && second <= '9') {
        i += 3; // four bytes: rare characters of all languages
      } else if (first > 0x80) {
        pairs++;
        common += first >= 0xA1 && first <= 0xF7 && second >= 0xA1 && second < 0xFF ? 1 : 0;
        i++;
      }
    }
    return common >= COMMON * pairs;
  }
}
