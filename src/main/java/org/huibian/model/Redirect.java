package org.huibian.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A former address that leads to an article, so that citations of it hold. Front matter has it as a
 * text: {@code 2025-06/07/}, the former address of the article; {@code 2025-06/}, that of its
 * issue; {@code s2-1 = s3-1}, a former anchor within the article and the present one; {@code
 * 2025-06/07/#s2 = s3}, a former anchor at a former address. None of these needs quotation marks in
 * YAML.
 *
 * @param address the former address below the site's root, with its closing slash; empty if only an
 *     anchor is another
 * @param anchor the former anchor without #; empty if the address as a whole is meant
 * @param to the anchor to which the former one leads, or {@link #TOP}; empty without a former one
 */
public record Redirect(String address, String anchor, String to) {
  /** Stands for the beginning of the article in the place of an anchor. */
  public static final String TOP = "top";

  /** The syntax, for messages. */
  public static final String EXAMPLE = "2025-06/07/ | s2-1 = s3-1 | 2025-06/07/#s2 = s3";

  private static final String ANCHOR = "([a-z0-9_-]+)";

  private static final Pattern SYNTAX =
      Pattern.compile(
          "/?([0-9]{4}-[0-9]{2}(?:/[0-9]{2,4})?)/?"
              + "|(?:/?([0-9]{4}-[0-9]{2}/[0-9]{2,4})/?#|#)?"
              + ANCHOR
              + "\\s*=\\s*#?"
              + ANCHOR);

  /** Parses a redirect; returns nothing if the text is not one. */
  public static Optional<Redirect> parse(String text) {
    Matcher m = SYNTAX.matcher(text.strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    String place = m.group(1) != null ? m.group(1) : m.group(2);
    if (place != null && ArticleId.parse(place).isEmpty() && IssueId.parse(place).isEmpty()) {
      return Optional.empty();
    }
    String address = place == null ? "" : place + "/";
    return Optional.of(
        m.group(1) != null
            ? new Redirect(address, "", "")
            : new Redirect(address, m.group(3), m.group(4)));
  }

  /** Returns whether the address is that of an issue. */
  public boolean isOfIssue() {
    return address.indexOf('/') == address.length() - 1 && !address.isEmpty();
  }

  /** Returns the text for front matter. */
  @Override
  public String toString() {
    if (anchor.isEmpty()) {
      return address;
    }
    return (address.isEmpty() ? "" : address + "#") + anchor + " = " + to;
  }
}
