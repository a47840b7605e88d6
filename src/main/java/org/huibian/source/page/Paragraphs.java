package org.huibian.source.page;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.huibian.text.Mark;

/**
 * Decides by indents, widths, gaps and type where paragraphs start. The main rule: a line ends a
 * paragraph if the first word of the next line would have fitted on it.
 */
final class Paragraphs {
  private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[\\x21-\\x7E]+");

  /** A heading of the first level, such as 一、. */
  private static final Pattern HEADING = Pattern.compile("[一二三四五六七八九十]{1,3}、.*");

  /** The enumeration marks beside which the further lines of an item may hang. */
  private static final Set<Mark.Style> HANGING =
      EnumSet.of(
          Mark.Style.COMMA,
          Mark.Style.BRACKET,
          Mark.Style.DIGIT,
          Mark.Style.DIGIT_BRACKET,
          Mark.Style.CIRCLE,
          Mark.Style.CATALOGUE);

  private final TextMeasures measures;
  private final TypesettingHabits habits;
  private final RegionLeadings leadings;
  private final LineAppearance appearance;
  private final TitleLines titles;

  Paragraphs(
      TextMeasures measures,
      TypesettingHabits habits,
      RegionLeadings leadings,
      LineAppearance appearance) {
    this.leadings = leadings;
    this.measures = measures;
    this.habits = habits;
    this.appearance = appearance;
    this.titles = new TitleLines(measures, habits, appearance);
  }

  /**
   * Returns whether a line opens a paragraph.
   *
   * @param before the line before it in reading order, if there is one
   * @param paragraph the text of the paragraph up to and including the line before
   */
  boolean opens(Optional<Part.Line> before, String paragraph, Part.Line line) {
    return before.isEmpty() || !continues(before.get(), paragraph, line);
  }

  private boolean continues(Part.Line before, String paragraph, Part.Line line) {
    boolean spaced = line.region() == Part.Region.SPACED;
    if (spaced || before.region() != line.region() || isInOtherType(before, line)) {
      return false;
    }
    if (SentenceMarks.startsWithRest(line.text())) {
      return true;
    }
    if (titles.areTitles(before, paragraph, line)) {
      return titles.continues(before, paragraph, line);
    }
    boolean oneIsCentred = appearance.isCentred(before) != appearance.isCentred(line);
    if (oneIsCentred && appearance.isLarge(before)) {
      return false;
    }
    boolean breakBetween = before.page() != line.page() || before.group() != line.group();
    return (breakBetween || !isFarBelow(before, line))
        && !isRightAligned(before, line)
        && !isShort(before, line, breakBetween)
        && !isAroundWebAddress(before, paragraph, line)
        && !isBesideHeading(before, line)
        && continuesIndent(before, line, breakBetween);
  }

  private boolean isInOtherType(Part.Line before, Part.Line line) {
    double ratio = before.size() / line.size();
    return ratio > ParagraphThresholds.OTHER_SIZE_RATIO
        || ratio < 1 / ParagraphThresholds.OTHER_SIZE_RATIO
        || appearance.isLarge(before) && before.bold() != line.bold();
  }

  /** Returns whether the gap is that of a new paragraph: a smaller one counts after a sentence. */
  private boolean isFarBelow(Part.Line before, Part.Line line) {
    double usual = leadings.at(line) * line.size();
    double gap = line.y() - before.y();
    boolean ended = SentenceMarks.endsSentence(before.text()) || Mark.of(line.text()).isPresent();
    double wider =
        Math.max(
            ParagraphThresholds.WIDER_GAP_RATIO * usual,
            usual + ParagraphThresholds.WIDER_GAP_POINTS);
    return gap > ParagraphThresholds.WIDE_GAP_RATIO * usual || gap > wider && ended;
  }

  /** Returns whether one of two lines is set to the right, such as a signature or its date. */
  private boolean isRightAligned(Part.Line before, Part.Line line) {
    double far = ParagraphThresholds.RIGHT_ALIGNED_SHARE * measures.edges(line).width();
    double indent = measures.indent(line);
    double indentBefore = measures.indent(before);
    return indent > far || indentBefore > far && indent < indentBefore / 2;
  }

  /** Returns whether the first word of a line would have fitted on the line before. */
  private boolean isShort(Part.Line before, Part.Line line, boolean breakBetween) {
    double em = line.size();
    double room = measures.room(before);
    boolean ended = SentenceMarks.endsSentence(before.text());
    boolean stretched = habits.justified() && measures.isBodySize(before) && !before.bold();
    if (stretched && !habits.indented() && ended) {
      return room > ParagraphThresholds.STRETCHED_SLACK_EM * em;
    }
    boolean lacksIndent =
        habits.indented() && measures.indent(line) < ParagraphThresholds.AT_EDGE_EM * em;
    boolean lacksGap = habits.spaced() && !breakBetween;
    boolean mayBreakEarly =
        measures.indent(before) < ParagraphThresholds.LARGEST_FIRST_INDENT_EM * em && !ended;
    double slack =
        (lacksIndent || lacksGap) && mayBreakEarly
            ? ParagraphThresholds.LOOSE_SLACK_EM
            : ParagraphThresholds.SLACK_EM;
    return room > line.firstWordWidth() + slack * em;
  }

  /**
   * Returns whether a web address starts or ends between two lines. An address is broken at its
   * slashes, and one at the start of a line is a paragraph of its own.
   */
  private boolean isAroundWebAddress(Part.Line before, String paragraph, Part.Line line) {
    boolean separate =
        SentenceMarks.endsSentence(before.text())
            || measures.room(before) > ParagraphThresholds.ROOM_BEFORE_ADDRESS_EM * line.size();
    boolean starts =
        WEB_ADDRESS.matcher(line.text()).matches()
            && separate
            && !SentenceMarks.hasOpenBracket(paragraph);
    boolean ends =
        WEB_ADDRESS.matcher(paragraph).matches() && !Characters.isLatin(line.text().charAt(0));
    return starts || ends;
  }

  /**
   * Returns whether one of two lines is a bold heading. A bold start of a paragraph, which goes on
   * in regular type, is not.
   */
  private boolean isBesideHeading(Part.Line before, Part.Line line) {
    if (before.bold() == line.bold()) {
      return false;
    }
    boolean ended = SentenceMarks.endsSentence(before.text());
    return before.bold()
        ? !habits.indented() && !ended && before.text().indexOf('。') < 0
        : ended || Mark.of(line.text()).filter(m -> m.style().canBeHeading()).isPresent();
  }

  /** Returns whether a line starts where the further lines of a paragraph do. */
  private boolean continuesIndent(Part.Line before, Part.Line line, boolean breakBetween) {
    double em = line.size();
    double indent = measures.indent(line);
    double indentBefore = measures.indent(before);
    boolean marked =
        Mark.of(line.text()).isPresent() && !SentenceMarks.hasOpenBracket(before.text());
    if (opensByMark(before, line, marked, breakBetween)) {
      return false;
    }
    double least = ParagraphThresholds.LEAST_INDENT_EM * em;
    if (indent <= least) {
      return indent > -least || indentBefore < indent + least;
    }
    double same = ParagraphThresholds.SAME_INDENT_EM * em;
    boolean item = Mark.of(before.text()).filter(m -> HANGING.contains(m.style())).isPresent();
    boolean hanging = indent > indentBefore + same && item && !marked && !before.bold();
    boolean block = Math.abs(indent - indentBefore) < same && !habits.indented();
    return hanging || block && !marked;
  }

  /** Returns whether the mark of a line opens a paragraph where no indent or gap could show it. */
  private boolean opensByMark(
      Part.Line before, Part.Line line, boolean marked, boolean breakBetween) {
    boolean ambiguous = !habits.indented() && (breakBetween || !habits.spaced());
    if (!ambiguous) {
      return false;
    }
    return SentenceMarks.endsSentence(before.text())
        ? marked && !habits.justified()
        : HEADING.matcher(line.text()).matches() && !before.text().endsWith("第");
  }
}
