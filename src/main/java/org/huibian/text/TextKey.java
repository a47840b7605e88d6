package org.huibian.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;

/** Keys for comparing texts regardless of white space, or also regardless of typography. */
public final class TextKey {
  private TextKey() {}

  /**
   * Returns whether a character is white space, including the ideographic and zero-width spaces.
   */
  public static boolean isSpace(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == 0x200B
        || c == 0xFEFF
        || c == 0x2060;
  }

  /** Returns the text without any white space. */
  public static String withoutSpaces(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().filter(c -> !isSpace(c)).forEach(out::appendCodePoint);
    return out.toString();
  }

  /** Returns the number of code points of the text that are not white space. */
  public static int count(String text) {
    return (int) text.codePoints().filter(c -> !isSpace(c)).count();
  }

  /**
   * Returns the text without white space, in lower case and in compatibility form (NFKC), with one
   * kind of dashes, of brackets and of quotation marks. For comparison only, not for display.
   */
  public static String normalized(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
    StringBuilder out = new StringBuilder(folded.length());
    folded
        .codePoints()
        .filter(c -> !isSpace(c))
        .map(TextKey::fold)
        .map(Character::toLowerCase)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  private static int fold(int c) {
    return switch (c) {
      case '—', '–', '－', '−', '‐', '‑', '‒', '―', '～', '~' -> '-';
      case '〔', '﹝', '［', '【' -> '[';
      case '〕', '﹞', '］', '】' -> ']';
      case '〈', '＜' -> '<';
      case '〉', '＞' -> '>';
      case '“', '”', '„', '「', '」' -> '"';
      case '‘', '’' -> '\'';
      case '丨', '｜', '│' -> '|';
      default -> c;
    };
  }

  /** Returns the first 12 hexadecimal digits of the SHA-256 of the text without white space. */
  public static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(withoutSpaces(text).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
