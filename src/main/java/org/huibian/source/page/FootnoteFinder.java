package org.huibian.source.page;

import java.util.List;
import java.util.OptionalDouble;

/** Finds footnotes: smaller type below a short rule in the lower part of the page. */
final class FootnoteFinder {
  /** Footnotes are set smaller than this share of the page's largest type. */
  private static final double SMALL_TYPE_RATIO = 0.93;

  /** The rule above footnotes is shorter than this share of the page's width. */
  private static final double LONGEST_RULE_SHARE = 0.5;

  /** A shorter rule, in points, belongs to something else. */
  private static final double SHORTEST_RULE = 40;

  /** The rule stands below this share of the page's height. */
  private static final double HIGHEST_RULE_SHARE = 0.4;

  /** How far above the rule, in points, the first footnote may reach. */
  private static final double TOLERANCE = 1;

  private final PageContent page;
  private final List<Rule> rules;

  /**
   * Creates a finder for a page.
   *
   * @param rules the rules that belong to no table or frame
   */
  FootnoteFinder(PageContent page, List<Rule> rules) {
    this.page = page;
    this.rules = rules;
  }

  /**
   * Returns the parts with every footnote line marked as one.
   *
   * @param parts the lines and rows of the page from top to bottom
   */
  List<Part> mark(List<Part> parts) {
    OptionalDouble rule = separator();
    if (rule.isEmpty()) {
      return parts;
    }
    double top = rule.getAsDouble() - TOLERANCE;
    double largest =
        parts.stream().flatMap(p -> p.line().stream()).mapToDouble(Part.Line::size).max().orElse(0);
    double size = SMALL_TYPE_RATIO * largest;
    boolean startsSmall =
        parts.stream()
            .filter(p -> p.top() > top)
            .limit(1)
            .flatMap(p -> p.line().stream())
            .anyMatch(line -> line.size() < size);
    return startsSmall ? parts.stream().map(p -> mark(p, top, size)).toList() : parts;
  }

  private static Part mark(Part part, double top, double size) {
    return part instanceof Part.Line line && line.top() > top && line.size() < size
        ? line.in(Part.Region.FOOTNOTE)
        : part;
  }

  /** Returns the y coordinate of the lowest rule that can stand above footnotes. */
  private OptionalDouble separator() {
    return rules.stream()
        .filter(Rule::isHorizontal)
        .filter(r -> r.length() < LONGEST_RULE_SHARE * page.width() && r.length() > SHORTEST_RULE)
        .mapToDouble(Rule::top)
        .filter(y -> y > HIGHEST_RULE_SHARE * page.height())
        .max();
  }
}
