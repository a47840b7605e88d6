package org.huibian.layout;

import java.util.Optional;
import org.huibian.source.LineFacts;
import org.huibian.source.PrintedLine;
import org.huibian.source.SourceMarks;

/** Reads a document: every line is a paragraph, and the author's page breaks start pages. */
final class DocumentLines implements LineReader {
  /** The print of a paragraph about which only one fact is known: it stands out as headings do. */
  private static final PrintedLine PROMINENT = new PrintedLine(1, true, true, 1, true, false);

  private final SourceMarks marks;

  DocumentLines(SourceMarks marks) {
    this.marks = marks;
  }

  @Override
  public Line read(RawLine line) {
    LineFacts facts = marks.at(line.number());
    boolean pageStart = line.isFirst() || facts.pageStart();
    Optional<PrintedLine> look = facts.prominent() ? Optional.of(PROMINENT) : Optional.empty();
    return new Line(line.number(), line.trimmed(), pageStart, true, look);
  }
}
