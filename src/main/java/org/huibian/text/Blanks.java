package org.huibian.text;

/**
 * The one definition of blank and of invisible characters. Texts that were copied from web pages
 * and word processors are full of both, and a rule that knows only the ordinary space finds neither
 * the number nor the date beside them.
 *
 * <p>Readers of originals replace blanks by ordinary ones and take invisible characters out, so
 * that what comes after them meets only the space, the tab and the ideographic space.
 */
public final class Blanks {
  private static final int FIRST_CHINESE = 0x3400;
  private static final int LAST_CHINESE = 0x9FFF;

  /** Separates the parts of letters that are drawn together; nothing shows it. */
  private static final int GRAPHEME_JOINER = 0x034F;

  private Blanks() {}

  /**
   * Returns whether a character shows as an empty place: white space, every space of Unicode, and
   * the fillers that fonts draw as nothing.
   */
  public static boolean isBlank(int c) {
    if (c >= FIRST_CHINESE && c <= LAST_CHINESE) {
      return false;
    }
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || isFiller(c) || c == 0x85;
  }

  /** Returns whether a character is drawn as an empty place although it counts as a letter. */
  private static boolean isFiller(int c) {
    return c == 0x2800 || c == 0x3164 || c == 0x115F || c == 0x1160 || c == 0xFFA0;
  }

  /**
   * Returns whether a character takes no place at all: zero-width spaces and joiners, soft hyphens,
   * marks of direction, variation selectors, and control characters other than white space.
   */
  public static boolean isInvisible(int c) {
    if (c >= FIRST_CHINESE && c <= LAST_CHINESE || isBlank(c)) {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.FORMAT
        || type == Character.CONTROL
        || c == GRAPHEME_JOINER
        || isVariationSelector(c);
  }

  private static boolean isVariationSelector(int c) {
    return c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF || c >= 0x180B && c <= 0x180D;
  }
}
