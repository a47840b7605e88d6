package org.huibian.source.page;

import java.text.Normalizer;
import org.huibian.text.Blanks;
import org.huibian.text.Radicals;

/**
 * Normalizes the characters of paged documents. Some programs write the ideograph 文 as the radical
 * ⽂, 胶 as 㬵, or — as ―; the two look the same, but no search finds the wrong one. Such characters
 * are mapped back. Other compatibility forms, such as full-width letters, stay as they are.
 */
public final class Characters {
  /** The first code point after the Latin blocks (Basic Latin to Latin Extended-B). */
  private static final int AFTER_LATIN = 0x250;

  /** The first code point of the East Asian blocks, which start with the CJK radicals. */
  private static final int FIRST_EAST_ASIAN = 0x2E80;

  private Characters() {}

  /**
   * Returns whether a string can be text: it is not empty and has no control, private-use,
   * surrogate, unassigned or replacement character. White space counts as text.
   */
  public static boolean isReadable(String text) {
    return !text.isEmpty() && text.codePoints().allMatch(Characters::isReadable);
  }

  private static boolean isReadable(int c) {
    boolean control = c < ' ' || c >= 0x7F && c <= 0x9F;
    int type = Character.getType(c);
    return c != 0xFFFD
        && (!control || Character.isWhitespace(c))
        && type != Character.PRIVATE_USE
        && type != Character.SURROGATE
        && type != Character.UNASSIGNED;
  }

  /** Returns the text with ideographs in place of radicals and without invisible characters. */
  public static String normalize(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().filter(c -> !Blanks.isInvisible(c)).forEach(c -> out.append(normalize(c)));
    return out.toString();
  }

  private static String normalize(int c) {
    boolean latinLigature = c >= 0xFB00 && c <= 0xFB06;
    return latinLigature
        ? Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC)
        : Radicals.ideograph(c);
  }

  /** Returns whether a code point stands in a Latin block; digits and ASCII marks do. */
  public static boolean isLatin(int c) {
    return c < AFTER_LATIN;
  }

  /** Returns whether a code point belongs to a word of Latin letters or digits, marks included. */
  static boolean isInLatinWord(int c) {
    return c > ' ' && isLatin(c);
  }

  /** Returns whether a code point is set narrower than an ideograph. */
  public static boolean isNarrow(int c) {
    return c < FIRST_EAST_ASIAN && c != '—';
  }
}
