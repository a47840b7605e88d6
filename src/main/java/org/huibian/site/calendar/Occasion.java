package org.huibian.site.calendar;

import java.time.LocalDate;
import org.huibian.catalog.CatalogArticle;
import org.huibian.catalog.date.DatedFact;

/**
 * A day on which something about a document happens.
 *
 * @param key what names the occasion for good, also when its words are corrected
 * @param date the day; of one that recurs every year, its first after the document
 * @param fact what happens, with the sentence that says so
 * @param saidBy the article with that sentence
 * @param about the document that it speaks about; mostly the same
 */
public record Occasion(
    String key, LocalDate date, DatedFact fact, CatalogArticle saidBy, CatalogArticle about) {
  /** Whether it comes again every year. */
  public boolean isYearly() {
    return fact.yearly().isPresent();
  }
}
