package org.huibian.catalog.citation;

import java.time.LocalDate;
import java.util.Set;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;

/**
 * What an article carries: the document that others cite.
 *
 * @param article the article
 * @param titles what the document is called; none if the article only speaks about documents
 * @param numbers the keys of its document numbers
 * @param issuers the organs that signed it, in full
 * @param date when it was signed, or the first day of the issue that prints it
 */
record Work(
    ArticleId article,
    Set<WorkTitle> titles,
    Set<String> numbers,
    Set<String> issuers,
    LocalDate date) {

  /** The last day on which the article can have been written: its own date, or its issue's end. */
  static LocalDate writtenBy(Article article) {
    LocalDate month = LocalDate.of(article.id().issue().year(), article.id().issue().month(), 1);
    return article.head().date().orElse(month.plusMonths(1).minusDays(1));
  }

  /** Whether one of these organs, or its office or ministry, issued it; true if nobody signed. */
  boolean isIssuedByAny(Set<String> organs) {
    return issuers.isEmpty()
        || issuers.stream()
            .anyMatch(i -> organs.stream().anyMatch(o -> i.startsWith(o) || o.startsWith(i)));
  }
}
