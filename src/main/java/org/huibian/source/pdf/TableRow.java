package org.huibian.source.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.huibian.model.Block.Merge;
import org.huibian.text.JoinedText;

/**
 * A row of a table, one entry a column of the whole table.
 *
 * @param row where it stands
 * @param texts what its cells say; of a merged one at its first column
 * @param merges how its cells hang together
 * @param full whether the last line of a cell leaves no room
 */
record TableRow(Part.Row row, String[] texts, List<Merge> merges, boolean[] full) {
  /** A row in the columns between these edges. */
  static TableRow of(Part.Row row, List<Double> edges) {
    String[] texts = new String[edges.size() - 1];
    boolean[] full = new boolean[texts.length];
    List<Merge> merges = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      texts[i] = "";
      merges.add(Merge.BEFORE);
    }
    for (Part.CellBox box : row.cells()) {
      int first = Math.min(at(edges, box.left()), texts.length - 1);
      int end = Math.min(Math.max(first + 1, at(edges, box.right())), texts.length);
      // Some programs forget the line between the rests of two tall cells.
      boolean forgotten = first == 0 && box.text().isEmpty() && !box.above();
      for (int i = first; i < end; i++) {
        boolean own = i == first || forgotten;
        merges.set(i, box.above() ? Merge.ABOVE : own ? Merge.NONE : Merge.BEFORE);
      }
      texts[first] = box.text();
      full[first] = box.full();
    }
    return new TableRow(row, texts, merges, full);
  }

  private static int at(List<Double> edges, double x) {
    int best = 0;
    for (int i = 1; i < edges.size(); i++) {
      best = Math.abs(edges.get(i) - x) < Math.abs(edges.get(best) - x) ? i : best;
    }
    return best;
  }

  /** Its cells, parted by tabs. */
  String line() {
    return String.join("\t", texts);
  }

  boolean isEmpty() {
    return Arrays.stream(texts).allMatch(String::isEmpty);
  }

  boolean says(TableRow other) {
    return Arrays.equals(texts, other.texts);
  }

  /** This row with the rest of it that stands on the next page. */
  TableRow with(TableRow rest) {
    String[] whole = texts.clone();
    boolean[] ends = full.clone();
    for (int i = 0; i < whole.length; i++) {
      StringBuilder out = new StringBuilder(whole[i]);
      JoinedText.append(out, rest.texts[i]);
      whole[i] = out.toString();
      ends[i] = rest.texts[i].isEmpty() ? ends[i] : rest.full[i];
    }
    return new TableRow(row, whole, merges, ends);
  }
}
