package org.huibian.model;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The permanent identifier of an article, such as {@code 2025-06/03}. The number never changes once
 * the issue is published, not even when the issue is imported again.
 *
 * @param issue the issue of the article
 * @param number 1 or more; written with at least two digits
 */
public record ArticleId(IssueId issue, int number) implements Comparable<ArticleId> {
  private static final Pattern SYNTAX = Pattern.compile("([0-9]{4}-[0-9]{2})/([0-9]{2,4})");
  private static final Comparator<ArticleId> ORDER =
      Comparator.comparing(ArticleId::issue).thenComparingInt(ArticleId::number);

  /** Rejects a number below 1. */
  public ArticleId {
    if (number < 1) {
      throw new IllegalArgumentException("article numbers start at 1: " + number);
    }
  }

  /** Parses {@code 2025-06/03}; returns nothing if the text is not an identifier. */
  public static Optional<ArticleId> parse(String text) {
    Matcher m = SYNTAX.matcher(text);
    if (!m.matches() || Integer.parseInt(m.group(2)) < 1) {
      return Optional.empty();
    }
    return IssueId.parse(m.group(1)).map(i -> new ArticleId(i, Integer.parseInt(m.group(2))));
  }

  /** Returns the number as in file names and addresses: {@code 03}. */
  public String fileNumber() {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  @Override
  public int compareTo(ArticleId other) {
    return ORDER.compare(this, other);
  }

  /** Returns the identifier as in front matter, addresses and data: {@code 2025-06/03}. */
  @Override
  public String toString() {
    return issue + "/" + fileNumber();
  }
}
