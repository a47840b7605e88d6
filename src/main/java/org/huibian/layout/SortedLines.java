package org.huibian.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huibian.layout.LeftOut.Reason;
import org.huibian.model.Decisions;
import org.huibian.model.Decisions.Verdict;
import org.huibian.source.SourceText;

/**
 * The lines of an original, sorted by what they hold.
 *
 * @param text the lines of text
 * @param leftOut the lines that are no text of an article
 * @param pictures the numbers of the lines that stand for pictures, from 1
 * @param masthead the characters of the lines of cover and running headers
 */
record SortedLines(
    List<Line> text, List<LeftOut> leftOut, List<Integer> pictures, List<String> masthead) {
  /** Copies the lists. */
  SortedLines {
    text = List.copyOf(text);
    leftOut = List.copyOf(leftOut);
    pictures = List.copyOf(pictures);
    masthead = List.copyOf(masthead);
  }

  /** Sorts the lines of an original and reads those that hold text. */
  static SortedLines read(
      SourceText source, PageFurniture furniture, LineReader reader, Decisions decisions) {
    Sorter sorter = new Sorter(furniture, reader, decisions);
    for (int i = 0; i < source.lines().size(); i++) {
      sorter.add(i + 1, source.lines().get(i));
    }
    return new SortedLines(sorter.text, sorter.leftOut, sorter.pictures, sorter.masthead);
  }

  /** Sorts lines one after the other. */
  private static final class Sorter {
    private final PageFurniture furniture;
    private final LineReader reader;
    private final Decisions decisions;
    private final List<Line> text = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<Integer> pictures = new ArrayList<>();
    private final List<String> masthead = new ArrayList<>();
    private boolean afterPageEdge;
    private boolean afterBlank;

    Sorter(PageFurniture furniture, LineReader reader, Decisions decisions) {
      this.furniture = furniture;
      this.reader = reader;
      this.decisions = decisions;
    }

    void add(int number, String line) {
      Optional<Reason> reason = furniture.at(number);
      if (line.isBlank() && !isEmptyRow(number, line)) {
        afterBlank = true;
      } else if (reason.isPresent()) {
        leaveOut(number, line, reason.get());
      } else if (decisions.has(number, Verdict.LEAVE_OUT)) {
        leaveOut(number, line, Reason.DECIDED);
      } else if (line.equals(SourceText.PICTURE)) {
        leftOut.add(new LeftOut(number, Reason.MARKUP, line));
        pictures.add(number);
      } else {
        text.add(
            reader.read(new LineReader.RawLine(number, line, text, afterPageEdge, afterBlank)));
        afterPageEdge = false;
        afterBlank = false;
      }
    }

    private void leaveOut(int number, String line, Reason reason) {
      leftOut.add(new LeftOut(number, reason, line.strip()));
      if (reason == Reason.COVER || reason == Reason.RUNNING_HEADER) {
        masthead.add(line);
      }
      afterPageEdge |= reason == Reason.RUNNING_HEADER || reason == Reason.PAGE_NUMBER;
    }

    /** Returns whether a line is a table row without text: tabs alone, right below a row. */
    private boolean isEmptyRow(int number, String line) {
      if (line.indexOf('\t') < 0 || text.isEmpty()) {
        return false;
      }
      Line before = text.get(text.size() - 1);
      return before.isRow() && before.number() == number - 1;
    }
  }
}
