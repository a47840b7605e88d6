package org.huibian.recovery;

import java.util.List;
import java.util.Optional;
import org.huibian.text.Mark;
import org.huibian.text.Mark.Style;

/**
 * Checks the list of attachments against the attachments that are there. An address in the place of
 * an attachment counts for all of them: the compendium prints one where they are long.
 */
final class AttachmentCheck {
  private static final double SAME = 0.8;

  private AttachmentCheck() {}

  /** Reports each attachment that is listed and is not there. */
  static void find(List<Piece> article, List<Doubt> doubts) {
    boolean linked = article.stream().anyMatch(p -> p.is(Role.LINK));
    boolean listing = false;
    for (int i = 0; i < article.size(); i++) {
      Piece piece = article.get(i);
      Optional<String> name = Optional.empty();
      if (piece.hasMark(Style.ATTACHMENT) && piece.isOpen()) {
        listing = true;
        name = inLine(piece);
      } else if (listing && piece.is(Role.ITEM)) {
        name = Optional.of(piece.text().substring(piece.mark().get().end()));
      } else {
        listing = false;
      }
      if (name.isPresent() && !linked && !follows(article, i, name.get())) {
        doubts.add(new Doubt(piece.passage().line(), 2, Doubt.Kind.ATTACHMENT_MISSING, name.get()));
      }
    }
  }

  /** The name in 附件：实施办法 or 附件：1. 实施办法. */
  private static Optional<String> inLine(Piece piece) {
    String rest = piece.text().substring(piece.mark().get().end()).replaceFirst("^[：:.．、\\s]+", "");
    String name = Mark.of(rest).map(m -> rest.substring(m.end())).orElse(rest);
    return name.length() < 4 ? Optional.empty() : Optional.of(name);
  }

  private static boolean follows(List<Piece> article, int from, String name) {
    return article.subList(from + 1, article.size()).stream()
        .filter(p -> p.is(Role.HEADING))
        .anyMatch(p -> Headlines.likeness(p.text(), name) >= SAME);
  }
}
