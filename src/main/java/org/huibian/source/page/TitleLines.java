package org.huibian.source.page;

import java.util.regex.Pattern;
import org.huibian.text.Brackets;
import org.huibian.text.DocumentNumber;
import org.huibian.text.Mark;

/** Decides whether a line continues the title that the line before belongs to. */
final class TitleLines {
  /** A part of a work's name that may stand on its own line below, such as （试行） or （2025年版）. */
  private static final Pattern EDITION =
      Pattern.compile("[（(](?:试行|暂行|修订|草案|.{0,8}稿|[12][0-9]{3}\\s*年?.{0,12})[）)]");

  private final TextMeasures measures;
  private final TypesettingHabits habits;
  private final LineAppearance appearance;

  TitleLines(TextMeasures measures, TypesettingHabits habits, LineAppearance appearance) {
    this.measures = measures;
    this.habits = habits;
    this.appearance = appearance;
  }

  /**
   * Returns whether two consecutive lines look like lines of titles, so that {@link #continues}
   * decides whether they belong together.
   *
   * @param paragraph the text of the paragraph up to and including the line before
   */
  boolean areTitles(Part.Line before, String paragraph, Part.Line line) {
    boolean large = appearance.isLarge(before) && appearance.isLarge(line);
    boolean centred =
        appearance.isCentred(line)
            && (appearance.isCentred(before) || isFullTitleLine(before, paragraph, line));
    return large || centred;
  }

  /**
   * Returns whether the line above a centred one is a full line of the same title, set in the type
   * of the text: it fills the width, is as bold, and starts without the indent of a paragraph.
   */
  private boolean isFullTitleLine(Part.Line before, String paragraph, Part.Line line) {
    double em = line.size();
    double slack = ParagraphThresholds.FULL_TITLE_SLACK_EM * em;
    boolean full = measures.room(before) < line.firstWordWidth() + slack;
    boolean balanced =
        Math.abs(measures.indent(before) - measures.room(before))
            < ParagraphThresholds.FULL_TITLE_DIFFERENCE_EM * em;
    boolean firstLine = paragraph.length() <= before.text().length() + 1;
    boolean notBold =
        habits.indented()
            && firstLine
            && !SentenceMarks.endsSentence(before.text())
            && !line.bold();
    return full && balanced && (before.bold() ? line.bold() : notBold);
  }

  /**
   * Returns whether a line continues a title. Lines of a title stand close together and in one
   * type; a document number or a line with an enumeration mark stands alone.
   *
   * @param paragraph the text of the title up to and including the line before
   */
  boolean continues(Part.Line before, String paragraph, Part.Line line) {
    boolean full = isFull(before, line);
    if (!(before.page() == line.page() ? isNear(before, line) : full)) {
      return false;
    }
    boolean large = appearance.isLarge(before) && appearance.isLarge(line);
    boolean sameType =
        large || before.bold() && line.bold() || isFullTitleLine(before, paragraph, line);
    boolean marked = Mark.of(line.text()).isPresent();
    if (SentenceMarks.hasOpenBracket(paragraph) || full && sameType && !marked) {
      return true;
    }
    boolean wide =
        before.width() > ParagraphThresholds.WIDE_TITLE_SHARE * measures.edges(before).width();
    boolean close = large && isClose(before, line) && Mark.of(paragraph).isEmpty();
    return (wide || close)
        && appearance.isBalanced(before, line.size())
        && (large || before.bold())
        && !marked
        && DocumentNumber.whole(line.text()).isEmpty()
        && (!Brackets.isRemark(line.text()) || close && EDITION.matcher(line.text()).matches());
  }

  /** Returns whether the first word of a line would not have fitted on the line before. */
  private boolean isFull(Part.Line before, Part.Line line) {
    double room = measures.edges(before).width() - before.width();
    return room < line.firstWordWidth() + ParagraphThresholds.TITLE_SLACK_EM * line.size();
  }

  private double closest(Part.Line line) {
    return habits.titleLeading() * line.size();
  }

  private boolean isNear(Part.Line before, Part.Line line) {
    double usual =
        Math.max(
                ParagraphThresholds.TITLE_GAP_EM,
                ParagraphThresholds.TITLE_GAP_PER_LEADING * habits.leading())
            * line.size();
    double most =
        appearance.isLarge(line)
            ? Math.min(usual, ParagraphThresholds.TITLE_GAP_PER_CLOSEST * closest(line))
            : usual;
    return line.y() - before.y() < most;
  }

  private boolean isClose(Part.Line before, Part.Line line) {
    return line.y() - before.y() < ParagraphThresholds.CLOSE_TITLE_GAP_PER_CLOSEST * closest(line);
  }
}
