package org.huibian.recovery;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.huibian.model.SourceSpan;
import org.huibian.text.Mark;

/**
 * The frames that an original has drawn around text: text boxes, tables of one cell. A frame around
 * a part of an official document's own form, its title or its signature, is layout and no box.
 */
final class Frames {
  private static final int LONGEST_TITLE = 60;

  /** What shows that a frame is no box of the text. */
  private static final Set<Role> FORM =
      EnumSet.of(Role.TITLE, Role.NUMBER, Role.ADDRESSEE, Role.SIGNATURE);

  private final List<SourceSpan> frames;
  private boolean inside;

  Frames(List<SourceSpan> frames) {
    this.frames = frames;
  }

  /** Does something where frames count no more, because it stands in one. */
  <T> T within(Supplier<T> work) {
    boolean before = inside;
    inside = true;
    try {
      return work.get();
    } finally {
      inside = before;
    }
  }

  /** The index behind a box that starts at an index; the index itself if none does. */
  int end(List<Piece> pieces, int start) {
    if (inside) {
      return start;
    }
    int line = pieces.get(start).passage().line();
    for (SourceSpan frame : frames) {
      boolean here = frame.first() <= line && line <= frame.last();
      boolean first = start == 0 || pieces.get(start - 1).passage().line() < frame.first();
      if (here && first) {
        int end = start;
        while (end < pieces.size() && pieces.get(end).passage().line() <= frame.last()) {
          end++;
        }
        return isBox(pieces.subList(start, end)) ? end : start;
      }
    }
    return start;
  }

  private static boolean isBox(List<Piece> pieces) {
    boolean rows = pieces.stream().allMatch(p -> p.is(Role.ROW) || p.is(Role.CAPTION));
    boolean form = pieces.stream().anyMatch(p -> FORM.contains(p.role()));
    return pieces.size() > 1 && !rows && !form;
  }

  /** Whether a piece, the first in a frame, is the title of the box. */
  static boolean isTitle(Piece piece) {
    boolean own = piece.hasMark(Mark.Style.BOX) || piece.mark().isEmpty();
    boolean text = piece.is(Role.BOX_TITLE) || piece.is(Role.HEADING) || piece.isOpen();
    return own && text && piece.standsAlone(LONGEST_TITLE);
  }
}
