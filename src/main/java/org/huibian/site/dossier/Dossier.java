package org.huibian.site.dossier;

import java.util.List;
import org.huibian.catalog.CatalogArticle;
import org.huibian.catalog.citation.Citation;

/**
 * What belongs to one policy.
 *
 * @param policy the policy
 * @param entries the policy and all that belongs to it, the earliest first
 * @param elsewhere what it cites and the archive does not have
 */
public record Dossier(CatalogArticle policy, List<Entry> entries, List<Citation> elsewhere) {
  /** Copies the lists. */
  public Dossier {
    entries = List.copyOf(entries);
    elsewhere = List.copyOf(elsewhere);
  }

  /** How many other articles belong to it. */
  public int articles() {
    return (int)
        entries.stream()
            .filter(e -> e.bond() != Bond.SELF && e.bond() != Bond.DAY)
            .map(Entry::article)
            .distinct()
            .count();
  }

  /** How many days it has. */
  public int days() {
    return (int) entries.stream().filter(e -> e.bond() == Bond.DAY).count();
  }
}
