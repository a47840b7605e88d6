package org.huibian.catalog.citation;

import java.util.Optional;
import org.huibian.catalog.citation.ShortNames.Meaning;

/**
 * The result of looking up a mention.
 *
 * @param mention the mention
 * @param document the one document for which it stands; empty if there is none or several
 * @param target where a link on it leads; empty if it is no reference
 */
record Lookup(Mention mention, Optional<ResolvedMention> document, Optional<Target> target) {
  /** Returns the result for a mention that names no document, such as an undefined 《方案》. */
  static Lookup none(Mention mention) {
    return new Lookup(mention, Optional.empty(), Optional.empty());
  }

  /** Returns the result for a mention of a document by its title or number. */
  static Lookup ofDocument(Mention mention, ResolvedMention document) {
    return new Lookup(mention, Optional.of(document), Optional.of(Target.document(document)));
  }

  /** Returns the result for a short name between book title marks. */
  static Lookup ofShortName(Mention mention, Meaning meaning) {
    return new Lookup(mention, meaning.single(), Target.shortName(meaning));
  }
}
