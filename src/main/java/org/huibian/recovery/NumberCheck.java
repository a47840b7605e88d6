package org.huibian.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.huibian.model.Head;
import org.huibian.text.DocumentNumber;

/** Checks the document numbers of an article. */
final class NumberCheck {
  private static final double DAMAGED = 0.5;

  /** How probable it is that a number was overlooked where something looks like one, or nothing. */
  private static final double OVERLOOKED = 0.5;

  private static final double NOT_PRINTED = 0.05;

  /** How many passages from the title on may hold the number. */
  private static final int HEAD = 6;

  private static final int LONGEST = 40;
  private static final Pattern LIKE_NUMBER =
      Pattern.compile("[12][0-9OolI]{3}.{0,8}号|[〔﹝]\\s*[12][0-9OolI]{2,3}|[0-9]\\s*[〕﹞]");

  private NumberCheck() {}

  /**
   * Returns a doubt for each damaged number, and one if an article has none although it has an
   * addressee or a line that looks like a number. Without such a line the number is hardly missing:
   * many letters are printed without one.
   */
  static List<Doubt> check(List<Segment> article, Head head) {
    Segment title = article.get(0);
    List<Doubt> doubts = new ArrayList<>();
    for (String number : damaged(title.text(), head.documentNumbers())) {
      doubts.add(new Doubt(title.line(), DAMAGED, Doubt.Kind.NUMBER_DAMAGED, number));
    }
    boolean like = article.stream().limit(HEAD).skip(1).anyMatch(NumberCheck::isLikeNumber);
    if (head.documentNumbers().isEmpty() && (like || head.addressee().isPresent())) {
      double probability = like ? OVERLOOKED : NOT_PRINTED;
      doubts.add(new Doubt(title.line(), probability, Doubt.Kind.NUMBER_MISSING, title.text()));
    }
    return doubts;
  }

  private static boolean isLikeNumber(Segment segment) {
    return segment.width() <= LONGEST
        && !segment.is(Role.ADDRESSEE)
        && LIKE_NUMBER.matcher(segment.text()).find();
  }

  /** Returns the numbers that the title states with more or fewer characters: one is damaged. */
  private static List<String> damaged(String title, List<String> numbers) {
    List<String> damaged = new ArrayList<>();
    for (DocumentNumber stated : DocumentNumber.all(title)) {
      String key = DocumentNumber.key(stated.printed());
      for (String number : numbers) {
        String other = DocumentNumber.key(number);
        if (!key.equals(other) && (key.endsWith(other) || other.endsWith(key))) {
          damaged.add(number);
        }
      }
    }
    return damaged;
  }
}
