package org.huibian.catalog.date;

import java.util.List;
import org.huibian.catalog.passage.Passage;
import org.huibian.model.Article;

/** Finds the days that an article speaks about. */
public final class DateFinder {
  /** All dated facts of an article, in order. */
  public List<DatedFact> find(Article article, List<Passage> passages) {
    return List.of();
  }
}
