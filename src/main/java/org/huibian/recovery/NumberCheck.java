package org.huibian.recovery;

import java.util.ArrayList;
import java.util.List;
import org.huibian.model.Head;
import org.huibian.text.DocumentNumber;

/** Checks the document numbers of an article. */
final class NumberCheck {
  private NumberCheck() {}

  /** Returns a doubt for each damaged number, and one if an addressed article has no number. */
  static List<Doubt> check(Segment title, Head head) {
    List<Doubt> doubts = new ArrayList<>();
    for (String number : damaged(title.text(), head.documentNumbers())) {
      doubts.add(new Doubt(title.line(), 2, Doubt.Kind.NUMBER_DAMAGED, number));
    }
    if (head.documentNumbers().isEmpty() && head.addressee().isPresent()) {
      doubts.add(new Doubt(title.line(), 1, Doubt.Kind.NUMBER_MISSING, title.text()));
    }
    return doubts;
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
