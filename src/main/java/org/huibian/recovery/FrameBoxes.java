package org.huibian.recovery;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.huibian.model.SourceSpan;
import org.huibian.text.Mark;

/**
 * The frames of an original that are boxes: text boxes, tables of one cell. A frame around the
 * title or the signature of a document is a matter of layout and not a box.
 */
final class FrameBoxes {
  private static final int LONGEST_TITLE = 60;

  /** No frames, for the text inside of one. */
  static final FrameBoxes NONE = new FrameBoxes(List.of());

  /** The roles of segments whose frame is no box. */
  private static final Set<Role> FORM =
      EnumSet.of(Role.TITLE, Role.NUMBER, Role.ADDRESSEE, Role.SIGNATURE);

  private final List<SourceSpan> frames;

  FrameBoxes(List<SourceSpan> frames) {
    this.frames = frames;
  }

  /** Returns the index after the box that starts at an index; the same index if none does. */
  int end(List<Segment> segments, int start) {
    int line = segments.get(start).line();
    for (SourceSpan frame : frames) {
      boolean here = frame.first() <= line && line <= frame.last();
      boolean first = start == 0 || segments.get(start - 1).line() < frame.first();
      if (here && first) {
        int end = start;
        while (end < segments.size() && segments.get(end).line() <= frame.last()) {
          end++;
        }
        return isBox(segments.subList(start, end)) ? end : start;
      }
    }
    return start;
  }

  private static boolean isBox(List<Segment> segments) {
    boolean rows = segments.stream().allMatch(s -> s.is(Role.ROW) || s.is(Role.CAPTION));
    boolean form = segments.stream().anyMatch(s -> FORM.contains(s.role()));
    return segments.size() > 1 && !rows && !form;
  }

  /** Returns whether the first segment in a frame is the title of the box. */
  static boolean isTitle(Segment segment) {
    boolean own = segment.hasMark(Mark.Style.BOX) || segment.mark().isEmpty();
    boolean text = segment.is(Role.BOX_TITLE) || segment.is(Role.HEADING) || segment.isOpen();
    return own && text && segment.standsAlone(LONGEST_TITLE);
  }
}
