package org.huibian.catalog.relation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huibian.catalog.citation.ArticleCitations;
import org.huibian.catalog.citation.Reference;
import org.huibian.catalog.relation.Relation.FoundBy;
import org.huibian.catalog.text.DraftText;
import org.huibian.catalog.text.Evidence;
import org.huibian.catalog.text.TextUnit;
import org.huibian.model.RelationKind;

/**
 * Sentences state what the article does to the documents that they cite. The documents of a list
 * that the text introduces as a list of repealed ones (下列文件同时废止：) are repealed, too; the list ends
 * at the first heading that is no entry or the first text without a citation.
 */
final class SentenceRule implements RelationRule {
  @Override
  public List<Relation> find(RelationInput input) {
    List<Relation> out = new ArrayList<>();
    int draft = DraftText.start(input.article().head().title(), input.units());
    boolean isDraft = DraftText.asksForOpinions(input.article().head().title());
    ForceDays force = new ForceDays(input);
    boolean inList = false;
    boolean inTable = false;
    int next = 0;
    List<TextUnit> units = input.units();
    for (int i = 0; i < units.size(); i++) {
      TextUnit unit = units.get(i);
      List<Reference> references = referencesIn(unit, input.citations(), next);
      next += references.size();
      List<Reference> cited = references.stream().filter(r -> r.citation().isPresent()).toList();
      boolean canChange = unit.block() < draft && !isDraft;
      inList =
          inList
              && !cited.isEmpty()
              && (!unit.heading() || ChangePatterns.isListEntry(unit.text()));
      inTable = RepealedTable.isHeading(unit.text()) || inTable && !unit.heading();
      for (CitationGroup group : CitationGroup.of(unit, cited, references, following(units, i))) {
        Optional<LocalDate> from = from(group, input, force);
        for (RelationKind kind : SentencePatterns.kinds(group)) {
          if (canChange || !changes(kind)) {
            out.addAll(relations(kind, group, input, from));
          }
        }
        if (inList) {
          ChangePatterns.listed(group)
              .ifPresent(kind -> out.addAll(relations(kind, group, input, from)));
        }
        if (canChange
            && group.references().get(0).text().startsWith("《")
            && AmendedList.isEntry(unit.text(), text(units, i + 1))) {
          out.addAll(relations(RelationKind.AMENDS, group, input, from));
        }
        if (canChange && inTable) {
          out.addAll(repealedRow(units, i, group, input));
        }
      }
      force.read(unit.text());
      inList = inList || canChange && ChangePatterns.introducesRepealedList(unit.text());
    }
    return out;
  }

  private static String text(List<TextUnit> units, int index) {
    return index < units.size() ? units.get(index).text() : "";
  }

  /**
   * Returns what a row of a table of repealed documents says, if its number stands beside a title.
   */
  private static List<Relation> repealedRow(
      List<TextUnit> units, int index, CitationGroup group, RelationInput input) {
    Reference number = group.references().get(0);
    return RepealedTable.title(units, index, number.text())
        .map(
            title ->
                Relation.toEdition(
                        RelationKind.REPEALS,
                        title,
                        input.citations().cites().get(number.citation().getAsInt()),
                        group.unit().evidence(number.start(), number.end()),
                        FoundBy.SENTENCE)
                    .withFrom(input.inForceFrom()))
        .stream()
        .toList();
  }

  private static String following(List<TextUnit> units, int index) {
    return index + 1 < units.size() && !units.get(index + 1).heading()
        ? units.get(index + 1).text()
        : "";
  }

  /** Returns the references of a unit. References and units are both in document order. */
  private static List<Reference> referencesIn(
      TextUnit unit, ArticleCitations citations, int first) {
    List<Reference> all = citations.references();
    int end = first;
    while (end < all.size() && all.get(end).isIn(unit)) {
      end++;
    }
    return all.subList(first, end);
  }

  /** Returns whether a relation changes the other document, which a draft does not do yet. */
  private static boolean changes(RelationKind kind) {
    return kind == RelationKind.AMENDS || kind == RelationKind.REPEALS;
  }

  private static List<Relation> relations(
      RelationKind kind, CitationGroup group, RelationInput input, Optional<LocalDate> from) {
    boolean changes = changes(kind);
    List<Relation> out = new ArrayList<>();
    for (Reference reference : group.references()) {
      Evidence evidence = group.unit().evidence(reference.start(), reference.end());
      Relation relation =
          Relation.toCited(
              kind,
              input.citations().cites().get(reference.citation().getAsInt()),
              evidence,
              FoundBy.SENTENCE);
      out.add(changes ? relation.withFrom(from) : relation);
    }
    return out;
  }

  /**
   * Returns the day from which a change holds: a day of its own, the day that the text has stated
   * last for one of the article's documents, or that of the whole article.
   */
  private static Optional<LocalDate> from(
      CitationGroup group, RelationInput input, ForceDays force) {
    Optional<LocalDate> issued =
        input.article().head().date().filter(d -> ChangePatterns.countsFromIssue(group));
    return ChangePatterns.from(group)
        .or(() -> force.before(group.textBefore()))
        .or(input::inForceFrom)
        .or(() -> issued);
  }
}
