package org.huibian.catalog.date;

import java.util.List;

/** A rule that recognises one way in which a text states a day. */
@FunctionalInterface
interface FactRule {
  /** Returns the facts that this rule finds, in order of the text. */
  List<LocatedFact> find(UnitContext context);
}
