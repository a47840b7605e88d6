package org.huibian.catalog.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huibian.catalog.citation.Reference;
import org.huibian.catalog.relation.Relation.FoundBy;
import org.huibian.catalog.text.TextUnit;
import org.huibian.model.RelationKind;
import org.huibian.text.DocumentNumber;

/**
 * A document repeals an earlier edition under its own title: 原《X》（法释〔2013〕15号）同时废止. A title with
 * neither a number nor a word for the earlier edition may be the document itself, whose end the
 * sentence then tells.
 */
final class OwnEditionRule implements RelationRule {
  private static final Pattern EARLIER =
      Pattern.compile("(?:原|旧|(?:公布|发布|颁布|印发|通过|批准|修正|修订|施行|实施)的)\\s*$");

  /** How far behind a title the number in its bracket ends. */
  private static final int BRACKET = 40;

  @Override
  public List<Relation> find(RelationInput input) {
    List<Relation> out = new ArrayList<>();
    int next = 0;
    List<Reference> references = input.citations().references();
    for (TextUnit unit : input.units()) {
      for (; next < references.size() && references.get(next).isIn(unit); next++) {
        Reference reference = references.get(next);
        if (isOwnTitle(reference, input)) {
          repealed(unit, reference)
              .ifPresent(r -> out.add(r.withFrom(r.from().or(input::inForceFrom))));
        }
      }
    }
    return out;
  }

  private static boolean isOwnTitle(Reference reference, RelationInput input) {
    return reference.kind() == Reference.Kind.WORK
        && reference.citation().isEmpty()
        && reference.text().startsWith("《")
        && reference.article().equals(Optional.of(input.article().id()));
  }

  private static Optional<Relation> repealed(TextUnit unit, Reference reference) {
    CitationGroup group = new CitationGroup(unit, List.of(reference), List.of(), "");
    if (!ChangePatterns.repeals(group)) {
      return Optional.empty();
    }
    String near =
        unit.text()
            .substring(reference.end(), Math.min(unit.text().length(), reference.end() + BRACKET));
    Optional<String> number =
        near.matches("(?s)\\s*[（(].*")
            ? DocumentNumber.all(near.split("[）)]", 2)[0]).stream()
                .map(DocumentNumber::printed)
                .findFirst()
            : Optional.empty();
    if (number.isEmpty() && !EARLIER.matcher(group.before()).find()) {
      return Optional.empty();
    }
    return Optional.of(
        new Relation(
            RelationKind.REPEALS,
            group.lastTitle(),
            number,
            Optional.empty(),
            unit.evidence(reference.start(), reference.end()),
            FoundBy.SENTENCE,
            ChangePatterns.from(group)));
  }
}
