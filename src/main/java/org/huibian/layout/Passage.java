package org.huibian.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huibian.model.SourceSpan;
import org.huibian.text.JoinedText;
import org.huibian.text.Mark;
import org.huibian.text.TextKey;

/**
 * Lines that belong together: a paragraph, a heading, a row of a table.
 *
 * @param lines the source lines in order, at least one
 * @param text their text, joined
 */
public record Passage(List<Line> lines, String text) {
  /** Headlines wrap at 22 to 28 characters, text at 33 to 36. */
  private static final int LARGE_LONGEST = 29;

  private static final int LARGE_SHORTEST = 16;
  private static final int LARGE_MOST_LINES = 4;

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

  /**
   * Whether it is set like a headline at the top of a page: larger than the text, so its lines, but
   * the last, hold fewer characters. Nothing else that takes several lines starts a page so.
   */
  public boolean isSetLarge() {
    return pageStart()
        && lines.size() > 1
        && lines.size() <= LARGE_MOST_LINES
        && lines.subList(0, lines.size() - 1).stream()
            .mapToInt(line -> TextKey.count(line.text()))
            .allMatch(width -> width >= LARGE_SHORTEST && width <= LARGE_LONGEST);
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
