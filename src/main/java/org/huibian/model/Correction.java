package org.huibian.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A correction of a published text, which readers can see: what the text was, what it is now, and
 * since when. At least one of {@code was}, {@code is} and {@code note} has a text.
 *
 * @param date the day of the correction
 * @param place the anchor of the corrected heading, clause, table or row without #; empty if the
 *     article as a whole is meant
 * @param was what the text was; empty if something was added
 * @param is what it is now; empty if something was taken out
 * @param note the reason, or what else readers have to know; may be empty
 * @param former the SHA-256 of the article's data file before the correction, 64 hexadecimal
 *     digits; empty if it is not known
 */
public record Correction(
    LocalDate date, String place, String was, String is, String note, String former) {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern ANCHOR = Pattern.compile("[a-z0-9_-]*");

  /** Checks that nothing is null. */
  public Correction {
    Objects.requireNonNull(date);
    Objects.requireNonNull(place);
    Objects.requireNonNull(was);
    Objects.requireNonNull(is);
    Objects.requireNonNull(note);
    Objects.requireNonNull(former);
  }

  /** Returns whether it says what was corrected. */
  public boolean hasText() {
    return !was.isEmpty() || !is.isEmpty() || !note.isEmpty();
  }

  /** Returns whether a text can be the anchor of a place; the empty one is that of none. */
  public static boolean isPlace(String text) {
    return ANCHOR.matcher(text).matches();
  }

  /** Returns whether a text is a SHA-256. */
  public static boolean isSha256(String text) {
    return SHA256.matcher(text).matches();
  }
}
