package org.huibian.recovery;

import java.util.ArrayList;
import java.util.List;
import org.huibian.layout.Join;
import org.huibian.layout.Layout;
import org.huibian.source.LineFacts;
import org.huibian.source.SourceText;
import org.huibian.source.Suspicion;

/**
 * Raises the doubts about what was decided before recovery: by the source readers and the layout.
 */
final class LayoutDoubts {
  private LayoutDoubts() {}

  /** Returns the doubts about joins, suspicious lines and reassembled rows. */
  static List<Doubt> of(Layout layout, SourceText source) {
    List<Doubt> doubts = new ArrayList<>();
    layout.joins().forEach(join -> doubts.add(joined(join)));
    source
        .marks()
        .linesWith(LineFacts::suspicion)
        .forEach(
            (line, suspicion) ->
                doubts.add(
                    new Doubt(line, 2, kind(suspicion), source.lines().get(line - 1).strip())));
    layout
        .patchedRows()
        .forEach(line -> doubts.add(new Doubt(line, 2, Doubt.Kind.REBUILT_TABLE, "")));
    return doubts;
  }

  private static Doubt joined(Join join) {
    int weight = join.reason() == Join.Reason.CUT_HEADING ? 2 : 1;
    String lines = join.before() + "+" + join.after();
    return new Doubt(join.after(), weight, Doubt.Kind.JOINED, lines);
  }

  /** Returns the kind of doubt that a suspicion of a source reader raises. */
  private static Doubt.Kind kind(Suspicion suspicion) {
    return switch (suspicion) {
      case COLUMNS -> Doubt.Kind.COLUMNS;
      case VERTICAL -> Doubt.Kind.VERTICAL;
      case BARE_TABLE -> Doubt.Kind.BARE_TABLE;
      case CUT_ROW -> Doubt.Kind.CUT_ROW;
      case PICTURE_PAGE -> Doubt.Kind.PICTURE_PAGE;
      case LOST_CHARACTERS -> Doubt.Kind.LOST_CHARACTERS;
      case RECOGNISED -> Doubt.Kind.RECOGNISED;
    };
  }
}
