package org.huibian.site.dossier;

import java.util.List;
import org.huibian.catalog.CatalogArticle;
import org.huibian.catalog.citation.Citation;

/**
 * A policy with everything that belongs to it.
 *
 * @param policy the policy
 * @param entries the policy and what belongs to it, the earliest first
 * @param elsewhere the documents that it cites and that the archive lacks
 */
public record Dossier(CatalogArticle policy, List<DossierEntry> entries, List<Citation> elsewhere) {
  /** Copies the lists. */
  public Dossier {
    entries = List.copyOf(entries);
    elsewhere = List.copyOf(elsewhere);
  }

  /** Returns how many other articles belong to the policy. */
  public int articles() {
    return (int)
        entries.stream()
            .filter(e -> e.bond() != Bond.SELF && e.bond() != Bond.DAY)
            .map(DossierEntry::article)
            .distinct()
            .count();
  }

  /** Returns how many days the dossier contains. */
  public int days() {
    return (int) entries.stream().filter(e -> e.bond() == Bond.DAY).count();
  }
}
