package org.huibian.recovery;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.huibian.layout.SentenceEnds;
import org.huibian.text.Authorities;
import org.huibian.text.Mark.Style;
import org.huibian.text.OfficialDate;

/**
 * Assigns the role of signatures: organs, one per line, several on a line or in a grid, or an
 * office holder, and then the date. Several lines of organs after a complete sentence are a
 * signature also without a date; so are those below the date, where a document prints it first.
 */
final class SignatureRoles implements RolePass {
  private static final Pattern OFFICE_HOLDER =
      Pattern.compile(
          "(?:总\\s*理|主\\s*席|部\\s*长|局\\s*长|主\\s*任|行\\s*长|署\\s*长|院\\s*长|会\\s*长|委员长|省\\s*长"
              + "|市\\s*长|审计长|检察长|首席大法官)[\\s:：]*\\p{IsHan}\\s?\\p{IsHan}{1,3}");
  private static final int LONGEST_LINE = 60;
  private static final int LONGEST_NAME = 30;

  /** A shorter text behind the mark of an attachment names none. */
  private static final int SHORTEST_LISTED = 8;

  private final Authorities authorities;

  SignatureRoles(Authorities authorities) {
    this.authorities = authorities;
  }

  @Override
  public List<Doubt> assign(List<Segment> article) {
    for (int i = 1; i < article.size(); i++) {
      Segment segment = article.get(i);
      if (segment.isOpen() && OfficialDate.whole(segment.text()).isPresent()) {
        signDated(article, i);
      } else if (segment.isOpen() && isOrgansAndDate(segment.text())) {
        segment.become(Role.SIGNATURE);
        signBackwards(article, i - 1);
      }
    }
    signUndated(article);
    return List.of();
  }

  /** Assigns the signature to a date and the lines of organs above it. */
  private void signDated(List<Segment> article, int date) {
    int first = signBackwards(article, date - 1);
    boolean alone = first == date && !signUnknown(article, date);
    Segment before = article.get(date - 1);
    boolean afterText =
        SentenceEnds.endsSentence(before.text())
            || before.is(Role.ITEM)
            || before.hasMark(Style.ATTACHMENT) && before.width() > SHORTEST_LISTED;
    if (!alone || afterText) {
      article.get(date).become(Role.SIGNATURE);
    }
  }

  /**
   * Assigns the signature to the line above a date if it is short and follows a complete sentence,
   * whether or not its organ is known; returns whether it does.
   */
  private static boolean signUnknown(List<Segment> article, int date) {
    if (date < 2) {
      return false;
    }
    Segment line = article.get(date - 1);
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

  /**
   * Assigns the signature to the lines of organs up to an index; returns the index of the first.
   */
  private int signBackwards(List<Segment> article, int last) {
    int i = last;
    while (i > 0 && isSigner(article.get(i))) {
      article.get(i).become(Role.SIGNATURE);
      i--;
    }
    return i + 1;
  }

  /** Assigns the signature to two or more lines of organs without a date. */
  private void signUndated(List<Segment> article) {
    for (int i = 1; i < article.size(); i++) {
      int end = i;
      while (end < article.size() && isSigner(article.get(end))) {
        end++;
      }
      String before = article.get(i - 1).text();
      boolean belowDate = i > 1 && isDateAfterText(article, i - 1);
      boolean afterText = end - i >= 2 && SentenceEnds.endsSentence(before);
      if (end > i
          && (belowDate || afterText)
          && (end == article.size() || !isProse(article.get(end)))) {
        article.subList(belowDate ? i - 1 : i, end).forEach(s -> s.become(Role.SIGNATURE));
      }
      i = Math.max(i, end);
    }
  }

  /** Returns whether a segment is a date below a complete sentence. */
  private static boolean isDateAfterText(List<Segment> article, int i) {
    return OfficialDate.whole(article.get(i).text()).isPresent()
        && SentenceEnds.endsSentence(article.get(i - 1).text());
  }

  private static boolean isProse(Segment segment) {
    return segment.isOpen() && SentenceEnds.isProse(segment.text());
  }

  private boolean isSigner(Segment segment) {
    return (segment.isOpen() || segment.is(Role.ROW))
        && segment.mark().isEmpty()
        && segment.width() <= LONGEST_LINE
        && (!authorities.split(segment.text()).isEmpty() || isOfficeHolder(segment.text()));
  }

  private boolean isOrgansAndDate(String text) {
    OptionalInt start = OfficialDate.startOfFinalDate(text);
    return start.isPresent()
        && start.getAsInt() > 0
        && text.length() <= LONGEST_LINE
        && !authorities.split(text.substring(0, start.getAsInt())).isEmpty();
  }

  /** Returns whether a text is an office and the name of its holder. */
  static boolean isOfficeHolder(String text) {
    return OFFICE_HOLDER.matcher(text).matches();
  }
}
