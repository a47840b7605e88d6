package org.huibian.recovery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huibian.layout.Join;
import org.huibian.layout.Layout;
import org.huibian.layout.Passage;
import org.huibian.layout.SentenceEnds;
import org.huibian.source.LineFacts;
import org.huibian.source.Removed;
import org.huibian.source.SourceText;
import org.huibian.source.Suspicion;

/**
 * Raises the doubts about what was decided before recovery: by the source readers and the layout.
 */
final class LayoutDoubts {
  /** How probable a join is wrong: in labelled issues, one of some 560 was. */
  private static final double JOIN = 0.01;

  /** The same where a bracket is open although the sentence before has ended. */
  private static final double OPEN = 0.3;

  /** How probable it is that what a page shows by its place alone was read wrongly. */
  private static final double GUESSED = 0.3;

  private static final double REBUILT = 0.15;

  private LayoutDoubts() {}

  /** Returns the doubts about joins, suspicious lines and reassembled rows. */
  static List<Doubt> of(Layout layout, SourceText source) {
    List<Doubt> doubts = new ArrayList<>();
    layout.joins().forEach(join -> doubts.add(joined(join, source)));
    source
        .marks()
        .linesWith(LineFacts::suspicion)
        .forEach((line, suspicion) -> doubts.add(suspicious(line, suspicion, source)));
    doubts.addAll(rebuilt(layout));
    return doubts;
  }

  /** Returns a doubt for each table with rows that were put together of fragments out of order. */
  private static List<Doubt> rebuilt(Layout layout) {
    List<Doubt> doubts = new ArrayList<>();
    Set<Integer> patched = new HashSet<>(layout.patchedRows());
    List<Integer> table = new ArrayList<>();
    for (Passage passage : layout.passages()) {
      if (!passage.isRow()) {
        addRebuilt(table, doubts);
        table.clear();
      } else if (patched.contains(passage.line())) {
        table.add(passage.line());
      }
    }
    addRebuilt(table, doubts);
    return doubts;
  }

  private static void addRebuilt(List<Integer> rows, List<Doubt> doubts) {
    if (!rows.isEmpty()) {
      String lines = rows.stream().map(String::valueOf).collect(Collectors.joining("、"));
      doubts.add(new Doubt(rows.get(0), REBUILT, Doubt.Kind.REBUILT_TABLE, lines));
    }
  }

  private static Doubt joined(Join join, SourceText source) {
    boolean ended = SentenceEnds.endsSentence(source.lines().get(join.before() - 1).strip());
    double probability = ended && join.reason() == Join.Reason.OPEN_BRACKET ? OPEN : JOIN;
    String lines = join.before() + "+" + join.after();
    return new Doubt(join.after(), probability, Doubt.Kind.JOINED, lines);
  }

  private static Doubt suspicious(int line, Suspicion suspicion, SourceText source) {
    double probability =
        switch (suspicion) {
          case PICTURE_PAGE, LOST_CHARACTERS, LOST_PART, RECOGNISED -> 1;
          case COLUMNS, VERTICAL, BARE_TABLE, SPACED_LINES, DRAWING, CUT_ROW -> GUESSED;
        };
    return new Doubt(line, probability, kind(suspicion), excerpt(line, suspicion, source));
  }

  /**
   * What is lost has no text in its line; the names of the files, the numbers of the pages, or the
   * words of a drawing stand for it.
   */
  private static String excerpt(int line, Suspicion suspicion, SourceText source) {
    return switch (suspicion) {
      case LOST_PART -> removed(line, Removed.Kind.OTHER_FILE, source);
      case DRAWING -> removed(line, Removed.Kind.DRAWING, source);
      case PICTURE_PAGE -> removed(line, Removed.Kind.UNREAD_PAGE, source);
      default -> source.lines().get(line - 1).strip();
    };
  }

  private static String removed(int line, Removed.Kind kind, SourceText source) {
    return source.removed().stream()
        .filter(r -> r.line() == line && r.kind() == kind)
        .map(Removed::text)
        .collect(Collectors.joining("、"));
  }

  /** Returns the kind of doubt that a suspicion of a source reader raises. */
  private static Doubt.Kind kind(Suspicion suspicion) {
    return switch (suspicion) {
      case COLUMNS -> Doubt.Kind.COLUMNS;
      case VERTICAL -> Doubt.Kind.VERTICAL;
      case BARE_TABLE -> Doubt.Kind.BARE_TABLE;
      case SPACED_LINES -> Doubt.Kind.SPACED_LINES;
      case CUT_ROW -> Doubt.Kind.CUT_ROW;
      case DRAWING -> Doubt.Kind.DRAWING;
      case PICTURE_PAGE -> Doubt.Kind.PICTURE_PAGE;
      case LOST_CHARACTERS -> Doubt.Kind.LOST_CHARACTERS;
      case LOST_PART -> Doubt.Kind.PART_LOST;
      case RECOGNISED -> Doubt.Kind.RECOGNISED;
    };
  }
}
