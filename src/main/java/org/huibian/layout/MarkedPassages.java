package org.huibian.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huibian.model.Decisions;
import org.huibian.model.Decisions.Verdict;
import org.huibian.text.Brackets;
import org.huibian.text.Mark;
import org.huibian.text.OfficialDate;
import org.huibian.text.TextKey;

/**
 * Puts lines together by the source's own marks of a paragraph's end; rows and the tables that were
 * put together already stay as they are.
 */
final class MarkedPassages {
  private static final int SHORT_HEADING = 26;

  private final List<FallenTable> tables;
  private final Decisions decisions;

  /** The titles that the printed contents name, as they compare. */
  private final Set<String> titles = new HashSet<>();

  MarkedPassages(List<FallenTable> tables, ContentsList contents, Decisions decisions) {
    this.tables = tables;
    this.decisions = decisions;
    contents.titles().forEach(title -> titles.add(Beginnings.titleKey(title)));
  }

  List<Passage> of(List<Line> lines) {
    List<Passage> passages = new ArrayList<>();
    int at = 0;
    for (FallenTable table : tables) {
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
      if (!open.isEmpty() && endsUnmarked(open, line)) {
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
   * A page dump loses the mark now and then where a page ends: a complete sentence on a line that
   * is not full, an address, a numbered heading that leaves its line half empty, or a paragraph
   * with a mark of its own that follows a complete sentence show the end all the same.
   */
  private boolean endsUnmarked(List<Line> open, Line next) {
    if (decisions.has(next.number(), Verdict.APART)
        || decisions.has(next.number(), Verdict.ARTICLE)) {
      return true;
    }
    if (next.printed().isPresent()) {
      return next.printed().get().opens()
          || next.isRow()
          || isTitle(open)
          || isTitle(List.of(next));
    }
    Line last = open.get(open.size() - 1);
    if (Beginnings.isAddress(last.text()) && !isAddressRest(next.text())) {
      return true;
    }
    if (next.isRow() || open.size() == 1 && isShortHeading(last.text())) {
      return true;
    }
    boolean marked = Beginnings.startsItself(next.text());
    if (next.pageStart() && marked && Sentences.ends(last.text())) {
      return true;
    }
    if (next.ends() && isShortHeading(next.text()) && Sentences.endsSentence(last.text())) {
      return true;
    }
    if (OfficialDate.whole(last.text()).isPresent()) {
      return true;
    }
    boolean shortLine = TextKey.count(last.text()) < Continuation.FULL_LINE;
    return shortLine
        && (Sentences.endsSentence(last.text()) && (next.pageStart() || marked)
            || next.pageStart() && Brackets.isRemark(last.text()));
  }

  /** A title in the type of the text, on a full line, shows by being named in the contents. */
  private boolean isTitle(List<Line> lines) {
    return lines.size() <= 3 && titles.contains(Beginnings.titleKey(Passage.of(lines).text()));
  }

  /** Text that is cut by the line's end fills the line. */
  private static boolean isShortHeading(String text) {
    return TextKey.count(text) < SHORT_HEADING
        && Mark.of(text).filter(mark -> mark.style().canHead()).isPresent();
  }

  private static boolean isAddressRest(String text) {
    return text.chars().allMatch(c -> c > ' ' && c < 0x7F) && !text.startsWith("http");
  }
}
