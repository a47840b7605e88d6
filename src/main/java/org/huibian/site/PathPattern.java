package org.huibian.site;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A pattern of paths below the site's root. {@code *} stands for any characters of one name, {@code
 * **} for one or more names, {@code {issue}} for an issue's folder such as {@code 2025-06}, {@code
 * {article}} for an article's folder such as {@code 2025-06/03}, {@code {year}} for four digits,
 * and {@code {index}} for the name of an index such as {@code topics}.
 */
public final class PathPattern {
  private static final Pattern WILDCARD = Pattern.compile("\\*\\*|\\*|\\{[a-z]+\\}");

  private static final Map<String, String> EXPRESSIONS =
      Map.of(
          "**", ".+",
          "*", "[^/]+",
          "{issue}", "[0-9]{4}-[0-9]{2}",
          "{article}", "[0-9]{4}-[0-9]{2}/[0-9]{2,}",
          "{year}", "[0-9]{4}",
          "{index}", "[a-z]+");

  private final String text;
  private final Pattern expression;

  /** The text before the first placeholder, by which most paths are told apart. */
  private final String prefix;

  /**
   * Parses a pattern.
   *
   * @throws IllegalArgumentException if it contains an unknown placeholder
   */
  public PathPattern(String text) {
    this.text = text;
    this.expression = expression(text);
    Matcher wildcard = WILDCARD.matcher(text);
    this.prefix = wildcard.find() ? text.substring(0, wildcard.start()) : text;
  }

  /** Parses several patterns. */
  public static List<PathPattern> of(String... texts) {
    return Stream.of(texts).map(PathPattern::new).toList();
  }

  /** Returns whether the pattern matches a whole path. */
  public boolean matches(String path) {
    return path.startsWith(prefix) && expression.matcher(path).matches();
  }

  private static Pattern expression(String text) {
    StringBuilder out = new StringBuilder();
    Matcher wildcard = WILDCARD.matcher(text);
    int at = 0;
    while (wildcard.find()) {
      out.append(Pattern.quote(text.substring(at, wildcard.start())));
      String expression = EXPRESSIONS.get(wildcard.group());
      if (expression == null) {
        throw new IllegalArgumentException("unknown placeholder in the pattern " + text);
      }
      out.append(expression);
      at = wildcard.end();
    }
    return Pattern.compile(out.append(Pattern.quote(text.substring(at))).toString());
  }

  /** Returns the pattern as it was written. */
  @Override
  public String toString() {
    return text;
  }
}
