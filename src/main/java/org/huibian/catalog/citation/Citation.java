package org.huibian.catalog.citation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huibian.catalog.text.Evidence;
import org.huibian.model.ArticleId;

/**
 * A document that an article cites, and whether the archive contains it.
 *
 * @param title the title as printed, without book title marks; the number if no title is printed
 * @param documentNumber the number printed with the title
 * @param article the article that publishes the document, for {@link State#LINKED} and {@link
 *     State#EDITION}
 * @param state how certain the link is
 * @param candidates the articles that could be meant, in order, for {@link State#AMBIGUOUS};
 *     otherwise empty
 * @param work a key that all citations of one document share, however they are printed: the title
 *     without organs and punctuation, with its edition; for a number alone the normalized number
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

  /** Copies the lists; throws an exception if there is no place. */
  public Citation {
    candidates = List.copyOf(candidates);
    places = List.copyOf(places);
    if (places.isEmpty()) {
      throw new IllegalArgumentException("a citation needs a place");
    }
  }

  /** Returns the anchor of the first place; empty at the start of an article. */
  public String anchor() {
    return places.get(0).anchor();
  }

  /** The result of the search for the document in the archive. */
  public enum State {
    /** The archive contains this document. */
    LINKED,
    /** The archive contains only another edition of this document. */
    EDITION,
    /** The archive does not contain it. */
    OUTSIDE,
    /** The archive contains several documents that could be meant. */
    AMBIGUOUS;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
