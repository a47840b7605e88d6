package org.huibian.source.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huibian.source.PrintedLine;
import org.huibian.source.pdf.Measures.Edges;
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

  /** Lines of a title may be this many sizes apart. */
  private static final double TITLE_GAP = 2.3;

  private final Measures measures;
  private final boolean indented;
  private final double leading;

  Paragraphs(List<Part.Line> lines) {
    measures = new Measures(lines);
    indented = isIndented(lines);
    leading = leading(lines);
  }

  /** Whether paragraphs of this document show by their indent. */
  private boolean isIndented(List<Part.Line> lines) {
    int first = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      double indent = lines.get(i).left() - measures.of(lines.get(i)).left();
      double next = lines.get(i + 1).left() - measures.of(lines.get(i + 1)).left();
      double em = lines.get(i).size();
      boolean full = measures.of(lines.get(i)).right() - lines.get(i).right() < em;
      first += indent > 1.5 * em && indent < 2.6 * em && next < 0.3 * em && full ? 1 : 0;
    }
    return first * 20 >= lines.size();
  }

  private static double leading(List<Part.Line> lines) {
    List<Double> gaps = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      Part.Line a = lines.get(i - 1);
      Part.Line b = lines.get(i);
      if (a.page() == b.page() && b.y() > a.y()) {
        gaps.add((b.y() - a.y()) / b.size());
      }
    }
    gaps.sort(null);
    return gaps.isEmpty() ? 1.5 : gaps.get(gaps.size() / 3);
  }

  /** Whether a line that follows another in reading opens a paragraph of its own. */
  boolean opens(Optional<Part.Line> before, Part.Line line) {
    return before.isEmpty() || !continues(before.get(), line);
  }

  private boolean continues(Part.Line before, Part.Line line) {
    boolean samePlace = before.place() == line.place();
    if (!samePlace || isOther(before, line)) {
      return false;
    }
    if (isCentred(before) && isCentred(line) || isTitle(before) && isTitle(line)) {
      return continuesTitle(before, line);
    }
    if (isCentred(before) != isCentred(line) && isTitle(before)) {
      return false;
    }
    boolean newPage = before.page() != line.page() || before.group() != line.group();
    if (!newPage && line.y() - before.y() > WIDE_GAP * leading * line.size()) {
      return false;
    }
    Edges edges = measures.of(line);
    double em = line.size();
    double indent = line.left() - edges.left();
    double indentBefore = before.left() - measures.of(before).left();
    double room = measures.of(before).right() - before.right();
    if (room > line.firstWord() + 0.45 * em) {
      return false;
    }
    if (indent > FAR * (edges.right() - edges.left())) {
      return false; // Who signs and when, one a line at the right.
    }
    if (!indented && endsSentence(before.text()) && Mark.of(line.text()).isPresent()) {
      return false;
    }
    if (indent <= INDENT * em) {
      return indent > -INDENT * em || indentBefore < indent + INDENT * em;
    }
    boolean hanging =
        indent > indentBefore + 0.4 * em
            && Mark.of(before.text()).isPresent()
            && Mark.of(line.text()).isEmpty();
    boolean block = Math.abs(indent - indentBefore) < 0.4 * em && !indented;
    return hanging || block && Mark.of(line.text()).isEmpty();
  }

  private static boolean endsSentence(String text) {
    return "。！？；：!?;:）)".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** Lines of a title stand close, in one type; a number or a mark is a line of its own. */
  private boolean continuesTitle(Part.Line before, Part.Line line) {
    double room = measures.of(before).right() - before.right();
    boolean full = room < line.firstWord() + 0.45 * line.size();
    boolean near =
        before.page() == line.page() ? line.y() - before.y() < TITLE_GAP * line.size() : full;
    boolean wide =
        before.right() - before.left()
            > 0.45 * (measures.of(before).right() - measures.of(before).left());
    return near
        && wide
        && (isTitle(before) || before.bold())
        && Mark.of(line.text()).isEmpty()
        && DocumentNumber.whole(line.text()).isEmpty()
        && !line.text().matches("[（(].*[）)]");
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
    Edges edges = measures.of(line);
    double left = line.left() - edges.left();
    double right = edges.right() - line.right();
    double em = line.size();
    return left > 2.4 * em && right > 1.5 * em && Math.abs(left - right) < 1.6 * em;
  }

  /** What is seen of a line. */
  PrintedLine printed(Part.Line line, boolean opens, boolean ends) {
    double size = line.place() == Part.Place.FOOTNOTE ? 1 : line.size() / measures.size();
    return new PrintedLine(
        line.page(), opens, ends, Math.rint(size * 100) / 100, line.bold(), isCentred(line));
  }
}
