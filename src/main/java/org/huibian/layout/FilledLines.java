package org.huibian.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huibian.source.LineFacts;
import org.huibian.source.PrintedLine;
import org.huibian.source.SourceMarks;
import org.huibian.source.SourceText;
import org.huibian.text.JoinedText;
import org.huibian.text.TextKey;

/**
 * The lines of an original that hold text: neither blank nor marked as something else. They count
 * from 0.
 */
final class FilledLines {
  private final SourceText source;
  private final SourceMarks marks;

  /** The indexes of these lines in the source. */
  private final List<Integer> indexes = new ArrayList<>();

  FilledLines(SourceText source) {
    this.source = source;
    this.marks = source.marks();
    Set<Integer> others = marks.linesWith(LineFacts::role).keySet();
    for (int i = 0; i < source.lines().size(); i++) {
      if (!source.lines().get(i).isBlank() && !others.contains(i + 1)) {
        indexes.add(i);
      }
    }
  }

  int size() {
    return indexes.size();
  }

  String text(int at) {
    return source.lines().get(indexes.get(at));
  }

  /** Returns the line number in the source, from 1. */
  int number(int at) {
    return indexes.get(at) + 1;
  }

  /** Returns the line numbers of a range of lines. */
  List<Integer> numbers(int from, int to) {
    return indexes.subList(from, to).stream().map(index -> index + 1).toList();
  }

  /** Returns whether the lines have a place in print. */
  boolean isPrinted() {
    return marks.isPaged();
  }

  /** Returns how a line is printed, if {@link #isPrinted()}. */
  PrintedLine printed(int at) {
    return marks.at(number(at)).printed().orElseThrow();
  }

  /** Returns the text of a range of lines as one. */
  String join(int from, int to) {
    StringBuilder out = new StringBuilder();
    for (int at = from; at < to; at++) {
      JoinedText.append(out, text(at).strip());
    }
    return out.toString();
  }

  /** Returns the index after the last line of the printed paragraph to which a line belongs. */
  int paragraphEnd(int at) {
    int end = at + 1;
    while (end < size() && !printed(end).opens()) {
      end++;
    }
    return end;
  }

  /**
   * Returns the printed paragraphs from a line on, in the form in which texts are compared.
   *
   * @param mostLines longer paragraphs are skipped
   */
  Set<String> paragraphKeys(int from, int mostLines) {
    Set<String> keys = new HashSet<>();
    for (int at = from; at < size(); at = paragraphEnd(at)) {
      int end = paragraphEnd(at);
      if (end - at <= mostLines) {
        keys.add(TextKey.normalized(join(at, end)));
      }
    }
    return keys;
  }
}
