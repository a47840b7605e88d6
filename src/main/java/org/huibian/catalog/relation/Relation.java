package org.huibian.catalog.relation;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.huibian.catalog.text.Evidence;
import org.huibian.model.ArticleId;
import org.huibian.model.RelationKind;

/**
 * What one article is to a document.
 *
 * @param kind how they hang together
 * @param title the document's title as printed, without its brackets; the number where no title is
 *     printed
 * @param documentNumber the number printed with it
 * @param article the article that carries the document; empty if the archive does not have it
 * @param evidence the sentence that says so; an empty sentence if only an editor says so
 * @param foundBy how it was found
 * @param from the day from which it holds, for {@link RelationKind#AMENDS} and {@link
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

  /** This relation, holding from a day on. */
  Relation from(Optional<LocalDate> day) {
    return new Relation(kind, title, documentNumber, article, evidence, foundBy, day);
  }

  /** How a relation was found, the surest first. */
  public enum FoundBy {
    /** An editor wrote it above the article's text. */
    EDITOR,
    /** The article's headline names the document. */
    HEADLINE,
    /** Both have the same document number. */
    NUMBER,
    /** A sentence of the text says so. */
    SENTENCE,
    /** The other articles of its series explain the same. */
    SERIES,
    /** The import found it, and no sentence of the text names the document. */
    IMPORT;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
