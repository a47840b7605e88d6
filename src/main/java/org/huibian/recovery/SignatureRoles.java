package org.huibian.recovery;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.huibian.layout.SentenceEnds;
import org.huibian.text.Authorities;
import org.huibian.text.OfficialDate;

/**
 * Finds signatures: organs one a line, several on a line or in a grid, or an office-holder, and
 * then the date. A run of organs between a complete sentence and what follows is a signature also
 * without a date.
 */
final class SignatureRoles {
  private static final Pattern OFFICE_HOLDER =
      Pattern.compile(
          "(?:总\\s*理|主\\s*席|部\\s*长|局\\s*长|主\\s*任|行\\s*长|署\\s*长|院\\s*长|会\\s*长|委员长|省\\s*长"
              + "|市\\s*长|审计长|检察长|首席大法官)[\\s:：]*\\p{IsHan}\\s?\\p{IsHan}{1,3}");
  private static final int LONGEST_LINE = 60;
  private static final int LONGEST_NAME = 30;

  private final Authorities authorities;

  SignatureRoles(Authorities authorities) {
    this.authorities = authorities;
  }

  void find(List<Piece> article) {
    for (int i = 1; i < article.size(); i++) {
      Piece piece = article.get(i);
      if (piece.isOpen() && OfficialDate.whole(piece.text()).isPresent()) {
        dated(article, i);
      } else if (piece.isOpen() && isOrgansAndDate(piece.text())) {
        piece.become(Role.SIGNATURE);
        backwards(article, i - 1);
      }
    }
    undated(article);
  }

  private void dated(List<Piece> article, int date) {
    int first = backwards(article, date - 1);
    boolean alone = first == date && !unknownSigner(article, date);
    boolean afterText = date > 0 && SentenceEnds.endsSentence(article.get(date - 1).text());
    if (!alone || afterText) {
      article.get(date).become(Role.SIGNATURE);
    }
  }

  /**
   * Before a date, a short line of its own after a complete sentence signs too, whatever it is
   * called.
   */
  private static boolean unknownSigner(List<Piece> article, int date) {
    if (date < 2) {
      return false;
    }
    Piece line = article.get(date - 1);
    boolean signs =
        line.isOpen()
            && line.mark().isEmpty()
            && line.standsAlone(LONGEST_NAME)
            && !SentenceEnds.isComplete(line.text())
            && SentenceEnds.endsSentence(article.get(date - 2).text());
    if (signs) {
      line.become(Role.SIGNATURE);
    }
    return signs;
  }

  /** Marks the organ lines that end at the index; the index of the first, or one more than it. */
  private int backwards(List<Piece> article, int last) {
    int i = last;
    while (i > 0 && isSigner(article.get(i))) {
      article.get(i).become(Role.SIGNATURE);
      i--;
    }
    return i + 1;
  }

  private void undated(List<Piece> article) {
    for (int i = 1; i < article.size(); i++) {
      int end = i;
      while (end < article.size() && isSigner(article.get(end))) {
        end++;
      }
      boolean afterText = SentenceEnds.endsSentence(article.get(i - 1).text());
      if (end - i >= 2 && afterText && (end == article.size() || !isProse(article.get(end)))) {
        article.subList(i, end).forEach(p -> p.become(Role.SIGNATURE));
      }
      i = Math.max(i, end);
    }
  }

  private static boolean isProse(Piece piece) {
    return piece.isOpen() && SentenceEnds.isProse(piece.text());
  }

  private boolean isSigner(Piece piece) {
    return (piece.isOpen() || piece.is(Role.ROW))
        && piece.mark().isEmpty()
        && piece.width() <= LONGEST_LINE
        && (!authorities.split(piece.text()).isEmpty()
            || OFFICE_HOLDER.matcher(piece.text()).matches());
  }

  private boolean isOrgansAndDate(String text) {
    OptionalInt start = OfficialDate.startOfFinalDate(text);
    return start.isPresent()
        && start.getAsInt() > 0
        && text.length() <= LONGEST_LINE
        && !authorities.split(text.substring(0, start.getAsInt())).isEmpty();
  }

  /** The organs that a signature's line names, in order; none for an office-holder. */
  List<String> organs(String line) {
    OptionalInt start = OfficialDate.startOfFinalDate(line);
    String names = start.isPresent() ? line.substring(0, start.getAsInt()) : line;
    if (names.isBlank() || OFFICE_HOLDER.matcher(names.strip()).matches()) {
      return List.of();
    }
    List<String> organs = authorities.split(names);
    return organs.isEmpty() ? List.of(names.strip()) : organs;
  }
}
