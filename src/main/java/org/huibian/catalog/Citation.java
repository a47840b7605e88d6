package org.huibian.catalog;

import java.util.Locale;
import java.util.Optional;
import org.huibian.model.ArticleId;

/**
 * A document that an article cites, and whether the archive has it.
 *
 * @param title the title as printed, without its brackets; the number where no title is printed
 * @param documentNumber the number printed with it
 * @param article the article that carries the document, for {@link State#LINKED} and {@link
 *     State#EDITION}
 * @param state how sure the link is
 * @param anchor the address of the citing place: of the nearest numbered text at or above it, empty
 *     at the start of an article
 */
public record Citation(
    String title,
    Optional<String> documentNumber,
    Optional<ArticleId> article,
    State state,
    String anchor) {

  /** What became of the search for the document. */
  public enum State {
    /** The archive has this document. */
    LINKED,
    /** The archive has another edition of this document, and only that. */
    EDITION,
    /** The archive does not have it. */
    OUTSIDE,
    /** The archive has several that it could be. */
    AMBIGUOUS;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
