package org.huibian.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;

/** Keys by which texts compare: without white space, or also without differences of printing. */
public final class TextKey {
  private TextKey() {}

  /** Whether a character is white space in a source, the ideographic and zero-width ones too. */
  public static boolean isSpace(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == 0x200B
        || c == 0xFEFF
        || c == 0x2060;
  }

  /** The text without any white space. */
  public static String solid(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().filter(c -> !isSpace(c)).forEach(out::appendCodePoint);
    return out.toString();
  }

  /** How many characters (code points) of the text are no white space. */
  public static int count(String text) {
    return (int) text.codePoints().filter(c -> !isSpace(c)).count();
  }

  /**
   * The text as it compares: no white space, one width, one sort of dash, of brackets and of
   * quotation marks, lower case. Never for display.
   */
  public static String loose(String text) {
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

  /** The first 12 hexadecimal digits of the SHA-256 of the text without white space. */
  public static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(solid(text).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
