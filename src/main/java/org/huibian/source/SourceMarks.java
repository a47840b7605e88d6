package org.huibian.source;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.huibian.model.SourceSpan;

/**
 * What an original states about its lines, beyond the text. A plain text states nothing; a document
 * knows which of its lines are paragraphs, table rows, pictures, running headers and so on. Line
 * numbers count from 1. {@link SourceText.Builder} makes it.
 *
 * @param wholeParagraphs whether every line is a whole paragraph
 * @param lines the facts of each line in order; shorter than the text if nothing is stated about
 *     the last lines
 * @param frames the ranges of lines that stand in a frame, such as a text box, in order
 * @param changes the tracked changes, if there are any
 */
public record SourceMarks(
    boolean wholeParagraphs,
    List<LineFacts> lines,
    List<SourceSpan> frames,
    Optional<TrackedChanges> changes) {
  /** The marks of an original that states nothing. */
  public static final SourceMarks NONE =
      new SourceMarks(false, List.of(), List.of(), Optional.empty());

  /** Copies the lists and refuses lines of which only some are printed. */
  public SourceMarks {
    lines = List.copyOf(lines);
    frames = List.copyOf(frames);
    long printed = lines.stream().filter(line -> line.printed().isPresent()).count();
    if (printed > 0 && printed < lines.size()) {
      throw new IllegalArgumentException(printed + " of " + lines.size() + " lines are printed");
    }
  }

  /**
   * Returns the facts of a line.
   *
   * @param line the line number, from 1
   */
  public LineFacts at(int line) {
    return line <= lines.size() ? lines.get(line - 1) : LineFacts.NONE;
  }

  /** Returns the lines about which a fact is stated, with that fact, by line number. */
  public <T> SortedMap<Integer, T> linesWith(Function<LineFacts, Optional<T>> fact) {
    SortedMap<Integer, T> found = new TreeMap<>();
    for (int line = 1; line <= lines.size(); line++) {
      int number = line;
      fact.apply(at(line)).ifPresent(value -> found.put(number, value));
    }
    return Collections.unmodifiableSortedMap(found);
  }

  /** Returns whether the original has pages: then every line has a {@link LineFacts#printed()}. */
  public boolean isPaged() {
    return at(1).printed().isPresent();
  }

  /**
   * Returns the page of a line, if the original has pages.
   *
   * @param line the line number, from 1
   */
  public Optional<Integer> page(int line) {
    return at(line).printed().map(PrintedLine::page);
  }

  /**
   * Returns where readers find some lines in the original: the range of their pages if the original
   * has pages, the range of lines otherwise.
   */
  public SourceSpan place(SourceSpan range) {
    if (!isPaged()) {
      return range;
    }
    var pages =
        lines.subList(range.first() - 1, range.last()).stream()
            .mapToInt(line -> line.printed().orElseThrow().page())
            .summaryStatistics();
    return new SourceSpan(pages.getMin(), pages.getMax());
  }
}
