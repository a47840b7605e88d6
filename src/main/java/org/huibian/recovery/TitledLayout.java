package org.huibian.recovery;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.huibian.layout.Layout;
import org.huibian.layout.LayoutReader;
import org.huibian.layout.Line;
import org.huibian.layout.Passage;
import org.huibian.model.Decisions;
import org.huibian.model.Decisions.Decision;
import org.huibian.model.Decisions.Verdict;
import org.huibian.recovery.boundary.ArticleStart;
import org.huibian.recovery.boundary.Boundaries;
import org.huibian.source.SourceText;

/**
 * Reads a layout again in which the title of every article is a passage of its own: where the
 * layout has joined a title to the text around it, or divided it, the lattice knows better.
 */
final class TitledLayout {
  private static final Set<Verdict> BOUNDARIES =
      EnumSet.of(
          Verdict.JOIN,
          Verdict.NOT_JOINED,
          Verdict.APART,
          Verdict.ARTICLE,
          Verdict.NO_ARTICLE,
          Verdict.LEAVE_OUT);

  private TitledLayout() {}

  /**
   * Returns the layout with the titles as passages.
   *
   * @param untitled the layout in which the titles were found
   */
  static Layout read(
      SourceText source, Layout untitled, Boundaries boundaries, Decisions decisions) {
    TreeMap<Integer, Boolean> opens = new TreeMap<>();
    for (Passage passage : untitled.passages()) {
      boolean first = true;
      for (Line line : passage.lines()) {
        opens.put(line.number(), first);
        first = false;
      }
    }
    TreeMap<Integer, Decision> all = new TreeMap<>();
    for (ArticleStart start : boundaries.starts()) {
      List<Integer> lines = start.lines();
      boolean joined = lines.subList(1, lines.size()).stream().anyMatch(opens::get);
      if (!opens.get(start.line())) {
        all.put(start.line(), Decision.of(Verdict.APART));
      }
      for (int line : lines.subList(1, lines.size())) {
        if (opens.get(line)) {
          all.put(line, Decision.of(Verdict.JOIN));
        }
      }
      Map.Entry<Integer, Boolean> next = opens.higherEntry(lines.get(lines.size() - 1));
      // The longer a text, the more of what follows looks like its rest to the layout.
      if (next != null && (joined || !next.getValue())) {
        all.put(next.getKey(), Decision.of(Verdict.APART));
      }
    }
    if (all.isEmpty()) {
      return untitled;
    }
    decisions.byLine().forEach((line, decision) -> add(line, decision, all));
    return LayoutReader.read(source, new Decisions(all));
  }

  /**
   * Adds a decision of the editor, which prevails where it is about the boundaries of passages;
   * that a title has been checked must not undo what makes it a passage.
   */
  private static void add(int line, Decision decision, Map<Integer, Decision> all) {
    if (BOUNDARIES.contains(decision.verdict())) {
      all.put(line, decision);
    } else {
      all.putIfAbsent(line, decision);
    }
  }
}
