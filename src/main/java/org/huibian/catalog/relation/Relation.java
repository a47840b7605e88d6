package org.huibian.catalog.relation;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.huibian.catalog.citation.Citation;
import org.huibian.catalog.text.Evidence;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.RelationKind;

/**
 * A relation from an article to a document.
 *
 * @param kind the kind of the relation
 * @param title the document's title as printed, without book title marks; its number if no title is
 *     printed
 * @param documentNumber the document number printed with the title
 * @param article the article that publishes the document; empty if the archive does not contain it
 * @param evidence the sentence that states the relation; {@link Evidence#NONE} if only an editor or
 *     the import states it
 * @param foundBy how the relation was found
 * @param from the day from which it holds; only for {@link RelationKind#AMENDS} and {@link
 *     RelationKind#REPEALS}
 */
public record Relation(
    RelationKind kind,
    String title,
    Optional<String> documentNumber,
    Optional<ArticleId> article,
    Evidence evidence,
    FoundBy foundBy,
    Optional<LocalDate> from) {

  /** Returns a relation to an article of the archive, under that article's headline and number. */
  static Relation toArticle(RelationKind kind, Article target, Evidence evidence, FoundBy foundBy) {
    return new Relation(
        kind,
        target.head().title(),
        target.head().documentNumbers().stream().findFirst(),
        Optional.of(target.id()),
        evidence,
        foundBy,
        Optional.empty());
  }

  /**
   * Returns a relation to a cited document. Another edition is another document, so only a linked
   * citation leads to an article.
   */
  static Relation toCited(
      RelationKind kind, Citation citation, Evidence evidence, FoundBy foundBy) {
    return new Relation(
        kind,
        citation.title(),
        citation.documentNumber(),
        citation.article().filter(a -> citation.state() == Citation.State.LINKED),
        evidence,
        foundBy,
        Optional.empty());
  }

  /**
   * Returns a relation to the edition of a document that a cited order published.
   *
   * @param title the title of the document
   * @param order the order, cited by its number
   */
  static Relation toEdition(
      RelationKind kind, String title, Citation order, Evidence evidence, FoundBy foundBy) {
    return new Relation(
        kind,
        title,
        order.documentNumber().or(() -> Optional.of(order.title())),
        order.article().filter(a -> order.state() == Citation.State.LINKED),
        evidence,
        foundBy,
        Optional.empty());
  }

  /** Returns a relation to a document of which only the title or the number is known. */
  static Relation toTitle(RelationKind kind, String title, Evidence evidence, FoundBy foundBy) {
    return new Relation(
        kind, title, Optional.empty(), Optional.empty(), evidence, foundBy, Optional.empty());
  }

  /** Returns this relation with another first day. */
  Relation withFrom(Optional<LocalDate> day) {
    return new Relation(kind, title, documentNumber, article, evidence, foundBy, day);
  }

  /** Tells whether both relations have the same kind and the same printed title and number. */
  boolean isSameAs(Relation other) {
    return kind == other.kind
        && title.equals(other.title)
        && documentNumber.equals(other.documentNumber);
  }

  /** How a relation was found, the most reliable first. */
  public enum FoundBy {
    /** An editor stated it in the article's front matter. */
    EDITOR,
    /** The article's headline names the document. */
    HEADLINE,
    /** Both articles have the same document number. */
    NUMBER,
    /** A sentence of the text states it. */
    SENTENCE,
    /** The other articles of the same series of commentaries interpret the document. */
    SERIES,
    /** The import found it, and no sentence of the text names the document. */
    IMPORT;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
