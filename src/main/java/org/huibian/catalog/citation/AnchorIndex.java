package org.huibian.catalog.citation;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huibian.model.ArticleId;

/**
 * The addresses that each article has, for places that a text names by their number.
 *
 * @param anchors the addresses of each article
 */
public record AnchorIndex(Map<ArticleId, Set<String>> anchors) {

  /**
   * The address of 第X条, of its 第（Y）项 if it has one of its own. What stands in an attachment has the
   * attachment's address before its own; a text that cites from there means what is there.
   *
   * @param article the article
   * @param number of the clause
   * @param item of the item in it, or 0
   * @param near the address of the citing place in the same article, or empty
   */
  Optional<String> clause(ArticleId article, int number, int item, String near) {
    Set<String> all = anchors.getOrDefault(article, Set.of());
    String attachment = near.matches("fj[0-9_]*(?:-.*)?") ? near.replaceFirst("-.*", "") + "-" : "";
    for (String prefix : attachment.isEmpty() ? Set.of("") : java.util.List.of(attachment, "")) {
      String clause = prefix + "t" + number;
      // Two documents with such a clause: which one is meant cannot be told.
      if (all.contains(clause) && !all.contains(clause + "_2")) {
        String within = clause + "-" + item;
        return Optional.of(item > 0 && all.contains(within) ? within : clause);
      }
    }
    return Optional.empty();
  }

  /** The address of a numbered part such as {@code fj2} or {@code b3}, if it stands once. */
  Optional<String> part(ArticleId article, String name) {
    Set<String> all = anchors.getOrDefault(article, Set.of());
    return all.contains(name) && !all.contains(name + "_2") ? Optional.of(name) : Optional.empty();
  }
}
