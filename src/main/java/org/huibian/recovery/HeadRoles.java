package org.huibian.recovery;

import java.util.List;
import org.huibian.recovery.boundary.Addressees;
import org.huibian.text.Authorities;

/** Assigns the roles of the head: title, document numbers, addressee. */
final class HeadRoles implements RolePass {
  /** The document numbers start within this many segments after the title. */
  static final int HEAD = 4;

  private final Authorities authorities;

  HeadRoles(Authorities authorities) {
    this.authorities = authorities;
  }

  @Override
  public List<Doubt> assign(List<Segment> article) {
    article.get(0).become(Role.TITLE);
    int first = afterPublication(article, 1);
    int i = DocumentHead.isUrgency(article, first) ? first + 1 : first;
    int length = DocumentHead.numberLength(article, i);
    if (length == 0 && DocumentHead.isYearlyNumber(article, i)) {
      length = 1;
    }
    while (length > 0 && i < HEAD + first) {
      article.subList(i, i + length).forEach(segment -> segment.become(Role.NUMBER));
      i += length;
      length = DocumentHead.numberLength(article, i);
    }
    i = afterPublication(article, i);
    if (i < article.size() && Addressees.isAddressee(article.get(i).text(), authorities)) {
      article.get(i).become(Role.ADDRESSEE);
    }
    return List.of();
  }

  /** Gives their role to the lines of a web page's facts; returns the index after them. */
  private static int afterPublication(List<Segment> article, int from) {
    int i = from;
    while (i < article.size()
        && i < from + HEAD
        && article.get(i).isOpen()
        && PublicationFacts.isLine(article.get(i).text())) {
      article.get(i).become(Role.PUBLICATION);
      i++;
    }
    return i;
  }
}
