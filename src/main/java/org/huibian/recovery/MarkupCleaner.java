package org.huibian.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.layout.LeftOut;
import org.huibian.layout.Passage;
import org.huibian.text.Mark;

/**
 * Removes what a conversion has added to the text: bullets before catalogue numbers and asterisks
 * around a heading that was bold in print. What a web page adds to its line of facts, counters and
 * buttons, is removed too. All of it is recorded as left out.
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
    text = withoutButtons(passage, text);
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

  /** Returns a line of a web page's facts without its counters and buttons. */
  private String withoutButtons(Passage passage, String text) {
    StringBuilder rest = new StringBuilder();
    int from = 0;
    for (MatchResult button : PublicationFacts.buttons(text)) {
      rest.append(text, from, button.start());
      from = button.end();
      leftOut.add(new LeftOut(passage.line(), LeftOut.Reason.NAVIGATION, button.group().strip()));
    }
    return rest.append(text.substring(from)).toString().strip();
  }
}
