package org.huibian.catalog.citation;

import java.util.Optional;
import java.util.OptionalInt;
import org.huibian.catalog.citation.Citation.State;
import org.huibian.catalog.citation.Reference.Kind;
import org.huibian.catalog.citation.ShortNames.Meaning;
import org.huibian.catalog.text.TextUnit;
import org.huibian.model.ArticleId;

/**
 * What a reference refers to, wherever it stands. The components are those of {@link Reference}.
 *
 * @param kind what the reference is
 * @param title the full title for a short name; otherwise empty
 * @param article the article to which it leads
 * @param anchor the anchor within that article, or empty
 * @param state how certain that is
 * @param citation the index of the article's citation, as in {@link Reference}
 */
record Target(
    Kind kind,
    String title,
    Optional<ArticleId> article,
    String anchor,
    State state,
    OptionalInt citation) {

  /** Returns the target of a document's title or number. */
  static Target document(ResolvedMention document) {
    return new Target(Kind.WORK, "", document.article(), "", document.state(), document.citation());
  }

  /** Returns the target of a short name; empty if it names no document. */
  static Optional<Target> shortName(Meaning meaning) {
    if (meaning.works().isEmpty()) {
      return Optional.empty();
    }
    String title = meaning.title();
    return Optional.of(
        meaning
            .single()
            .map(
                work ->
                    new Target(
                        Kind.SHORT_NAME, title, work.article(), "", work.state(), work.citation()))
            .orElseGet(
                () ->
                    new Target(
                        Kind.SHORT_NAME,
                        title,
                        Optional.empty(),
                        "",
                        State.AMBIGUOUS,
                        OptionalInt.empty())));
  }

  /** Returns the target of a clause, an attachment or a box. */
  static Target place(Kind kind, ArticleId article, String anchor) {
    return new Target(kind, "", Optional.of(article), anchor, State.LINKED, OptionalInt.empty());
  }

  /** Returns a reference to this target. */
  Reference at(TextUnit unit, int start, int end) {
    return new Reference(
        unit.block(),
        unit.part(),
        start,
        end,
        unit.text().substring(start, end),
        kind,
        title,
        article,
        anchor,
        state,
        citation);
  }
}
