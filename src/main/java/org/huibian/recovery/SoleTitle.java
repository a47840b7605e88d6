package org.huibian.recovery;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The title of a document that stands for itself and has none of the forms that titles of notices
 * have: a report, a standard. Print shows it: nothing near the beginning is set larger.
 */
final class SoleTitle {
  /** A title is larger than the text by this at least. */
  private static final double LARGE = 1.2;

  /** A cover and a preface stand before it at most. */
  private static final int NEAR = 60;

  private static final int SHORTEST = 4;

  /** The kind of a document, which covers of standards print larger than its title. */
  private static final Pattern KIND =
      Pattern.compile("[\\p{IsHan}\\s]{0,12}(?:标\\s*准|文\\s*件)|(?:目\\s*[录次])|前\\s*言");

  private SoleTitle() {}

  /** Which piece it is; empty if print does not show it. */
  static OptionalInt find(List<Piece> pieces) {
    int best = -1;
    for (int i = 0; i < Math.min(NEAR, pieces.size()); i++) {
      Piece piece = pieces.get(i);
      boolean possible =
          piece.isOpen()
              && piece.mark().isEmpty()
              && piece.standsAlone(Headlines.LONGEST)
              && piece.width() >= SHORTEST
              && piece.text().codePoints().anyMatch(Character::isIdeographic)
              && !KIND.matcher(piece.text()).matches();
      if (possible
          && piece.size() >= LARGE
          && (best < 0 || piece.size() > pieces.get(best).size())) {
        best = i;
      }
    }
    return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
  }
}
