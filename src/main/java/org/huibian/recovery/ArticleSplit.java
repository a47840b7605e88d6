package org.huibian.recovery;

import java.util.List;

/**
 * The text of an issue, split into articles.
 *
 * @param drafts the articles in order; empty if no headline was found
 * @param doubts the doubts about where articles start
 */
record ArticleSplit(List<ArticleDraft> drafts, List<Doubt> doubts) {
  /** Copies the lists. */
  ArticleSplit {
    drafts = List.copyOf(drafts);
    doubts = List.copyOf(doubts);
  }
}
