package org.huibian.ingest;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * A range of lines of a base text that another text has changed. Positions count from 0; the end is
 * not included; an empty range is a place between two lines.
 *
 * @param start the first line in the base
 * @param end the line after the last one
 * @param size how many lines the other text has in their place
 */
record Hunk(int start, int end, int size) {
  /** Returns how many lines longer the other text is here. */
  int growth() {
    return size - (end - start);
  }

  /**
   * Returns the hunks by which two texts differ, in order. Between two hunks stands at least one
   * line that both texts have.
   */
  static List<Hunk> between(List<String> base, List<String> other) {
    List<Hunk> hunks = new ArrayList<>();
    for (AbstractDelta<String> delta :
        DiffUtils.diff(base, other, new MyersDiffWithLinearSpace<String>()).getDeltas()) {
      int start = delta.getSource().getPosition();
      Hunk next = new Hunk(start, start + delta.getSource().size(), delta.getTarget().size());
      Hunk last = hunks.isEmpty() ? null : hunks.get(hunks.size() - 1);
      if (last != null && next.start <= last.end) {
        hunks.set(hunks.size() - 1, new Hunk(last.start, next.end, last.size + next.size));
      } else {
        hunks.add(next);
      }
    }
    return hunks;
  }
}
