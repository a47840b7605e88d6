package org.huibian.recovery;

import java.util.List;

/**
 * The segments of an article with their roles.
 *
 * @param segments the segments in order
 * @param doubts the doubts about their roles
 */
record AssignedRoles(List<Segment> segments, List<Doubt> doubts) {
  /** Copies the lists. */
  AssignedRoles {
    segments = List.copyOf(segments);
    doubts = List.copyOf(doubts);
  }
}
