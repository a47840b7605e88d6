package org.huibian.layout;

import java.util.Optional;
import org.huibian.source.PrintedLine;
import org.huibian.source.SourceMarks;

/** Reads printed pages. The source knows the page of every line and where paragraphs end. */
final class PrintedLines implements LineReader {
  private final SourceMarks marks;

  PrintedLines(SourceMarks marks) {
    this.marks = marks;
  }

  @Override
  public Line read(RawLine line) {
    PrintedLine print = marks.at(line.number()).printed().orElseThrow();
    boolean pageStart = line.isFirst() || print.page() != lastPage(line);
    return new Line(line.number(), line.trimmed(), pageStart, print.ends(), Optional.of(print));
  }

  private static int lastPage(RawLine line) {
    Line before = line.textBefore().get(line.textBefore().size() - 1);
    return before.printed().orElseThrow().page();
  }
}
