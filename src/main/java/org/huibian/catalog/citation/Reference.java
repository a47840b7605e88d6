package org.huibian.catalog.citation;

import java.util.Locale;
import java.util.Optional;
import org.huibian.catalog.citation.Citation.State;
import org.huibian.model.ArticleId;

/**
 * Characters of an article that stand for a document or a place in one: what a page can make a link
 * of.
 *
 * @param block the block of the article, as {@link org.huibian.catalog.text.TextUnit#block}
 * @param part the text of the block
 * @param start where the characters start in this text
 * @param end where they end, exclusive
 * @param text the characters
 * @param kind what they are
 * @param title for a short name what it stands for, in full; otherwise empty
 * @param article the article that they lead to; empty if that is not known, or not in the archive
 * @param anchor the address within that article, or empty
 * @param state how sure that is
 * @param citation which of the article's citations it is, counted from 0; -1 for the article itself
 *     and for a name of several documents
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
    int citation) {

  /** What characters of a text can stand for. */
  public enum Kind {
    /** A document, by its title or number. */
    WORK,
    /** A document, by the short name that this article gave it. */
    SHORT_NAME,
    /** 第X条 of this or of another document. */
    CLAUSE,
    /** 附件 2 or 专栏 3 of this or of another document. */
    PART,
    /** 本办法: the document itself. */
    SELF;

    @Override
    public String toString() {
      return this == SHORT_NAME ? "shortName" : name().toLowerCase(Locale.ROOT);
    }
  }
}
