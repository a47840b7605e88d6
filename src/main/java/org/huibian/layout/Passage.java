package org.huibian.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huibian.model.SourceSpan;
import org.huibian.text.Mark;

/**
 * Lines that belong together: a paragraph, a heading, a row of a table.
 *
 * @param lines the source lines in order, at least one
 * @param text their text, joined
 */
public record Passage(List<Line> lines, String text) {
  /** Copies the list. */
  public Passage {
    lines = List.copyOf(lines);
  }

  /** A passage of these lines. */
  public static Passage of(List<Line> lines) {
    StringBuilder out = new StringBuilder();
    for (Line line : lines) {
      JoinedText.append(out, line.text());
    }
    return new Passage(lines, lines.get(0).isRow() ? out.toString() : squeeze(out.toString()));
  }

  private static String squeeze(String text) {
    return text.replaceAll("[\\s\\u3000\\u00A0]+", " ").strip();
  }

  /** This passage and the next as one. */
  public Passage join(Passage next) {
    List<Line> all = new ArrayList<>(lines);
    all.addAll(next.lines);
    return of(all);
  }

  /** From the first to the last line. */
  public SourceSpan span() {
    int last = lines.stream().mapToInt(Line::number).max().orElseThrow();
    return new SourceSpan(line(), last);
  }

  /** The number of the first line; the lines of a row put together may stand in another order. */
  public int line() {
    return lines.stream().mapToInt(Line::number).min().orElseThrow();
  }

  /** Whether a page is known to start with it. */
  public boolean pageStart() {
    return lines.get(0).pageStart();
  }

  /** Whether it is a row of cells parted by tabs. */
  public boolean isRow() {
    return text.indexOf('\t') >= 0;
  }

  /** The mark of enumeration that it starts with. */
  public Optional<Mark> mark() {
    return isRow() ? Optional.empty() : Mark.of(text);
  }
}
