package org.huibian.catalog.citation;

import java.time.LocalDate;
import java.util.Set;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;

/**
 * The document that an article publishes, and that other texts cite.
 *
 * @param article the article
 * @param titles the titles of the document; empty if the article only reports about documents
 * @param numbers the keys of its document numbers
 * @param issuers the full names of the organs that signed it
 * @param date the day on which it was signed; if unknown, the first day of the month of its issue
 * @param signed whether that day is known
 */
record Work(
    ArticleId article,
    Set<WorkTitle> titles,
    Set<String> numbers,
    Set<String> issuers,
    LocalDate date,
    boolean signed) {

  /** Returns the hash of the article's id, which no two works of an archive share. */
  @Override
  public int hashCode() {
    return article.hashCode();
  }

  /**
   * Returns the last day on which an article can have been written: its date, or its issue's end.
   */
  static LocalDate writtenBy(Article article) {
    LocalDate month = LocalDate.of(article.id().issue().year(), article.id().issue().month(), 1);
    return article.head().date().orElse(month.plusMonths(1).minusDays(1));
  }

  /**
   * Tells whether one of these organs issued it, or their office or ministry. A document without a
   * signature can have any issuer.
   */
  boolean isIssuedByAny(Set<String> organs) {
    return issuers.isEmpty()
        || issuers.stream()
            .anyMatch(i -> organs.stream().anyMatch(o -> i.startsWith(o) || o.startsWith(i)));
  }

  /** Tells whether both have the same numbers, at least one, and a title in common. */
  boolean isReprintOf(Work other) {
    return !numbers.isEmpty()
        && numbers.equals(other.numbers)
        && titles.stream().anyMatch(t -> other.titles.stream().anyMatch(t::same));
  }
}
