package org.huibian.site.index;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import org.huibian.catalog.CatalogArticle;
import org.huibian.model.IssueId;

/**
 * By which date an article stands in lists. No clock is asked: the same content, the same dates.
 */
public final class Chronology {
  /** The newest first; of one day, the last in the archive first. */
  public static final Comparator<CatalogArticle> NEWEST_FIRST =
      Comparator.comparing(Chronology::dateOf).thenComparing(CatalogArticle::id).reversed();

  private Chronology() {}

  /** The date of the document itself; of one that has none, the last day of its issue's month. */
  public static LocalDate dateOf(CatalogArticle entry) {
    return entry.article().head().date().orElseGet(() -> lastDay(entry.id().issue()));
  }

  /**
   * When the article came into the archive, as well as can be known: the last day of its issue's
   * month, or the document's date if that is later.
   */
  public static LocalDate recorded(CatalogArticle entry) {
    LocalDate date = dateOf(entry);
    LocalDate printed = lastDay(entry.id().issue());
    return date.isAfter(printed) ? date : printed;
  }

  /** The last day of an issue's month. */
  public static LocalDate lastDay(IssueId issue) {
    return YearMonth.of(issue.year(), issue.month()).atEndOfMonth();
  }
}
