package org.huibian.recovery;

import java.util.ArrayList;
import java.util.List;
import org.huibian.layout.LeftOut;
import org.huibian.layout.Passage;

/**
 * The text of an issue as segments, without what does not belong to an article.
 *
 * @param segments the segments in order
 * @param leftOut what was left out
 */
record CleanedText(List<Segment> segments, List<LeftOut> leftOut) {
  /** Copies the lists. */
  CleanedText {
    segments = List.copyOf(segments);
    leftOut = List.copyOf(leftOut);
  }

  /** Cleans passages in three steps. */
  static CleanedText of(List<Passage> passages) {
    CleanedText unmarked = MarkupCleaner.clean(passages);
    List<Segment> numbered = CatalogueMarks.complete(unmarked.segments());
    CleanedText bare = Letterhead.remove(numbered);
    List<LeftOut> leftOut = new ArrayList<>(unmarked.leftOut());
    leftOut.addAll(bare.leftOut());
    return new CleanedText(bare.segments(), leftOut);
  }
}
