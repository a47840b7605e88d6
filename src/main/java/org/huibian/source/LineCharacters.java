package org.huibian.source;

import java.util.ArrayList;
import java.util.List;
import org.huibian.text.Blanks;
import org.huibian.text.Radicals;

/**
 * Brings the characters of a line into the form that all later steps know: blanks of any kind
 * become ordinary ones, invisible characters are taken out, and radicals become ideographs.
 *
 * <p>At the ends of a line a blank becomes an ideographic space, because an ordinary one there has
 * a meaning of its own: it marks the end of a paragraph or the start of a page.
 */
final class LineCharacters {
  private static final char IDEOGRAPHIC_SPACE = '\u3000';
  private static final int FIRST_IDEOGRAPH = 0x3001;
  private static final int LAST_IDEOGRAPH = 0x9FFF;

  private final int number;
  private final List<Removed> removed;
  private final StringBuilder blanks = new StringBuilder();
  private final StringBuilder invisible = new StringBuilder();
  private final StringBuilder radicals = new StringBuilder();

  private LineCharacters(int number, List<Removed> removed) {
    this.number = number;
    this.removed = removed;
  }

  /** Returns a text of the original in the form that all later steps know. */
  static String clean(String text) {
    return clean(text, 1, new ArrayList<>());
  }

  /**
   * Returns a line in the form that all later steps know.
   *
   * @param number its number, from 1
   * @param removed receives what was changed
   */
  static String clean(String line, int number, List<Removed> removed) {
    return isOrdinary(line) ? line : new LineCharacters(number, removed).cleaned(line);
  }

  /** Returns whether a line is certain to stay as it is; most lines are. */
  private static boolean isOrdinary(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean ordinary =
          c >= FIRST_IDEOGRAPH && c <= LAST_IDEOGRAPH
              || c >= ' ' && c < 0x7F
              || c == '\t'
              || c > 0xFF00 && c < 0xFF60;
      if (!ordinary || c == 0x3164) {
        return false;
      }
    }
    return true;
  }

  private String cleaned(String line) {
    String visible = withoutInvisible(line);
    int start = 0;
    while (start < visible.length() && Blanks.isBlank(visible.charAt(start))) {
      start++;
    }
    int end = visible.length();
    while (end > start && Blanks.isBlank(visible.charAt(end - 1))) {
      end--;
    }
    StringBuilder out = new StringBuilder(visible.length());
    int c;
    for (int i = 0; i < visible.length(); i += Character.charCount(c)) {
      c = visible.codePointAt(i);
      if (Blanks.isBlank(c)) {
        out.append(blank(c, i < start || i >= end));
      } else if (Radicals.isRadical(c)) {
        out.append(ideograph(c));
      } else {
        out.appendCodePoint(c);
      }
    }
    tell(Removed.Kind.INVISIBLE, invisible);
    tell(Removed.Kind.BLANK, blanks);
    tell(Removed.Kind.RADICAL, radicals);
    return out.toString();
  }

  private String withoutInvisible(String line) {
    StringBuilder out = new StringBuilder(line.length());
    line.codePoints()
        .forEach(
            c -> {
              if (Blanks.isInvisible(c)) {
                invisible.append(Removed.INVISIBLE_SIGN);
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  private char blank(int c, boolean atEnd) {
    if (c == '\t' || c == ' ') {
      return (char) c;
    }
    if (c != IDEOGRAPHIC_SPACE) {
      blanks.append(Removed.BLANK_SIGN);
    }
    return atEnd ? IDEOGRAPHIC_SPACE : ' ';
  }

  private String ideograph(int c) {
    String ideograph = Radicals.ideograph(c);
    if (ideograph.codePointAt(0) != c) {
      radicals.appendCodePoint(c);
    }
    return ideograph;
  }

  private void tell(Removed.Kind kind, StringBuilder characters) {
    if (!characters.isEmpty()) {
      removed.add(new Removed(number, kind, characters.toString()));
    }
  }
}
