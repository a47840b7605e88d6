package org.huibian.site.index;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import org.huibian.catalog.CatalogArticle;
import org.huibian.model.IssueId;

/** Computes the dates by which lists sort articles. They depend on the content alone. */
public final class Chronology {
  /** Sorts the newest first; of one day, the last in the archive first. */
  public static final Comparator<CatalogArticle> NEWEST_FIRST =
      Comparator.comparing(Chronology::dateOf).thenComparing(CatalogArticle::id).reversed();

  private Chronology() {}

  /** Returns the date of the document; if it has none, the last day of its issue's month. */
  public static LocalDate dateOf(CatalogArticle entry) {
    return entry.article().head().date().orElseGet(() -> lastDay(entry.id().issue()));
  }

  /**
   * Returns the day on which the article came into the archive, as well as can be known: the last
   * day of its issue's month, or the document's date if that is later.
   */
  public static LocalDate recorded(CatalogArticle entry) {
    LocalDate date = dateOf(entry);
    LocalDate printed = lastDay(entry.id().issue());
    return date.isAfter(printed) ? date : printed;
  }

  /** Returns the last day of an issue's month. */
  public static LocalDate lastDay(IssueId issue) {
    return YearMonth.of(issue.year(), issue.month()).atEndOfMonth();
  }
}
