package org.huibian.catalog.relation;

import java.util.List;
import org.huibian.catalog.relation.Relation.FoundBy;
import org.huibian.catalog.text.Evidence;
import org.huibian.model.RelationKind;

/** Articles of one issue under the same document number were issued together. */
final class SharedNumberRule implements RelationRule {
  @Override
  public List<Relation> find(RelationInput input) {
    return input.sharingNumber().stream()
        .map(
            other ->
                Relation.toArticle(
                    RelationKind.ISSUED_WITH,
                    other,
                    new Evidence(input.article().head().documentNumbers().get(0), ""),
                    FoundBy.NUMBER))
        .toList();
  }
}
