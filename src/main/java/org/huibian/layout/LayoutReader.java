package org.huibian.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huibian.model.Decisions;
import org.huibian.source.SourceText;

/**
 * Reads the layout of an original in steps: detects its family, finds its page furniture, reads its
 * lines, reassembles its tables, and joins its lines into passages.
 */
public final class LayoutReader {
  private LayoutReader() {}

  /**
   * Reads the layout of an original, in time proportional to its length.
   *
   * @param decisions the editor's decisions about its lines
   */
  public static Layout read(SourceText source, Decisions decisions) {
    Family family = Family.of(source);
    ContentsList contents = ContentsList.of(source);
    PageFurniture furniture = PageFurniture.of(source, contents);
    SortedLines lines =
        SortedLines.read(source, furniture, LineReader.of(family, source.marks()), decisions);
    List<FragmentedTable> tables =
        family == Family.PAGE_DUMP ? FragmentedTable.findAll(lines.text()) : List.of();
    Set<Integer> apart = EmptyParagraphs.linesBelow(family, source.lines(), furniture);
    PrintedMeasure measure =
        family == Family.PAGE_DUMP ? PrintedMeasure.of(lines.text()) : PrintedMeasure.USUAL;
    List<Passage> grouped =
        new LineGrouper(contents, decisions, apart, measure).group(lines.text(), tables);
    ContinuationRules rules = new ContinuationRules(family, contents, decisions, apart, measure);
    JoinedPassages joined = new PassageJoiner(family, rules, decisions).join(grouped);
    return new Layout(
        family,
        Masthead.of(lines.masthead()),
        contents,
        joined.passages(),
        leftOut(source, lines, tables),
        joined.joins(),
        tables.stream().flatMap(table -> table.patchedRows().stream()).toList(),
        lines.pictures());
  }

  private static List<LeftOut> leftOut(
      SourceText source, SortedLines lines, List<FragmentedTable> tables) {
    List<LeftOut> leftOut = new ArrayList<>(lines.leftOut());
    source.removed().forEach(removed -> leftOut.add(LeftOut.of(removed)));
    tables.forEach(table -> leftOut.addAll(table.repeatedHeads()));
    return leftOut;
  }
}
