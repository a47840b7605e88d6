package org.huibian.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huibian.model.Decisions;
import org.huibian.model.Decisions.Verdict;
import org.huibian.text.Brackets;
import org.huibian.text.Mark;
import org.huibian.text.OfficialDate;
import org.huibian.text.TextKey;

/**
 * Groups lines into passages by the marks of a paragraph's end that the original has. Table rows
 * and reassembled tables stay as they are.
 */
final class LineGrouper {
  /**
   * In the usual type, a heading with a mark that has fewer characters leaves its line half empty.
   */
  private static final int SHORT_HEADING = 26;

  /** A title takes at most this many lines. */
  private static final int MOST_TITLE_LINES = 3;

  private final Decisions decisions;
  private final Set<Integer> apart;

  /** The keys of the titles that the contents list. */
  private final Set<String> titles;

  private final PrintedMeasure measure;

  /**
   * Prepares the grouping.
   *
   * @param apart the numbers of lines that go on with nothing
   */
  LineGrouper(
      ContentsList contents, Decisions decisions, Set<Integer> apart, PrintedMeasure measure) {
    this.measure = measure;
    this.decisions = decisions;
    this.apart = apart;
    this.titles = contents.titleKeys();
  }

  /** Groups lines, in order; those of a table become the table's rows. */
  List<Passage> group(List<Line> lines, List<FragmentedTable> tables) {
    List<Passage> passages = new ArrayList<>();
    int at = 0;
    for (FragmentedTable table : tables) {
      add(lines.subList(at, table.from()), passages);
      passages.addAll(table.rows());
      at = table.to();
    }
    add(lines.subList(at, lines.size()), passages);
    return passages;
  }

  private void add(List<Line> lines, List<Passage> passages) {
    List<Line> open = new ArrayList<>();
    for (Line line : lines) {
      if (!open.isEmpty() && endsBefore(line, open)) {
        passages.add(Passage.of(open));
        open.clear();
      }
      open.add(line);
      if (line.ends() || line.isRow()) {
        passages.add(Passage.of(open));
        open.clear();
      }
    }
    if (!open.isEmpty()) {
      passages.add(Passage.of(open));
    }
  }

  /**
   * Returns whether the passage of some lines ends before the next line although no mark says so.
   */
  private boolean endsBefore(Line next, List<Line> open) {
    if (decisions.has(next.number(), Verdict.APART)
        || decisions.has(next.number(), Verdict.ARTICLE)
        || apart.contains(next.number())) {
      return true;
    }
    return next.printed().isPresent() ? endsInPrint(next, open) : lacksMark(next, open);
  }

  private boolean endsInPrint(Line next, List<Line> open) {
    return next.printed().orElseThrow().opens()
        || next.isRow()
        || isTitle(open)
        || isTitle(List.of(next));
  }

  /**
   * Returns whether the mark of the end is missing, as happens now and then at the end of a page in
   * a page dump. The end shows all the same by a complete sentence on a line that is not full, a
   * URL or path, a date, a heading with a mark that leaves its line half empty, or a paragraph with
   * a mark of its own after a complete sentence.
   */
  private boolean lacksMark(Line next, List<Line> open) {
    if (isLocalFile(open)) {
      return true;
    }
    String last = open.get(open.size() - 1).text();
    boolean sentence = SentenceEnds.endsSentence(last);
    boolean opensParagraph = PassageStarts.opensParagraph(next.text());
    boolean shortLine = TextKey.count(last) < measure.limit(ContinuationRules.FULL_LINE);
    return next.isRow()
        || PassageStarts.isUrl(last) && !isUrlRest(next.text())
        || open.size() == 1 && isShortHeading(last)
        || next.pageStart() && opensParagraph && SentenceEnds.isComplete(last)
        || next.ends() && isShortHeading(next.text()) && sentence
        || OfficialDate.whole(last).isPresent()
        || shortLine && sentence && (next.pageStart() || opensParagraph)
        || shortLine && next.pageStart() && Brackets.isRemark(last);
  }

  /** Returns whether some lines are the whole path of a file, which print may break anywhere. */
  private static boolean isLocalFile(List<Line> lines) {
    String first = lines.get(0).text();
    return (first.startsWith("file:") || first.startsWith("<file:"))
        && PassageStarts.isLocalFile(Passage.of(lines).text());
  }

  /** Returns whether the contents name some lines as a title; in print nothing else may show it. */
  private boolean isTitle(List<Line> lines) {
    return lines.size() <= MOST_TITLE_LINES
        && titles.contains(PassageStarts.titleKey(Passage.of(lines).text()));
  }

  /**
   * Returns whether a text is a heading with a mark that does not fill its line: it is complete.
   */
  private boolean isShortHeading(String text) {
    return TextKey.count(text) < measure.limit(SHORT_HEADING)
        && Mark.of(text).filter(mark -> mark.style().canBeHeading()).isPresent();
  }

  /** Returns whether a text can be the second part of a URL. */
  private static boolean isUrlRest(String text) {
    return text.chars().allMatch(c -> c > ' ' && c < 0x7F) && !text.startsWith("http");
  }
}
