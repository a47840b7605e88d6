package org.huibian.catalog.citation;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.huibian.catalog.citation.Citation.State;
import org.huibian.catalog.text.TextUnit;
import org.huibian.model.ArticleId;

/**
 * A place in the text of an article that refers to a document or to a part of one. Pages can show
 * it as a link.
 *
 * @param block the index of the block, as {@link TextUnit#block}
 * @param part the index of the text within its block, as {@link TextUnit#part}
 * @param start the index in that text at which the reference starts
 * @param end the index at which it ends, exclusive
 * @param text its characters
 * @param kind what it is
 * @param title the full title for a short name; otherwise empty
 * @param article the article to which it leads; empty if that is unknown or outside the archive
 * @param anchor the anchor within that article, or empty
 * @param state how certain that is
 * @param citation the index of the article's citation, counted from 0; empty for references to the
 *     article itself and for names of several documents
 */
public record Reference(
    int block,
    int part,
    int start,
    int end,
    String text,
    Kind kind,
    String title,
    Optional<ArticleId> article,
    String anchor,
    State state,
    OptionalInt citation) {
  /** Returns whether the reference belongs to the citation with an index. */
  public boolean isOf(int index) {
    return citation.isPresent() && citation.getAsInt() == index;
  }

  /** Returns whether the reference stands in a unit of its article's text. */
  public boolean isIn(TextUnit unit) {
    return block == unit.block() && part == unit.part();
  }

  /** The kinds of references. */
  public enum Kind {
    /** The title or number of a document. */
    WORK,
    /** The short name that this article gives a document. */
    SHORT_NAME,
    /** A clause (第X条) of this or another document. */
    CLAUSE,
    /** An attachment (附件 2) or a box (专栏 3) of this or another document. */
    PART,
    /** A reference of a document to itself: 本办法. */
    SELF;

    @Override
    public String toString() {
      return this == SHORT_NAME ? "shortName" : name().toLowerCase(Locale.ROOT);
    }
  }
}
