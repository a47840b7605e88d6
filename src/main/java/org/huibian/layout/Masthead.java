package org.huibian.layout;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.model.IssueId;

/**
 * What cover and running headers say of the issue.
 *
 * @param issues every month that they name, in order; one if they agree
 * @param number the running number (总第 16 期), if they name one and agree
 * @param title the compendium's name, if it stands there
 * @param publisher who publishes it, if it stands there
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

  /** Reads the lines that are cover or running header. */
  static Masthead of(List<String> lines) {
    SortedSet<IssueId> issues = new TreeSet<>();
    SortedSet<Integer> numbers = new TreeSet<>();
    Optional<String> title = Optional.empty();
    Optional<String> publisher = Optional.empty();
    for (String line : lines) {
      String text = line.strip();
      Matcher month = MONTH.matcher(text);
      while (month.find()) {
        int m = Integer.parseInt(month.group(2));
        if (m >= 1 && m <= 12) {
          issues.add(new IssueId(Integer.parseInt(month.group(1)), m));
        }
      }
      Matcher number = NUMBER.matcher(text);
      if (number.find()) {
        numbers.add(Integer.parseInt(number.group(1)));
      }
      Matcher name = TITLE.matcher(text);
      if (title.isEmpty() && name.find()) {
        title = Optional.of(name.group(1).replaceAll("\\s", ""));
      }
      Matcher house = PUBLISHER.matcher(text);
      if (publisher.isEmpty() && house.find()) {
        publisher = Optional.of(house.group(1));
      }
    }
    return new Masthead(
        issues,
        numbers.size() == 1 ? OptionalInt.of(numbers.first()) : OptionalInt.empty(),
        title,
        publisher);
  }
}
