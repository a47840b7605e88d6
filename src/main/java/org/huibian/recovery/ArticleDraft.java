package org.huibian.recovery;

import java.util.List;

/**
 * The segments of one article, with the title in front.
 *
 * @param segments the segments, at least one
 * @param firstLine the number of the first source line that belongs to it, from 1
 * @param lastLine the number of the last such line; {@link Integer#MAX_VALUE} if no article follows
 */
record ArticleDraft(List<Segment> segments, int firstLine, int lastLine) {
  /** Copies the list. */
  ArticleDraft {
    segments = List.copyOf(segments);
  }
}
