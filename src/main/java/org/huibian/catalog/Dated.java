package org.huibian.catalog;

import java.util.List;
import org.huibian.catalog.date.DatedFact;
import org.huibian.model.Article;

/**
 * An article after the fourth step of the catalogue: its dated facts are known. This step depends
 * on the interpreted article and on the dates of the articles that it speaks about.
 *
 * @param interpreted the article after the step before
 * @param dates the dated facts of its text, in order
 */
record Dated(Interpreted interpreted, List<DatedFact> dates) {
  /** Copies the list. */
  Dated {
    dates = List.copyOf(dates);
  }

  Article article() {
    return interpreted.article();
  }
}
