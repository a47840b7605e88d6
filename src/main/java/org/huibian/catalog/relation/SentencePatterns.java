package org.huibian.catalog.relation;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.huibian.model.RelationKind;

/**
 * The wording around cited documents that states a relation. The verbs are word lists among the
 * resources of this package.
 */
final class SentencePatterns {
  private static final Pattern ISSUED_WITH =
      Pattern.compile("(?:同步|同时|一并|一同|配套)(?:制定|联合)?(?:印发|发布|出台|公布)了?\\s*$");

  private SentencePatterns() {}

  /**
   * Returns the relations that a sentence states between its article and a group of documents, in
   * the order of the enum.
   */
  static Set<RelationKind> kinds(CitationGroup group) {
    Set<RelationKind> out = EnumSet.noneOf(RelationKind.class);
    if (PurposePatterns.carriesOut(group)) {
      out.add(RelationKind.IMPLEMENTS);
    } else if (PurposePatterns.isBasedOn(group)) {
      out.add(RelationKind.BASED_ON);
    }
    if (ChangePatterns.amends(group)) {
      out.add(RelationKind.AMENDS);
    }
    if (ChangePatterns.repeals(group)) {
      out.add(RelationKind.REPEALS);
    }
    if (ISSUED_WITH.matcher(group.before()).find()) {
      out.add(RelationKind.ISSUED_WITH);
    }
    return out;
  }
}
