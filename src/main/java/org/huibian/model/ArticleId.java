package org.huibian.model;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names an article for good: {@code 2025-06/03}. The number never changes once published, also when
 * the issue is imported again.
 *
 * @param issue the issue that it stands in
 * @param number 1 or more; written with at least two digits
 */
public record ArticleId(IssueId issue, int number) implements Comparable<ArticleId> {
  private static final Pattern FORM = Pattern.compile("([0-9]{4}-[0-9]{2})/([0-9]{2,4})");
  private static final Comparator<ArticleId> ORDER =
      Comparator.comparing(ArticleId::issue).thenComparingInt(ArticleId::number);

  /** Refuses a number below 1. */
  public ArticleId {
    if (number < 1) {
      throw new IllegalArgumentException("article numbers start at 1: " + number);
    }
  }

  /** Reads {@code 2025-06/03}; empty if the text has another form. */
  public static Optional<ArticleId> parse(String text) {
    Matcher m = FORM.matcher(text);
    if (!m.matches() || Integer.parseInt(m.group(2)) < 1) {
      return Optional.empty();
    }
    return IssueId.parse(m.group(1)).map(i -> new ArticleId(i, Integer.parseInt(m.group(2))));
  }

  /** The number as files and addresses write it: {@code 03}. */
  public String fileNumber() {
    return String.format(Locale.ROOT, "%02d", number);
  }

  @Override
  public int compareTo(ArticleId other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return issue + "/" + fileNumber();
  }
}
