package org.huibian.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huibian.text.Mark;
import org.huibian.text.Mark.Style;

/**
 * Checks that every listed attachment follows. A URL counts for all of them: the compendium prints
 * one in the place of long attachments.
 */
final class AttachmentCheck {
  /** A heading that is at least so similar to the listed name starts the attachment. */
  private static final double SAME = 0.8;

  private AttachmentCheck() {}

  /** Returns a doubt for each listed attachment that does not follow. */
  static List<Doubt> check(List<Segment> article) {
    if (article.stream().anyMatch(segment -> segment.is(Role.LINK))) {
      return List.of();
    }
    List<Doubt> doubts = new ArrayList<>();
    boolean listing = false;
    for (int i = 0; i < article.size(); i++) {
      Segment segment = article.get(i);
      Optional<String> name = Optional.empty();
      if (segment.hasMark(Style.ATTACHMENT) && segment.isOpen()) {
        listing = true;
        name = inLine(segment);
      } else if (listing && segment.is(Role.ITEM)) {
        name = Optional.of(segment.text().substring(segment.mark().get().end()));
      } else {
        listing = false;
      }
      if (name.isPresent() && !follows(article, i, name.get())) {
        doubts.add(new Doubt(segment.line(), 2, Doubt.Kind.ATTACHMENT_MISSING, name.get()));
      }
    }
    return doubts;
  }

  /** Returns the name in 附件：实施办法 or 附件：1. 实施办法. */
  private static Optional<String> inLine(Segment segment) {
    String rest =
        segment.text().substring(segment.mark().get().end()).replaceFirst("^[：:.．、\\s]+", "");
    String name = Mark.of(rest).map(m -> rest.substring(m.end())).orElse(rest);
    return name.length() < 4 ? Optional.empty() : Optional.of(name);
  }

  private static boolean follows(List<Segment> article, int from, String name) {
    return article.subList(from + 1, article.size()).stream()
        .filter(s -> s.is(Role.HEADING))
        .anyMatch(s -> Headlines.likeness(s.text(), name) >= SAME);
  }
}
