package org.huibian.catalog.relation;

import java.util.List;
import org.huibian.catalog.relation.Relation.FoundBy;
import org.huibian.model.RelationKind;

/**
 * The headline names the document that an action plan implements, or that a decision amends or
 * repeals.
 */
final class HeadlineRule implements RelationRule {
  @Override
  public List<Relation> find(RelationInput input) {
    return input.headline().stream()
        .map(
            stated -> {
              Relation relation =
                  Relation.toCited(
                      stated.kind(),
                      stated.citation(),
                      stated.citation().places().get(0),
                      FoundBy.HEADLINE);
              return stated.kind() == RelationKind.IMPLEMENTS
                  ? relation
                  : relation.withFrom(input.inForceFrom());
            })
        .toList();
  }
}
