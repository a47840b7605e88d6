package org.huibian.catalog.citation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huibian.catalog.text.Evidence;
import org.huibian.model.ArticleId;

/**
 * A document that an article cites, and whether the archive has it.
 *
 * @param title the title as printed, without its brackets; the number where no title is printed
 * @param documentNumber the number printed with it
 * @param article the article that carries the document, for {@link State#LINKED} and {@link
 *     State#EDITION}
 * @param state how sure the link is
 * @param candidates the articles that it could be, in order, for {@link State#AMBIGUOUS}; otherwise
 *     none
 * @param work what citations of one document have in common, whatever way they print it: of a title
 *     without organ and punctuation, with its edition; of a bare number the number
 * @param places the sentences that name the document by its title or number, in order; at least one
 */
public record Citation(
    String title,
    Optional<String> documentNumber,
    Optional<ArticleId> article,
    State state,
    List<ArticleId> candidates,
    String work,
    List<Evidence> places) {

  /** Copies the lists; a citation that stands nowhere is refused. */
  public Citation {
    candidates = List.copyOf(candidates);
    places = List.copyOf(places);
    if (places.isEmpty()) {
      throw new IllegalArgumentException("a citation needs a place");
    }
  }

  /** The address of the first citing place, empty at the start of an article. */
  public String anchor() {
    return places.get(0).anchor();
  }

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
