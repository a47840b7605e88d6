package org.huibian.catalog.date;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;
import java.util.Optional;
import org.huibian.catalog.text.Evidence;
import org.huibian.model.ArticleId;

/**
 * A day on which something starts, ends or is due, as a sentence of an article says.
 *
 * @param kind what happens
 * @param date the day; of a month or year that ends, its last day; empty if the day recurs, or
 *     counts from an event whose day is not known
 * @param yearly the day of every year (每年 3 月 31 日前); then there is no date
 * @param relative whether the day was counted from the date of the document (自印发之日起)
 * @param printed the words that say when, as printed
 * @param evidence the sentence and its place
 * @param about the article that it speaks about, if that is not the one that says so
 */
public record DatedFact(
    Kind kind,
    Optional<LocalDate> date,
    Optional<MonthDay> yearly,
    boolean relative,
    String printed,
    Evidence evidence,
    Optional<ArticleId> about) {

  /** What happens on the day. */
  public enum Kind {
    /** The document is in force from this day on. */
    IN_FORCE,
    /** The document is valid, or a period lasts, up to and with this day. */
    VALID_UNTIL,
    /** Something has to be done up to and with this day. */
    DEADLINE,
    /** The document has no force from this day on. */
    REPEALED_FROM;

    @Override
    public String toString() {
      return switch (this) {
        case IN_FORCE -> "inForce";
        case VALID_UNTIL -> "validUntil";
        case REPEALED_FROM -> "repealedFrom";
        default -> name().toLowerCase(Locale.ROOT);
      };
    }
  }
}
