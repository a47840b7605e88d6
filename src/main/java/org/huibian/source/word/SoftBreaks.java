package org.huibian.source.word;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.huibian.text.Authorities;
import org.huibian.text.Brackets;
import org.huibian.text.DocumentNumber;
import org.huibian.text.Mark;
import org.huibian.text.OfficialDate;

/**
 * Splits or joins a paragraph at its manual line breaks. Authors paste whole texts in which every
 * paragraph ends with such a break, so that a break parts two lines. It does not where a sentence
 * or a title goes on, as in text that was copied from print line by line.
 */
final class SoftBreaks {
  private static final String ENDS = "。！？；：!?;:”）)》】";
  private static final String GOES_ON = "，、,";

  /** A line of text that was cut in print has at least so many characters. */
  private static final double SHORTEST_FULL_LINE = 18;

  /** A cut line is shorter than the longest one by at most so many characters. */
  private static final double FULL_LINE_SLACK = 2.5;

  /** A line of running text has at least so many characters. */
  private static final double SHORTEST_SENTENCE = 15;

  private static final int LONGEST_TITLE = 80;

  /** A remark in brackets that is longer is no part of a title, as （试行） is. */
  private static final int LONGEST_EDITION = 12;

  /** The end of the title of a document. */
  private static final Pattern TITLE_END =
      Pattern.compile(
          ".*(?:通知|通告|通报|公告|公报|决定|决议|意见|办法|方案|规定|规则|细则|条例|规范|标准|指南|指引|规划|纲要"
              + "|计划|要点|批复|函|令|目录|清单|名单|解读|答记者问|报告|措施)(?:[（(].{1,12}[）)])?");

  /** What follows the names of the organs in a title. */
  private static final Pattern TITLE_REST = Pattern.compile("(?:关于|印发|联合|转发|发布|公布|等).+");

  private final List<String> pieces;
  private final boolean isHeading;
  private final Authorities authorities;

  private SoftBreaks(List<String> pieces, boolean isHeading, Authorities authorities) {
    this.pieces = pieces;
    this.isHeading = isHeading;
    this.authorities = authorities;
  }

  /**
   * Returns the lines of a paragraph.
   *
   * @param text the text, with {@link InlineContent#SOFT_BREAK} at its breaks
   * @param isHeading whether it looks like a heading, whose lines belong together
   * @param authorities the known organs, whose names stand on lines of their own
   */
  static List<String> resolve(String text, boolean isHeading, Authorities authorities) {
    List<String> pieces = new ArrayList<>();
    for (String piece : text.split(String.valueOf(InlineContent.SOFT_BREAK))) {
      if (!piece.isBlank()) {
        pieces.add(piece);
      }
    }
    return pieces.size() < 2 ? pieces : new SoftBreaks(pieces, isHeading, authorities).lines();
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(pieces.get(0));
    for (int i = 1; i < pieces.size(); i++) {
      if (!goesOn(line.toString().strip(), i)) {
        lines.add(line.toString());
        line.setLength(0);
      }
      append(line, pieces.get(i));
    }
    lines.add(line.toString());
    return lines;
  }

  /**
   * Returns whether a line goes on with the next piece.
   *
   * @param line the line so far
   * @param next the index of the next piece
   */
  private boolean goesOn(String line, int next) {
    String before = pieces.get(next - 1).strip();
    String piece = pieces.get(next).strip();
    if (isApart(before) || isApart(piece)) {
      return false;
    }
    if (isOrgan(before) || isOrgan(piece)) {
      return isOfTitle(next);
    }
    if (isHeading) {
      return !piece.endsWith("。") && !before.endsWith("。");
    }
    if (ENDS.indexOf(before.charAt(before.length() - 1)) >= 0) {
      return false;
    }
    if (GOES_ON.indexOf(before.charAt(before.length() - 1)) >= 0) {
      return true;
    }
    boolean letters = before.length() == 1 && piece.length() == 1;
    boolean marked = Mark.of(piece).isPresent();
    return letters
        || !marked && (isFull(next - 1) || isCutSentence(before, piece))
        || isTitle(line, piece);
  }

  /** Returns whether a piece is a line of its own whatever stands beside it. */
  private static boolean isApart(String piece) {
    boolean attachment =
        Mark.of(piece)
            .filter(m -> m.style() == Mark.Style.ATTACHMENT && m.end() >= piece.length())
            .isPresent();
    return attachment
        || DocumentNumber.whole(piece).isPresent()
        || OfficialDate.whole(piece).isPresent()
        || Brackets.isRemark(piece) && piece.length() > LONGEST_EDITION
        || piece.endsWith("：") && piece.indexOf('。') < 0;
  }

  private boolean isOrgan(String piece) {
    return !authorities.split(piece).isEmpty();
  }

  /** Returns whether the names of organs around a break are followed by the rest of a title. */
  private boolean isOfTitle(int next) {
    int at = next;
    while (at < pieces.size() && isOrgan(pieces.get(at))) {
      at++;
    }
    return at < pieces.size()
        && isOrgan(pieces.get(next - 1))
        && TITLE_REST.matcher(pieces.get(at).strip()).matches();
  }

  /**
   * Returns whether a piece fills the measure of the paragraph, as lines that were copied from
   * print do: it is about as long as the longest ones, of which there are several.
   */
  private boolean isFull(int at) {
    double longest = pieces.stream().mapToDouble(SoftBreaks::width).max().orElse(0);
    long full = pieces.stream().filter(p -> width(p) >= longest - FULL_LINE_SLACK).count();
    return longest >= SHORTEST_FULL_LINE
        && full > 1
        && width(pieces.get(at)) >= longest - FULL_LINE_SLACK;
  }

  private static double width(String piece) {
    return piece.codePoints().mapToDouble(c -> c < 0x250 ? 0.5 : 1).sum();
  }

  /** Returns whether a piece is the start of a sentence that the next piece ends. */
  private static boolean isCutSentence(String before, String piece) {
    boolean sentence = before.indexOf('，') >= 0 && width(before) >= SHORTEST_SENTENCE;
    return sentence && ENDS.indexOf(piece.charAt(piece.length() - 1)) >= 0;
  }

  /** Returns whether a line and the next piece are the title of a document. */
  private static boolean isTitle(String line, String piece) {
    return line.length() + piece.length() <= LONGEST_TITLE
        && line.indexOf('，') < 0
        && Mark.of(line).isEmpty()
        && Mark.of(piece).isEmpty()
        && !TITLE_END.matcher(line).matches()
        && TITLE_END.matcher(piece).matches();
  }

  /** Appends a piece, with a space between Latin words; Chinese needs none. */
  private static void append(StringBuilder line, String piece) {
    if (line.length() > 0 && isLatin(line.charAt(line.length() - 1)) && isLatin(piece.charAt(0))) {
      line.append(' ');
    }
    line.append(piece);
  }

  /** Returns whether a character is a letter of the Latin blocks of Unicode, or a digit. */
  private static boolean isLatin(char c) {
    return c < 0x250 && Character.isLetterOrDigit(c);
  }
}
