package org.huibian.catalog.relation;

import java.util.List;
import org.huibian.catalog.relation.Relation.FoundBy;
import org.huibian.model.RelationKind;

/** The headline of an action plan names the document that the plan implements. */
final class HeadlineRule implements RelationRule {
  @Override
  public List<Relation> find(RelationInput input) {
    return input.implemented().stream()
        .map(
            citation ->
                Relation.toCited(
                    RelationKind.IMPLEMENTS, citation, citation.places().get(0), FoundBy.HEADLINE))
        .toList();
  }
}
