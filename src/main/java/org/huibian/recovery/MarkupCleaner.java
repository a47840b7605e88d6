package org.huibian.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.layout.LeftOut;
import org.huibian.layout.Passage;
import org.huibian.text.Mark;

/**
 * Removes what a conversion has added to the text: bullets before catalogue numbers and asterisks
 * around a heading that was bold in print. Both are recorded as left out.
 */
final class MarkupCleaner {
  private static final Pattern BULLET = Pattern.compile("^[-*•]\\s+(?=\\S)");
  private static final Pattern BOLD = Pattern.compile("^(.{0,8}?)\\*\\*([^*]+[。：:])\\*\\*");

  private final List<LeftOut> leftOut = new ArrayList<>();

  private MarkupCleaner() {}

  /** Makes segments of passages, without markup. */
  static CleanedText clean(List<Passage> passages) {
    MarkupCleaner cleaner = new MarkupCleaner();
    List<Segment> segments = new ArrayList<>();
    for (Passage passage : passages) {
      segments.add(passage.isRow() ? new Segment(passage) : cleaner.clean(passage));
    }
    return new CleanedText(segments, cleaner.leftOut);
  }

  private Segment clean(Passage passage) {
    String text = passage.text();
    boolean bullet = false;
    Matcher m = BULLET.matcher(text);
    if (m.find()) {
      leaveOut(passage, m.group().strip());
      text = text.substring(m.end());
      bullet = true;
    }
    Matcher bold = BOLD.matcher(text);
    if (bold.find()) {
      leaveOut(passage, "****");
      text = bold.group(1) + bold.group(2) + text.substring(bold.end());
    }
    Optional<Mark> mark = Mark.of(text);
    if (bullet && mark.isEmpty()) {
      mark = Mark.bareCatalogue(text);
    }
    Segment segment = new Segment(passage, text, mark);
    if (bullet && mark.isEmpty()) {
      segment.become(Role.BULLET);
    }
    return segment;
  }

  private void leaveOut(Passage passage, String characters) {
    leftOut.add(new LeftOut(passage.line(), LeftOut.Reason.MARKUP, characters));
  }
}
