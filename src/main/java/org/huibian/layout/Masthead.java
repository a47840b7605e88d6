package org.huibian.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.model.IssueId;

/**
 * What cover and running headers state about the issue.
 *
 * @param issues all months that they name, in order; a single one if they agree
 * @param number the running number (总第 16 期), if they name exactly one
 * @param title the name of the compendium, if they state it
 * @param publisher the publisher, if they state one
 */
public record Masthead(
    SortedSet<IssueId> issues,
    OptionalInt number,
    Optional<String> title,
    Optional<String> publisher) {
  private static final Pattern MONTH = Pattern.compile("([12][0-9]{3})\\s*年\\s*([0-9]{1,2})\\s*月");
  private static final Pattern NUMBER = Pattern.compile("总?\\s*第\\s*([0-9]{1,4})\\s*期");
  private static final Pattern TITLE = Pattern.compile("^(\\p{IsHan}{0,8}汇\\s*编)");
  private static final Pattern PUBLISHER =
      Pattern.compile("^(\\p{IsHan}{4,24}(?:协会|学会|商会|联合会))(?:\\s*编印?)?$");

  /** Reads the lines of cover and running headers. */
  static Masthead of(List<String> lines) {
    SortedSet<IssueId> issues = new TreeSet<>();
    SortedSet<Integer> numbers = new TreeSet<>();
    for (String line : lines) {
      issues.addAll(months(line));
      Matcher number = NUMBER.matcher(line);
      if (number.find()) {
        numbers.add(Integer.parseInt(number.group(1)));
      }
    }
    return new Masthead(
        issues,
        numbers.size() == 1 ? OptionalInt.of(numbers.first()) : OptionalInt.empty(),
        first(TITLE, lines).map(title -> title.replaceAll("\\s", "")),
        first(PUBLISHER, lines));
  }

  private static List<IssueId> months(String line) {
    List<IssueId> months = new ArrayList<>();
    Matcher m = MONTH.matcher(line);
    while (m.find()) {
      int month = Integer.parseInt(m.group(2));
      if (month >= 1 && month <= 12) {
        months.add(new IssueId(Integer.parseInt(m.group(1)), month));
      }
    }
    return months;
  }

  /** Returns the first group of a pattern in the first line in which it is found. */
  private static Optional<String> first(Pattern pattern, List<String> lines) {
    return lines.stream()
        .map(line -> pattern.matcher(line.strip()))
        .filter(Matcher::find)
        .map(m -> m.group(1))
        .findFirst();
  }
}
