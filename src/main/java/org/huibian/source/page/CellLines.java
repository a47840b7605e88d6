package org.huibian.source.page;

import java.util.List;
import org.huibian.text.JoinedText;

/**
 * Joins the lines of a cell. A line after which the first word of the next would have found room
 * was ended on purpose: the two are separate entries, such as the limits of two quantities, and a
 * space keeps them apart.
 */
final class CellLines {
  /** What a line may leave beyond the next word although it goes on, in ems. */
  private static final double SLACK_EM = 0.6;

  /** The text of a cell stands no farther from its edges, in ems. */
  private static final double LARGEST_INSET_EM = 0.8;

  /** A line is centred if what it leaves on both sides differs by less, in ems. */
  private static final double CENTRED_EM = 0.8;

  /** Lines that end nearer to the right edge than this, in ems, are set to it. */
  private static final double AT_EDGE_EM = 0.3;

  /** Marks behind which nothing can be mistaken for one word or number. */
  private static final String SEPARATING = "，、；：。！？,;:!?";

  private final List<TextLine> lines;
  private final double left;
  private final double right;
  private final double inset;

  private CellLines(List<TextLine> lines, double left, double right) {
    this.lines = lines;
    this.left = left;
    this.right = right;
    double least = lines.stream().mapToDouble(l -> l.left() - left).min().orElse(0);
    double em = lines.isEmpty() ? 0 : lines.get(0).size();
    this.inset = Math.max(0, Math.min(least, LARGEST_INSET_EM * em));
  }

  /**
   * Returns the text of a cell on one line; tabs separate cells later, so none stands in it.
   *
   * @param left the left edge of the cell, in points
   * @param right its right edge
   */
  static String join(List<TextLine> lines, double left, double right) {
    return new CellLines(lines, left, right).join();
  }

  /**
   * Returns whether a line leaves no room for the first word of the next, as one does that goes on.
   *
   * @param left the left edge of the cell, in points
   * @param right its right edge
   */
  static boolean isFull(TextLine line, TextLine next, double left, double right) {
    return !new CellLines(List.of(line, next), left, right).endsEarly(line, next, false);
  }

  private String join() {
    StringBuilder out = new StringBuilder();
    boolean rightAligned = isRightAligned();
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0 && endsEarly(lines.get(i - 1), lines.get(i), rightAligned) && !isSeparated(out)) {
        out.append(' ');
      }
      JoinedText.append(out, lines.get(i).text());
    }
    return out.toString().replace('\t', ' ').strip();
  }

  private static boolean isSeparated(StringBuilder text) {
    return text.isEmpty() || SEPARATING.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private boolean endsEarly(TextLine line, TextLine next, boolean rightAligned) {
    double before = line.left() - left - inset;
    double after = right - line.right() - inset;
    boolean centred = Math.abs(before - after) < CENTRED_EM * line.size();
    double room = centred || rightAligned ? before + after : after;
    double needed = meetInWords(line, next) ? next.glyphs().get(0).width() : next.firstWordWidth();
    return room > needed + SLACK_EM * line.size();
  }

  /**
   * Returns whether a line ends and the next one begins with a Latin letter or digit. A word is
   * only divided where its line is full, so that room for one more character shows two words.
   */
  private static boolean meetInWords(TextLine line, TextLine next) {
    return isWord(line.glyphs().get(line.glyphs().size() - 1)) && isWord(next.glyphs().get(0));
  }

  private static boolean isWord(Glyph glyph) {
    int character = glyph.text().codePointAt(0);
    return Characters.isLatin(character) && Character.isLetterOrDigit(character);
  }

  private boolean isRightAligned() {
    return lines.size() > 1
        && lines.stream().allMatch(l -> right - l.right() - inset < AT_EDGE_EM * l.size())
        && lines.stream().anyMatch(l -> l.left() - left - inset > l.size());
  }
}
