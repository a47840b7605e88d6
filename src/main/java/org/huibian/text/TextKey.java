package org.huibian.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;

/** Keys for comparing texts regardless of white space, or also regardless of typography. */
public final class TextKey {
  private static final int FIRST_CHINESE = 0x3400;
  private static final int LAST_CHINESE = 0x9FFF;

  /** From 、 to 】. */
  private static final int FIRST_PUNCTUATION = 0x3001;

  private static final int LAST_PUNCTUATION = 0x3011;

  /** From ！ to ～, the wide forms of ASCII. */
  private static final int FIRST_FULL_WIDTH = 0xFF01;

  private static final int LAST_FULL_WIDTH = 0xFF5E;

  /** How far the wide forms are from those of ASCII. */
  private static final int FULL_WIDTH = FIRST_FULL_WIDTH - '!';

  private TextKey() {}

  /**
   * Returns whether a character is white space or shows as nothing, as {@link Blanks} defines both.
   */
  public static boolean isSpace(int c) {
    // Most characters are Chinese; this answers for them without a table of Unicode.
    if (isPlain(c) || c >= FIRST_FULL_WIDTH && c <= LAST_FULL_WIDTH) {
      return false;
    }
    return c <= Character.MAX_VALUE && (Blanks.isBlank(c) || Blanks.isInvisible(c));
  }

  /**
   * Returns whether a character is a visible one that its compatibility form leaves alone: of
   * ASCII, a Chinese one, or one of the usual Chinese punctuation.
   */
  private static boolean isPlain(int c) {
    return c >= FIRST_CHINESE && c <= LAST_CHINESE
        || c > ' ' && c <= '~'
        || c >= FIRST_PUNCTUATION && c <= LAST_PUNCTUATION;
  }

  /** Returns the text without any white space. */
  public static String withoutSpaces(String text) {
    // No space is a supplementary character, so that UTF-16 units can be looked at one by one.
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        out = out == null ? new StringBuilder(text.length()).append(text, 0, i) : out;
      } else if (out != null) {
        out.append(c);
      }
    }
    return out == null ? text : out.toString();
  }

  /** Returns the number of code points of the text that are not white space. */
  public static int count(String text) {
    int count = 0;
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      count += isSpace(c) ? 0 : 1;
    }
    return count;
  }

  /**
   * Returns the text without white space, in lower case and in compatibility form (NFKC), with one
   * kind of dashes, of brackets and of quotation marks. For comparison only, not for display.
   */
  public static String normalized(String text) {
    String folded = compatible(text);
    StringBuilder out = new StringBuilder(folded.length());
    int c;
    for (int i = 0; i < folded.length(); i += Character.charCount(c)) {
      c = folded.codePointAt(i);
      if (!isSpace(c)) {
        out.appendCodePoint(Character.toLowerCase(fold(c)));
      }
    }
    return out.toString();
  }

  /** Returns the compatibility form (NFKC) of a text; for usual ones without tables of Unicode. */
  private static String compatible(String text) {
    char[] out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FIRST_FULL_WIDTH && c <= LAST_FULL_WIDTH) {
        out = out == null ? text.toCharArray() : out;
        out[i] = (char) (c - FULL_WIDTH);
      } else if (!isPlain(c) && c != ' ' && "“”‘’—".indexOf(c) < 0) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
      }
    }
    return out == null ? text : new String(out);
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
