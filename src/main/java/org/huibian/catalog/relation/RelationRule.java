package org.huibian.catalog.relation;

import java.util.List;

/** A rule that derives relations of one kind of evidence from an article. Rules are stateless. */
@FunctionalInterface
interface RelationRule {
  /** Returns the relations that this rule finds, each with its evidence, in order of the text. */
  List<Relation> find(RelationInput input);
}
