package org.huibian.catalog.relation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huibian.text.OfficialDate;

/**
 * The days from which the documents of one article are in force, as far as its text has been read.
 * A notice can issue several documents, each with a day of its own, and 同时废止 means the day that the
 * text has stated last: 本细则自2026年9月1日起施行，《X》同时废止.
 */
final class ForceDays {
  /** The day of a whole document; 第五条自…起施行 states that of a part. */
  private static final Pattern STATED =
      Pattern.compile(
          "(?<![条款项章节定求])自\\s*("
              + ChangePatterns.DAY
              + ")起\\s*(?:正式|开始)?(?:施行|实施|执行|生效|试行)\\s*(?=[，,。；;]|$)");

  private final Set<LocalDate> own;
  private Optional<LocalDate> last = Optional.empty();

  /** Creates the days of an article of which nothing has been read yet. */
  ForceDays(RelationInput input) {
    this.own =
        input.dates().stream()
            .filter(d -> d.isInForce() && d.about().isEmpty())
            .flatMap(d -> d.date().stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Returns the day that a text has stated last, or that the texts read before have. */
  Optional<LocalDate> before(String text) {
    // Nearly all articles have one day or none, which needs no search.
    return own.size() < 2 ? Optional.empty() : lastIn(text).or(() -> last);
  }

  /** Reads a whole text, after what it says has been asked for. */
  void read(String text) {
    if (own.size() > 1) {
      last = lastIn(text).or(() -> last);
    }
  }

  private Optional<LocalDate> lastIn(String text) {
    Optional<LocalDate> found = Optional.empty();
    Matcher m = STATED.matcher(text);
    while (m.find()) {
      Optional<LocalDate> day = OfficialDate.first(m.group(1)).filter(own::contains);
      found = day.isPresent() ? day : found;
    }
    return found;
  }
}
