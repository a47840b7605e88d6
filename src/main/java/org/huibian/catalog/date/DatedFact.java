package org.huibian.catalog.date;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;
import java.util.Optional;
import org.huibian.catalog.text.Evidence;
import org.huibian.model.ArticleId;

/**
 * A day on which something starts, ends or is due, as a sentence of an article states it.
 *
 * @param kind what happens
 * @param date the day; for the end of a month or year (8月底) its last day; empty if the day recurs,
 *     or if it counts from a document whose date is not known
 * @param yearly the day of every year (每年 3 月 31 日前), in place of a date
 * @param monthEnd whether it is the last day of a month, as the words say (2 月底), so that it is the
 *     29th of February in some years
 * @param counted from what the day counts (自印发之日起), if the words do not name it
 * @param printed the words that state the day, as printed
 * @param duty who has to act
 * @param evidence the sentence with its anchor
 * @param part whether a part of the document comes into force on the day, and not the whole
 * @param about the article that the fact is about; empty if it is the article that states the fact
 */
public record DatedFact(
    Kind kind,
    Optional<LocalDate> date,
    Optional<MonthDay> yearly,
    boolean monthEnd,
    Counted counted,
    String printed,
    Duty duty,
    Evidence evidence,
    boolean part,
    Optional<ArticleId> about) {

  /** What readers are told of a part that comes into force after the whole. */
  private static final String PART_IN_FORCE = "partInForce";

  /** Returns whether the day counts from a day of a document. */
  public boolean relative() {
    return counted != Counted.NOT;
  }

  /** Returns the same fact with another duty. */
  DatedFact withDuty(Duty other) {
    return new DatedFact(
        kind, date, yearly, monthEnd, counted, printed, other, evidence, part, about);
  }

  /** Returns the same fact, said of a part of the document. */
  DatedFact ofPart() {
    return new DatedFact(
        kind, date, yearly, monthEnd, counted, printed, duty, evidence, true, about);
  }

  /** Returns whether the article says that a document, and not only a part, comes into force. */
  public boolean isInForce() {
    return kind == Kind.IN_FORCE && !part;
  }

  /** Returns the name under which readers are shown the fact: its kind, or that it is a part's. */
  public String label() {
    return part ? PART_IN_FORCE : kind.toString();
  }

  /** From which day of a document a day counts. */
  public enum Counted {
    /** The words name the day. */
    NOT(""),
    /** From the date of the document. */
    FROM_DATE("按成文日期推算"),
    /** From the day of publication that the note below the title states. */
    FROM_PUBLICATION("按题注中的公布日期推算");

    private final String note;

    Counted(String note) {
      this.note = note;
    }

    /** Returns the note for readers; empty for a day that the words name. */
    public String note() {
      return note;
    }
  }

  /** What happens on the day. */
  public enum Kind {
    /** The document comes into force on this day. */
    IN_FORCE,
    /** The last day on which the document is valid. */
    VALID_UNTIL,
    /** The last day on which something can be done. */
    DEADLINE,
    /** The last day on which opinions on a draft are heard. */
    CONSULTATION,
    /** The last day on which a decision is shown to the public, for objections (公示). */
    PUBLIC_NOTICE,
    /** The last day of a period of transition (过渡期), for which earlier rules still count. */
    TRANSITION,
    /** The document ceases to be in force on this day. */
    REPEALED_FROM;

    @Override
    public String toString() {
      return switch (this) {
        case IN_FORCE -> "inForce";
        case VALID_UNTIL -> "validUntil";
        case REPEALED_FROM -> "repealedFrom";
        case PUBLIC_NOTICE -> "publicNotice";
        default -> name().toLowerCase(Locale.ROOT);
      };
    }
  }
}
