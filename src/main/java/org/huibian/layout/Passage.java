package org.huibian.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huibian.model.SourceSpan;
import org.huibian.text.JoinedText;
import org.huibian.text.Mark;
import org.huibian.text.TextKey;

/**
 * The lines of one paragraph, heading or table row.
 *
 * @param lines the lines in reading order, at least one
 * @param text their joined text
 */
public record Passage(List<Line> lines, String text) {
  /**
   * The widest line in the type of headlines: they wrap at 22 to 28 characters, text in the usual
   * type at 33 to 36.
   */
  public static final int WIDEST_LARGE_LINE = 29;

  private static final Pattern SPACES = Pattern.compile("[\\s\\u3000\\u00A0]+");

  private static final int NARROWEST_LARGE_LINE = 16;
  private static final int MOST_LARGE_LINES = 4;

  /** Copies the list. */
  public Passage {
    lines = List.copyOf(lines);
  }

  /** Creates the passage of some lines. */
  public static Passage of(List<Line> lines) {
    StringBuilder out = new StringBuilder();
    for (Line line : lines) {
      JoinedText.append(out, line.text());
    }
    return new Passage(lines, lines.get(0).isRow() ? out.toString() : squeeze(out.toString()));
  }

  private static String squeeze(String text) {
    return SPACES.matcher(text).replaceAll(" ").strip();
  }

  /** Returns this passage and the next as one. */
  public Passage join(Passage next) {
    List<Line> all = new ArrayList<>(lines);
    all.addAll(next.lines);
    return of(all);
  }

  /** Returns the range of its lines. */
  public SourceSpan span() {
    int last = lines.stream().mapToInt(Line::number).max().orElseThrow();
    return new SourceSpan(line(), last);
  }

  /**
   * Returns the number of its first line in the source, from 1. The lines of a reassembled table
   * row may be in another order.
   */
  public int line() {
    return lines.stream().mapToInt(Line::number).min().orElseThrow();
  }

  /** Returns whether a page is known to start with it. */
  public boolean pageStart() {
    return lines.get(0).pageStart();
  }

  /**
   * Returns whether it is set in the larger type of a headline at the top of a page: all its lines
   * but the last hold fewer characters than lines of text do.
   */
  public boolean isSetLarge(PrintedMeasure measure) {
    return pageStart()
        && lines.size() > 1
        && lines.size() <= MOST_LARGE_LINES
        && lines.subList(0, lines.size() - 1).stream()
            .mapToInt(line -> TextKey.count(line.text()))
            .allMatch(
                width ->
                    width >= NARROWEST_LARGE_LINE && width <= measure.limit(WIDEST_LARGE_LINE));
  }

  /** Returns whether it is a table row: cells separated by tabs. */
  public boolean isRow() {
    return text.indexOf('\t') >= 0;
  }

  /** Returns the enumeration mark with which it starts; a table row has none. */
  public Optional<Mark> mark() {
    return isRow() ? Optional.empty() : Mark.of(text);
  }
}
