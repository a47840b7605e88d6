package org.huibian.recovery;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Finds the title of a single document without the headline of a notice, such as a report or a
 * standard: near the start nothing is set in larger type.
 */
final class LargestTitle {
  /** A title is larger than the text by at least this factor. */
  private static final double LARGE = 1.2;

  /** At most this many segments, a cover and a preface, stand before the title. */
  private static final int NEAR = 60;

  private static final int SHORTEST = 4;

  /** The kind of the document, which covers of standards print larger than its title. */
  private static final Pattern KIND =
      Pattern.compile("[\\p{IsHan}\\s]{0,12}(?:标\\s*准|文\\s*件)|(?:目\\s*[录次])|前\\s*言");

  private LargestTitle() {}

  /** Returns the index of the title; empty if no segment is set in larger type. */
  static OptionalInt find(List<Segment> segments) {
    OptionalInt title = OptionalInt.empty();
    double largest = 0;
    for (int i = 0; i < Math.min(NEAR, segments.size()); i++) {
      Segment segment = segments.get(i);
      double size = segment.size().orElse(0);
      if (size >= LARGE && size > largest && isPossible(segment)) {
        title = OptionalInt.of(i);
        largest = size;
      }
    }
    return title;
  }

  private static boolean isPossible(Segment segment) {
    return segment.isOpen()
        && segment.mark().isEmpty()
        && segment.standsAlone(Headlines.LONGEST)
        && segment.width() >= SHORTEST
        && segment.text().codePoints().anyMatch(Character::isIdeographic)
        && !KIND.matcher(segment.text()).matches();
  }
}
