package org.huibian.recovery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.huibian.layout.LeftOut;
import org.huibian.model.SourceSpan;
import org.huibian.text.TextKey;

/**
 * The accounting of an import: where every character of the source ended up.
 *
 * @param rows the rows in source order
 */
public record Ledger(List<Row> rows) {
  /** The key of {@link #totals()} for the characters that stand in an article. */
  public static final String PLACED = "placed";

  private static final Comparator<Row> SOURCE_ORDER =
      Comparator.comparingInt((Row row) -> row.lines().first())
          .thenComparingInt(row -> row.lines().last())
          .thenComparingInt(row -> row.article().orElse(0));

  /**
   * A stretch of text and its place.
   *
   * @param article the number of the article that holds it; empty if it was left out
   * @param lines where it stands in the source
   * @param role what it is, or why it was left out: a word of the accounting file
   * @param text its characters, without those of the blocks in a box
   * @param whole its characters, with those of the blocks in a box
   */
  public record Row(OptionalInt article, SourceSpan lines, String role, String text, String whole) {
    /** Returns the row of text that stands in an article. */
    static Row placed(int article, SourceSpan lines, String role, String text) {
      return new Row(OptionalInt.of(article), lines, role, text, text);
    }

    /** Returns the row of a box, counted by its title: the blocks in it have rows of their own. */
    static Row box(int article, SourceSpan lines, String title, String whole) {
      return new Row(OptionalInt.of(article), lines, "box", title, whole);
    }

    /** Returns the row of text that belongs to no article. */
    static Row leftOut(LeftOut left) {
      SourceSpan line = new SourceSpan(left.line(), left.line());
      return new Row(OptionalInt.empty(), line, left.reason().label(), left.text(), left.text());
    }

    /** Returns this row in an issue of which other originals come first. */
    Row moved(int linesBefore, int articlesBefore) {
      return new Row(
          article.isEmpty() ? article : OptionalInt.of(article.getAsInt() + articlesBefore),
          new SourceSpan(lines.first() + linesBefore, lines.last() + linesBefore),
          role,
          text,
          whole);
    }

    private Row withNumbers(Map<Integer, Integer> numbers) {
      if (article.isEmpty()) {
        return this;
      }
      int number = article.getAsInt();
      return new Row(
          OptionalInt.of(numbers.getOrDefault(number, number)), lines, role, text, whole);
    }
  }

  /** Copies the rows and puts them in source order. */
  public Ledger {
    List<Row> sorted = new ArrayList<>(rows);
    sorted.sort(SOURCE_ORDER);
    rows = Collections.unmodifiableList(sorted);
  }

  /**
   * Returns the same ledger with other article numbers.
   *
   * @param numbers the new number by the present one; a number without an entry stays
   */
  Ledger withNumbers(Map<Integer, Integer> numbers) {
    return new Ledger(rows.stream().map(row -> row.withNumbers(numbers)).toList());
  }

  /**
   * Returns how many characters, white space aside, were placed ({@link #PLACED}) and how many were
   * left out for each reason.
   */
  public Map<String, Integer> totals() {
    Map<String, Integer> totals = new TreeMap<>();
    for (Row row : rows) {
      String key = row.article().isPresent() ? PLACED : row.role();
      totals.merge(key, TextKey.count(row.text()), Integer::sum);
    }
    return totals;
  }

  /**
   * Returns the difference between the source and the rows by character: a positive count is of
   * lost characters, a negative one of invented ones. The map is empty if every character is
   * accounted for. White space does not count.
   *
   * @param source the lines of the source
   */
  public Map<String, Integer> difference(List<String> source) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (String line : source) {
      count(line, counts, 1);
    }
    for (Row row : rows) {
      count(row.text(), counts, -1);
    }
    Map<String, Integer> difference = new TreeMap<>();
    counts.forEach(
        (character, count) -> {
          if (count != 0) {
            difference.put(Character.toString(character), count);
          }
        });
    return difference;
  }

  private static void count(String text, Map<Integer, Integer> counts, int step) {
    text.codePoints()
        .filter(c -> !TextKey.isSpace(c))
        .forEach(c -> counts.merge(c, step, Integer::sum));
  }
}
