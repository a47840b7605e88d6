package org.huibian.layout;

import java.util.List;

/**
 * The outcome of joining passages.
 *
 * @param passages the passages in order
 * @param joins the joins that were made, in order
 */
record JoinedPassages(List<Passage> passages, List<Join> joins) {
  /** Copies the lists. */
  JoinedPassages {
    passages = List.copyOf(passages);
    joins = List.copyOf(joins);
  }
}
