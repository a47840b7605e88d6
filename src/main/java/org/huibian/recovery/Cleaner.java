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
 * Takes off what a conversion has added to the text: bullets before numbers of a catalogue, and
 * asterisks around a heading that was bold in print. Both are entered as left out.
 */
final class Cleaner {
  private static final Pattern BULLET = Pattern.compile("^[-*•]\\s+(?=\\S)");
  private static final Pattern BOLD = Pattern.compile("^(.{0,8}?)\\*\\*([^*]+[。：:])\\*\\*");

  private final List<LeftOut> leftOut;

  Cleaner(List<LeftOut> leftOut) {
    this.leftOut = leftOut;
  }

  List<Piece> clean(List<Passage> passages) {
    List<Piece> pieces = new ArrayList<>();
    for (Passage passage : passages) {
      pieces.add(passage.isRow() ? new Piece(passage) : clean(passage));
    }
    return pieces;
  }

  private Piece clean(Passage passage) {
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
    Piece piece = new Piece(passage, text, mark);
    if (bullet && mark.isEmpty()) {
      piece.become(Role.BULLET);
    }
    return piece;
  }

  private void leaveOut(Passage passage, String characters) {
    leftOut.add(new LeftOut(passage.line(), LeftOut.Reason.MARKUP, characters));
  }
}
