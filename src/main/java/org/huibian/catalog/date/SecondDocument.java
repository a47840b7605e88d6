package org.huibian.catalog.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huibian.model.Article;
import org.huibian.model.Block;
import org.huibian.text.DocumentNumber;
import org.huibian.text.OfficialDate;

/**
 * Finds where a second document starts within an article: one that was forwarded with it, or the
 * next one, which the import has not told apart. What the second one says of itself is not said of
 * the first, on whose page it stands.
 */
final class SecondDocument {
  /** All blocks of the article; a block's index is its place in document order. */
  private final List<Block> blocks = new ArrayList<>();

  private final Article article;
  private int ownEnd = Integer.MAX_VALUE;
  private int next = Integer.MAX_VALUE;

  /** Creates a finder for an article. */
  SecondDocument(Article article) {
    this.article = article;
    add(article.blocks());
    findSignatures();
    findNumber();
  }

  private void add(List<Block> all) {
    for (Block block : all) {
      blocks.add(block);
      if (block instanceof Block.Box box) {
        add(box.blocks());
      }
    }
  }

  private void findSignatures() {
    Optional<LocalDate> first = Optional.empty();
    int at = 0;
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.Signature signature) {
        Optional<LocalDate> date =
            signature.lines().stream().flatMap(l -> OfficialDate.whole(l).stream()).findFirst();
        if (first.isEmpty()) {
          first = date;
          at = i;
        } else if (date.isPresent() && !date.equals(first)) {
          ownEnd = at;
          // What is signed later than the whole was not sent with it.
          next = date.get().isAfter(first.get()) ? at : Integer.MAX_VALUE;
          return;
        }
      }
    }
  }

  /** Finds the number of another document on a line of its own. */
  private void findNumber() {
    List<String> own = article.head().documentNumbers().stream().map(DocumentNumber::key).toList();
    for (int i = 0; i < blocks.size() && !own.isEmpty(); i++) {
      if (blocks.get(i) instanceof Block.Paragraph paragraph
          && DocumentNumber.whole(paragraph.text().plain().strip())
              .filter(number -> !own.contains(DocumentNumber.key(number.printed())))
              .isPresent()) {
        ownEnd = Math.min(ownEnd, i);
        next = Math.min(next, i);
        return;
      }
    }
  }

  /**
   * Returns whether what a block says of its document may be said of the article's.
   *
   * @param block the place of the block in document order
   * @param kind what is said; duties of a document that was sent with it are duties all the same
   */
  boolean isOwn(int block, DatedFact.Kind kind) {
    return switch (kind) {
      case IN_FORCE, VALID_UNTIL, REPEALED_FROM, TRANSITION -> block < ownEnd;
      case DEADLINE, CONSULTATION, PUBLIC_NOTICE -> block < next;
    };
  }
}
