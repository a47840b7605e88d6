package org.huibian.site;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern of paths below the site's root: {@code *} stands for any characters of one name, {@code
 * **} for any number of names, {@code {issue}} for an issue's folder such as {@code 2025-06},
 * {@code {article}} for an article's folder such as {@code 2025-06/03}, {@code {year}} for four
 * digits, and {@code {index}} for the name of an index such as {@code topics}.
 */
public record PathPattern(String text) {
  private static final Pattern WILDCARD = Pattern.compile("\\*\\*|\\*|\\{[a-z]+\\}");

  private static final Map<String, String> EXPRESSIONS =
      Map.of(
          "**", ".+",
          "*", "[^/]+",
          "{issue}", "[0-9]{4}-[0-9]{2}",
          "{article}", "[0-9]{4}-[0-9]{2}/[0-9]{2,}",
          "{year}", "[0-9]{4}",
          "{index}", "[a-z]+");

  /** Several patterns. */
  public static List<PathPattern> of(String... texts) {
    return List.of(texts).stream().map(PathPattern::new).toList();
  }

  /** Returns whether a path fits the whole pattern. */
  public boolean matches(String path) {
    return path.matches(expression());
  }

  private String expression() {
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
    return out.append(Pattern.quote(text.substring(at))).toString();
  }
}
