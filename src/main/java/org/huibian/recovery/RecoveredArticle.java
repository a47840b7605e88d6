package org.huibian.recovery;

import java.util.List;
import org.huibian.layout.LeftOut;
import org.huibian.model.Article;

/**
 * An article and what its recovery found on the way.
 *
 * @param article the article
 * @param rows the ledger rows of its text
 * @param leftOut what was left out among its lines
 * @param doubts the doubts about it
 */
record RecoveredArticle(
    Article article, List<Ledger.Row> rows, List<LeftOut> leftOut, List<Doubt> doubts) {
  /** Copies the lists. */
  RecoveredArticle {
    rows = List.copyOf(rows);
    leftOut = List.copyOf(leftOut);
    doubts = List.copyOf(doubts);
  }
}
