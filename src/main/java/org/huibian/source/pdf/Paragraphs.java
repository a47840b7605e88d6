package org.huibian.source.pdf;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.huibian.source.PrintedLine;
import org.huibian.source.pdf.Measures.Edges;
import org.huibian.text.Brackets;
import org.huibian.text.DocumentNumber;
import org.huibian.text.Mark;

/**
 * Tells by indent, measure, gaps and type where paragraphs start and end. A line ends one if the
 * first word of the next would have fitted on it.
 */
final class Paragraphs {
  /** An indent is at least so many sizes wide; that of Chinese paragraphs is two. */
  private static final double INDENT = 0.8;

  /** Type differs if its sizes differ by this factor. */
  private static final double OTHER_SIZE = 1.06;

  /** Larger than the text by this factor, type is that of a title. */
  private static final double TITLE_SIZE = 1.12;

  /** What starts this share of the measure from its edge is set to the right. */
  private static final double FAR = 0.3;

  /** Lines of one paragraph are as far apart as they mostly are, times this. */
  private static final double WIDE_GAP = 1.35;

  /** From here on a gap is that of a new paragraph, if the sentence before it has ended. */
  private static final double WIDER_GAP = 1.08;

  /** Lines of a title may be this many sizes apart. */
  private static final double TITLE_GAP = 2.3;

  /** And no farther than the lines of any title in the document, times this. */
  private static final double TITLE_GAPS = 1.3;

  /** How much room, in sizes, a line leaves to a word that just does not fit. */
  private static final double SLACK = 0.45;

  /** The same where a paragraph would show by its indent or a gap: programs break oddly. */
  private static final double ODD_SLACK = 1;

  /** A stretched line leaves no more than this. */
  private static final double STRETCHED_SLACK = 0.3;

  private static final Pattern ADDRESS = Pattern.compile("https?://[\\x21-\\x7E]+");

  /** What belongs to the name of a work and may stand on a line of its own below it. */
  private static final Pattern EDITION =
      Pattern.compile("[（(](?:试行|暂行|修订|草案|.{0,8}稿|[12][0-9]{3}\\s*年?.{0,12})[）)]");

  /** The marks beside which the further lines of an item may hang. */
  private static final Set<Mark.Style> HANGING =
      EnumSet.of(
          Mark.Style.COMMA,
          Mark.Style.BRACKET,
          Mark.Style.DIGIT,
          Mark.Style.DIGIT_BRACKET,
          Mark.Style.CIRCLE,
          Mark.Style.CATALOGUE);

  private final Measures measures;
  private final Habits habits;

  Paragraphs(List<Part.Line> lines) {
    measures = new Measures(lines);
    habits = new Habits(lines, measures);
  }

  /**
   * Whether a line that follows another in reading opens a paragraph of its own.
   *
   * @param open the paragraph so far, the line before included
   */
  boolean opens(Optional<Part.Line> before, String open, Part.Line line) {
    return before.isEmpty() || !continues(before.get(), open, line);
  }

  private boolean continues(Part.Line before, String open, Part.Line line) {
    if (before.place() != line.place() || isOther(before, line)) {
      return false;
    }
    if (Marks.isRest(line.text())) {
      return true;
    }
    boolean titles = isTitle(before) && isTitle(line);
    if (titles || isCentred(line) && (isCentred(before) || isFullTitle(before, open, line))) {
      return continuesTitle(before, open, line);
    }
    if (isCentred(before) != isCentred(line) && isTitle(before)) {
      return false;
    }
    boolean newPage = before.page() != line.page() || before.group() != line.group();
    if (!newPage && isFarBelow(before, line)) {
      return false;
    }
    Edges edges = measures.of(line);
    double far = FAR * (edges.right() - edges.left());
    double indent = habits.indent(line);
    if (indent > far || habits.indent(before) > far && indent < habits.indent(before) / 2) {
      return false; // Who signs and when, one a line at the right.
    }
    return !isShort(before, line, newPage)
        && !isAddress(before, open, line)
        && !isHeading(before, line)
        && continuesIndent(before, line, newPage);
  }

  /** By the gap alone, or by a smaller one after the end of a sentence. */
  private boolean isFarBelow(Part.Line before, Part.Line line) {
    double usual = habits.leading() * line.size();
    double gap = line.y() - before.y();
    boolean ended = Marks.ends(before.text()) || Mark.of(line.text()).isPresent();
    return gap > WIDE_GAP * usual || gap > Math.max(WIDER_GAP * usual, usual + 2) && ended;
  }

  /** Whether the first word of the next line would have fitted. */
  private boolean isShort(Part.Line before, Part.Line line, boolean newPage) {
    double em = line.size();
    double room = habits.room(before);
    boolean stretched = habits.justified() && measures.isBody(before) && !before.bold();
    if (stretched && !habits.indented() && Marks.ends(before.text())) {
      return room > STRETCHED_SLACK * em;
    }
    boolean rest = habits.indented() && habits.indent(line) < 0.3 * em;
    boolean near = habits.spaced() && !newPage;
    boolean oddly = habits.indent(before) < 2.6 * em && !Marks.ends(before.text());
    return room > line.firstWord() + ((rest || near) && oddly ? ODD_SLACK : SLACK) * em;
  }

  /** An address is broken at its strokes; one that starts a line is a paragraph of its own. */
  private boolean isAddress(Part.Line before, String open, Part.Line line) {
    boolean apart = Marks.ends(before.text()) || habits.room(before) > 2 * line.size();
    boolean starts = ADDRESS.matcher(line.text()).matches() && apart && !Marks.isOpen(open);
    boolean ended = ADDRESS.matcher(open).matches() && line.text().charAt(0) >= 0x250;
    return starts || ended;
  }

  /** Bold lines are headings; a paragraph may start bold and does not become it. */
  private boolean isHeading(Part.Line before, Part.Line line) {
    boolean ends = Marks.ends(before.text());
    if (before.bold() == line.bold()) {
      return false;
    }
    return before.bold()
        ? !habits.indented() && !ends && before.text().indexOf('。') < 0
        : ends || Mark.of(line.text()).filter(m -> m.style().canHead()).isPresent();
  }

  private boolean continuesIndent(Part.Line before, Part.Line line, boolean newPage) {
    double em = line.size();
    double indent = habits.indent(line);
    double indentBefore = habits.indent(before);
    boolean marked = Mark.of(line.text()).isPresent() && !Marks.isOpen(before.text());
    boolean ambiguous = !habits.indented() && (newPage || !habits.spaced());
    boolean heading = line.text().matches("[一二三四五六七八九十]{1,3}、.*") && !before.text().endsWith("第");
    if (ambiguous && (Marks.ends(before.text()) ? marked && !habits.justified() : heading)) {
      return false;
    }
    if (indent <= INDENT * em) {
      return indent > -INDENT * em || indentBefore < indent + INDENT * em;
    }
    boolean item = Mark.of(before.text()).filter(m -> HANGING.contains(m.style())).isPresent();
    boolean hanging = indent > indentBefore + 0.4 * em && item && !marked && !before.bold();
    boolean block = Math.abs(indent - indentBefore) < 0.4 * em && !habits.indented();
    return hanging || block && !marked;
  }

  /**
   * A title in the type of the text shows where its last line stands in the middle: the line above
   * fills the measure, is as bold, and starts without the indent that paragraphs have.
   */
  private boolean isFullTitle(Part.Line before, String open, Part.Line line) {
    boolean full = habits.room(before) < line.firstWord() + 2 * line.size();
    boolean flush = Math.abs(habits.indent(before) - habits.room(before)) < line.size();
    boolean first = open.length() <= before.text().length() + 1;
    boolean plain = habits.indented() && first && !Marks.ends(before.text());
    return full && flush && (before.bold() ? line.bold() : plain && !line.bold());
  }

  /** Lines of a title stand close, in one type; a number or a mark is a line of its own. */
  private boolean continuesTitle(Part.Line before, String open, Part.Line line) {
    double gap = line.y() - before.y();
    double closest = habits.titleLeading() * line.size();
    double usual = Math.max(TITLE_GAP, 1.2 * habits.leading()) * line.size();
    double most = isTitle(line) ? Math.min(usual, TITLE_GAPS * closest) : usual;
    Edges edges = measures.of(before);
    double width = before.right() - before.left();
    double room = edges.right() - edges.left() - width;
    boolean full = room < line.firstWord() + line.size();
    boolean near = before.page() == line.page() ? gap < most : full;
    boolean large = isTitle(before) && isTitle(line);
    boolean bold = before.bold() && line.bold();
    boolean alike = large || bold || isFullTitle(before, open, line);
    boolean marked = Mark.of(line.text()).isPresent();
    if (!near || Marks.isOpen(open) || full && alike && !marked) {
      return near;
    }
    boolean wide = width > 0.45 * (edges.right() - edges.left());
    boolean close = large && gap < 1.1 * closest && Mark.of(open).isEmpty();
    boolean remark = Brackets.isRemark(line.text());
    boolean centred = Math.abs(habits.indent(before) - habits.room(before)) < 1.6 * line.size();
    return (wide || close)
        && centred
        && (large || before.bold())
        && !marked
        && DocumentNumber.whole(line.text()).isEmpty()
        && (!remark || close && EDITION.matcher(line.text()).matches());
  }

  private boolean isOther(Part.Line before, Part.Line line) {
    double ratio = before.size() / line.size();
    return ratio > OTHER_SIZE
        || ratio < 1 / OTHER_SIZE
        || isTitle(before) && before.bold() != line.bold();
  }

  private boolean isTitle(Part.Line line) {
    return line.size() > TITLE_SIZE * measures.size();
  }

  /** In the middle: short on both sides, by the same. */
  boolean isCentred(Part.Line line) {
    double left = habits.indent(line);
    double right = habits.room(line);
    double em = line.size();
    return left > 2.4 * em && right > 1.5 * em && Math.abs(left - right) < 1.6 * em;
  }

  /** What is seen of a line. */
  PrintedLine printed(Part.Line line, boolean opens, boolean ends) {
    double size = line.place() == Part.Place.FOOTNOTE ? 1 : line.size() / measures.size();
    double indent = habits.indent(line) / line.size();
    return new PrintedLine(
        line.page(), opens, ends, rounded(size), line.bold(), isCentred(line), rounded(indent));
  }

  private static double rounded(double value) {
    return Math.rint(value * 100) / 100;
  }
}
