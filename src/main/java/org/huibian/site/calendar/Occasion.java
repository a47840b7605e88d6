package org.huibian.site.calendar;

import java.time.LocalDate;
import org.huibian.catalog.CatalogArticle;
import org.huibian.catalog.date.DatedFact;
import org.huibian.catalog.date.Duty;

/**
 * A day of the calendar: the day on which a document enters into force, expires and the like.
 *
 * @param key a key that never changes, also when the words of the sentence are corrected
 * @param date the day; if it recurs every year, the first one after the document's date on which
 *     the document is in force
 * @param fact what happens, with the sentence that states it
 * @param saidBy the article that contains the sentence
 * @param about the document that the sentence is about, which is mostly the same article
 */
public record Occasion(
    String key, LocalDate date, DatedFact fact, CatalogArticle saidBy, CatalogArticle about) {
  /** Returns whether members have to act, or are bound, on the day. */
  public boolean concernsMembers() {
    return fact.duty().bearer() == Duty.Bearer.MEMBERS;
  }

  /**
   * Returns the first occurrence on a day or after it; an occasion that does not recur is itself.
   */
  public Occasion next(LocalDate from) {
    if (!isYearly() || !date.isBefore(from)) {
      return this;
    }
    LocalDate day = fact.yearly().get().atYear(from.getYear());
    LocalDate next = day.isBefore(from) ? fact.yearly().get().atYear(from.getYear() + 1) : day;
    return new Occasion(key, next, fact, saidBy, about);
  }

  /** Returns whether the day recurs every year. */
  public boolean isYearly() {
    return fact.yearly().isPresent();
  }
}
