package org.huibian.catalog.citation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.huibian.model.ArticleId;

/**
 * The anchors of all articles, for references to numbered clauses, attachments and boxes.
 *
 * @param anchors the anchors by article
 */
public record AnchorIndex(Map<ArticleId, Set<String>> anchors) {

  /**
   * Returns the anchor of a clause (第X条), or of an item in it (第（Y）项) if the item has an anchor.
   * Within an attachment, a clause of the attachment takes precedence.
   *
   * @param article the article that contains the clause
   * @param number the number of the clause
   * @param item the number of the item; empty for the whole clause
   * @param near the anchor of the reference if it stands in the same article, or empty
   * @return the anchor; empty if the article has no such clause, or several
   */
  Optional<String> clause(ArticleId article, int number, OptionalInt item, String near) {
    Set<String> all = anchors.getOrDefault(article, Set.of());
    String attachment = near.matches("fj[0-9_]*(?:-.*)?") ? near.replaceFirst("-.*", "") + "-" : "";
    for (String prefix : attachment.isEmpty() ? List.of("") : List.of(attachment, "")) {
      String clause = prefix + "t" + number;
      // A second clause of that number belongs to another document; the reference is ambiguous.
      if (all.contains(clause) && !all.contains(clause + "_2")) {
        String anchor = item.isPresent() ? clause + "-" + item.getAsInt() : clause;
        return Optional.of(all.contains(anchor) ? anchor : clause);
      }
    }
    return Optional.empty();
  }

  /** Returns the anchor of a numbered part such as {@code fj2} or {@code b3} if it is unique. */
  Optional<String> part(ArticleId article, String name) {
    Set<String> all = anchors.getOrDefault(article, Set.of());
    return all.contains(name) && !all.contains(name + "_2") ? Optional.of(name) : Optional.empty();
  }
}
