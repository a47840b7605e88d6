package org.huibian.recovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huibian.layout.LeftOut;
import org.huibian.model.SourceSpan;
import org.huibian.text.TextKey;

/** What became of every character of the source. */
public final class Ledger {
  /**
   * A piece of text and its place.
   *
   * @param article the number of its article, or 0 if it was left out
   * @param lines where it stands in the source
   * @param role what it is, or why it was left out
   * @param text its characters, those of the blocks in a box not among them
   * @param whole its characters, those of the blocks in a box among them
   */
  public record Row(int article, SourceSpan lines, String role, String text, String whole) {}

  private final List<Row> rows = new ArrayList<>();

  /** Enters a piece that has its place in an article. */
  void place(int article, SourceSpan lines, String role, String text) {
    rows.add(new Row(article, lines, role, text, text));
  }

  /** Enters a box by its title; the blocks in it have rows of their own. */
  void placeBox(int article, SourceSpan lines, String title, String whole) {
    rows.add(new Row(article, lines, "box", title, whole));
  }

  /** Enters what is no text of an article. */
  void leaveOut(LeftOut piece) {
    SourceSpan line = new SourceSpan(piece.line(), piece.line());
    rows.add(new Row(0, line, piece.reason().label(), piece.text(), piece.text()));
  }

  /** The same ledger with other numbers for the articles; a number that is not in it stays. */
  Ledger withNumbers(Map<Integer, Integer> numbers) {
    Ledger out = new Ledger();
    for (Row row : rows) {
      int article = numbers.getOrDefault(row.article(), row.article());
      out.rows.add(new Row(article, row.lines(), row.role(), row.text(), row.whole()));
    }
    return out;
  }

  /** All rows in the order of the source. */
  public List<Row> rows() {
    List<Row> sorted = new ArrayList<>(rows);
    sorted.sort(
        Comparator.comparingInt((Row r) -> r.lines().first())
            .thenComparingInt(r -> r.lines().last())
            .thenComparingInt(Row::article));
    return List.copyOf(sorted);
  }

  /** How many characters that are no white space were placed, and left out for which reason. */
  public Map<String, Integer> totals() {
    Map<String, Integer> totals = new TreeMap<>();
    for (Row row : rows) {
      totals.merge(
          row.article() == 0 ? row.role() : "placed", TextKey.count(row.text()), Integer::sum);
    }
    return totals;
  }

  /**
   * The difference between the source and the rows, a character each: positive counts are lost,
   * negative ones invented. Empty if every character is accounted for.
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
        (c, n) -> {
          if (n != 0) {
            difference.put(Character.toString(c), n);
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
