package org.huibian.model;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The permanent identifier of an issue: its year and month. It is also the name of the issue's
 * folder ({@code content/2025-06}) and address ({@code /2025-06/}).
 *
 * @param year 1900 to 9999
 * @param month 1 to 12
 */
public record IssueId(int year, int month) implements Comparable<IssueId> {
  private static final Pattern SYNTAX = Pattern.compile("([0-9]{4})-([0-9]{2})");
  private static final Comparator<IssueId> ORDER =
      Comparator.comparingInt(IssueId::year).thenComparingInt(IssueId::month);

  /** Rejects a year or month out of range. */
  public IssueId {
    if (year < 1900 || year > 9999 || month < 1 || month > 12) {
      throw new IllegalArgumentException("no such month: " + year + "-" + month);
    }
  }

  /** Parses {@code 2025-06}; returns nothing if the text is not an identifier. */
  public static Optional<IssueId> parse(String text) {
    Matcher m = SYNTAX.matcher(text);
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

  /** Returns the identifier as in folder names and addresses: {@code 2025-06}. */
  @Override
  public String toString() {
    return year + (month < 10 ? "-0" : "-") + month;
  }
}
