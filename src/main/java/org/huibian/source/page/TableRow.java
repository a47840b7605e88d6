package org.huibian.source.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.huibian.model.Block.Merge;
import org.huibian.text.JoinedText;

/**
 * A row of a table, with one entry for each column of the whole table.
 *
 * @param row the row as it stands on its page
 * @param texts the texts of its cells; that of a merged cell at its first column
 * @param merges how its cells are merged with their neighbours
 * @param full whether the last line of a cell leaves no room for more
 */
record TableRow(Part.Row row, String[] texts, List<Merge> merges, boolean[] full) {
  /**
   * Distributes the cells of a row over the columns of a table.
   *
   * @param edges the edges of the columns from left to right, in points
   */
  static TableRow of(Part.Row row, List<Double> edges) {
    String[] texts = new String[edges.size() - 1];
    boolean[] full = new boolean[texts.length];
    List<Merge> merges = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      texts[i] = "";
      merges.add(Merge.BEFORE);
    }
    for (Part.Cell cell : row.cells()) {
      int first = Math.min(nearest(edges, cell.left()), texts.length - 1);
      int end = Math.min(Math.max(first + 1, nearest(edges, cell.right())), texts.length);
      // Some programs do not draw the rule between the continuations of two tall cells.
      boolean lacksRules = first == 0 && cell.text().isEmpty() && !cell.continuesAbove();
      for (int i = first; i < end; i++) {
        boolean own = i == first || lacksRules;
        merges.set(i, cell.continuesAbove() ? Merge.ABOVE : own ? Merge.NONE : Merge.BEFORE);
      }
      texts[first] = cell.text();
      full[first] = cell.full();
    }
    return new TableRow(row, texts, merges, full);
  }

  private static int nearest(List<Double> edges, double x) {
    int best = 0;
    for (int i = 1; i < edges.size(); i++) {
      best = Math.abs(edges.get(i) - x) < Math.abs(edges.get(best) - x) ? i : best;
    }
    return best;
  }

  /** Returns the texts of the cells, separated by tabs. */
  String line() {
    return String.join("\t", texts);
  }

  int page() {
    return row.page();
  }

  boolean isEmpty() {
    return Arrays.stream(texts).allMatch(String::isEmpty);
  }

  boolean hasTextsOf(TableRow other) {
    return Arrays.equals(texts, other.texts);
  }

  /** Returns this row joined with its continuation on the next page. */
  TableRow joinedWith(TableRow continuation) {
    String[] joinedTexts = texts.clone();
    boolean[] joinedFull = full.clone();
    for (int i = 0; i < joinedTexts.length; i++) {
      StringBuilder text = new StringBuilder(joinedTexts[i]);
      JoinedText.append(text, continuation.texts[i]);
      joinedTexts[i] = text.toString();
      joinedFull[i] = continuation.texts[i].isEmpty() ? joinedFull[i] : continuation.full[i];
    }
    return new TableRow(row, joinedTexts, merges, joinedFull);
  }
}
