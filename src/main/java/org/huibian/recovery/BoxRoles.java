package org.huibian.recovery;

import java.util.List;
import java.util.regex.Pattern;
import org.huibian.layout.SentenceEnds;
import org.huibian.text.Mark.Style;

/**
 * Finds headings without a mark: letter-spaced ones (前 言), short lines between paragraphs or set
 * apart in print, and the titles of boxes. A box (专栏) has no printed end; it goes on to the next
 * heading.
 */
final class BoxRoles {
  private static final Pattern KNOWN =
      Pattern.compile("前\\s*言|引\\s*言|序\\s*言|展\\s*望|结\\s*语|结束语|后\\s*记|附\\s*则|说\\s*明|概\\s*述|摘\\s*要");
  private static final int LONGEST = 40;
  private static final int SHORTEST = 4;
  private static final int PROSE = 16;

  private final List<Piece> article;
  private final List<Doubt> doubts;

  BoxRoles(List<Piece> article, List<Doubt> doubts) {
    this.article = article;
    this.doubts = doubts;
  }

  void find() {
    for (int i = 1; i < article.size(); i++) {
      Piece piece = article.get(i);
      if (!piece.isOpen()) {
        continue;
      }
      if (KNOWN.matcher(piece.text()).matches()) {
        piece.becomeHeading(2);
      } else if (piece.hasMark(Style.BOX) && piece.standsAlone(80)) {
        piece.become(Role.BOX_TITLE);
      } else if (piece.hasMark(Style.TABLE) && piece.standsAlone(80) && rowNext(i)) {
        piece.become(Role.CAPTION);
      } else if (couldBeHeading(i) && standsAsHeading(i)) {
        unmarked(i);
      } else if (couldBeHeading(i) && isSetAsHeading(i)) {
        piece.becomeHeading(2);
      }
    }
  }

  private boolean rowNext(int i) {
    return i + 1 < article.size() && article.get(i + 1).is(Role.ROW);
  }

  private void unmarked(int i) {
    Piece piece = article.get(i);
    if (numberedBefore(i)) {
      piece.become(Role.BOX_TITLE);
    } else {
      piece.becomeHeading(2);
    }
    doubts.add(new Doubt(piece.passage().line(), 1, Doubt.Kind.UNMARKED_HEADING, piece.text()));
  }

  private boolean couldBeHeading(int i) {
    Piece piece = article.get(i);
    return piece.mark().isEmpty()
        && piece.standsAlone(LONGEST)
        && piece.width() >= SHORTEST
        && i + 1 < article.size()
        && (!SentenceEnds.isComplete(piece.text()) || piece.text().matches(".*[”》]"))
        && !piece.text().matches(".*[0-9]{5,}.*");
  }

  /** Print sets the line apart, and only it: the text begins below. */
  private boolean isSetAsHeading(int i) {
    Piece before = article.get(i - 1);
    Piece next = article.get(i + 1);
    return article.get(i).isSetApart()
        && !(before.isOpen() && before.isSetApart())
        && next.isOpen()
        && next.width() >= PROSE
        && !next.isSetApart();
  }

  /** Nothing but its place shows it: after a sentence, before one. */
  private boolean standsAsHeading(int i) {
    Piece before = article.get(i - 1);
    Piece next = article.get(i + 1);
    boolean afterText =
        before.isOpen() && SentenceEnds.endsSentence(before.text())
            || before.is(Role.RUN_IN)
            || before.is(Role.TITLE)
            || before.is(Role.FIGURE) && next.isOpen();
    return afterText
        && next.isOpen()
        && next.width() >= PROSE
        && (SentenceEnds.isProse(next.text()) || SentenceEnds.endsSentence(next.text()));
  }

  private boolean numberedBefore(int i) {
    for (int k = i - 1; k > 0; k--) {
      Piece piece = article.get(k);
      if (piece.is(Role.HEADING) || piece.is(Role.RUN_IN)) {
        boolean numbered = piece.hasMark(Style.COMMA) || piece.hasMark(Style.BRACKET);
        return numbered || piece.hasMark(Style.DIGIT) || piece.hasMark(Style.DIGIT_BRACKET);
      }
    }
    return false;
  }
}
