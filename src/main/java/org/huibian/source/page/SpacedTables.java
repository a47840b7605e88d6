package org.huibian.source.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huibian.source.LineFacts;
import org.huibian.source.SourceMarks;
import org.huibian.source.SourceText;
import org.huibian.source.Suspicion;

/**
 * Finds the tables of a text without pages that are set with runs of spaces. Their lines become
 * rows, with a doubt; the numbers of the lines stay. What is no clear table stays as it is.
 */
public final class SpacedTables {
  /** Stands for a line that is no text; it has no spaces. */
  private static final String OTHER = "-";

  private SpacedTables() {}

  /** Returns a text with the rows of its tables. */
  public static SourceText in(SourceText text) {
    Map<Integer, String> lines = new TreeMap<>();
    Map<Integer, Suspicion> suspicions = new TreeMap<>();
    for (SpacedRun run : SpacedRun.find(textLines(text))) {
      SpacedTable table = SpacedTable.of(run);
      lines.putAll(table.lines());
      suspicions.putAll(table.suspicions());
    }
    return suspicions.isEmpty() ? text : changed(text, lines, suspicions);
  }

  private static List<String> textLines(SourceText text) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < text.lines().size(); i++) {
      LineFacts facts = text.marks().at(i + 1);
      boolean isText = facts.role().isEmpty() && facts.picture().isEmpty();
      lines.add(isText ? text.lines().get(i) : OTHER);
    }
    return lines;
  }

  private static SourceText changed(
      SourceText text, Map<Integer, String> changed, Map<Integer, Suspicion> suspicions) {
    List<String> lines = new ArrayList<>();
    List<LineFacts> facts = new ArrayList<>();
    for (int i = 0; i < text.lines().size(); i++) {
      LineFacts old = text.marks().at(i + 1);
      lines.add(changed.getOrDefault(i, text.lines().get(i)));
      facts.add(suspicions.containsKey(i) ? suspect(old, suspicions.get(i)) : old);
    }
    SourceMarks marks = text.marks();
    return new SourceText(
        text.file(),
        lines,
        new SourceMarks(marks.wholeParagraphs(), facts, marks.frames(), marks.changes()),
        text.removed());
  }

  private static LineFacts suspect(LineFacts facts, Suspicion suspicion) {
    return new LineFacts(
        facts.role(),
        facts.merges(),
        facts.picture(),
        facts.links(),
        facts.pageStart(),
        facts.prominent(),
        facts.printed(),
        facts.suspicion().or(() -> Optional.of(suspicion)));
  }
}
