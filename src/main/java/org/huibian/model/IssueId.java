package org.huibian.model;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names an issue by its year and month, and with that its folder ({@code content/2025-06}) and its
 * address ({@code /2025-06/}).
 *
 * @param year 1900 to 9999
 * @param month 1 to 12
 */
public record IssueId(int year, int month) implements Comparable<IssueId> {
  private static final Pattern FORM = Pattern.compile("([0-9]{4})-([0-9]{2})");
  private static final Comparator<IssueId> ORDER =
      Comparator.comparingInt(IssueId::year).thenComparingInt(IssueId::month);

  /** Refuses a month or year outside of the bounds. */
  public IssueId {
    if (year < 1900 || year > 9999 || month < 1 || month > 12) {
      throw new IllegalArgumentException("no such month: " + year + "-" + month);
    }
  }

  /** Reads {@code 2025-06}; empty if the text has another form or names no month. */
  public static Optional<IssueId> parse(String text) {
    Matcher m = FORM.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(m.group(1));
    int month = Integer.parseInt(m.group(2));
    return year < 1900 || month < 1 || month > 12
        ? Optional.empty()
        : Optional.of(new IssueId(year, month));
  }

  @Override
  public int compareTo(IssueId other) {
    return ORDER.compare(this, other);
  }

  /** The form of folders and addresses: {@code 2025-06}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%04d-%02d", year, month);
  }
}
