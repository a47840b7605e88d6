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
    int i = DocumentHead.isUrgency(article, 1) ? 2 : 1;
    int length = DocumentHead.numberLength(article, i);
    while (length > 0 && i <= HEAD) {
      article.subList(i, i + length).forEach(segment -> segment.become(Role.NUMBER));
      i += length;
      length = DocumentHead.numberLength(article, i);
    }
    if (i < article.size() && Addressees.isAddressee(article.get(i).text(), authorities)) {
      article.get(i).become(Role.ADDRESSEE);
    }
    return List.of();
  }
}
