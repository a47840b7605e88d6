package org.huibian.site.view;

import java.util.List;

/**
 * The page of all corrections and withdrawals.
 *
 * @param entries the entries, the newest first
 */
public record CorrectionsPage(PageView page, SiteView site, List<Entry> entries)
    implements PageModel {
  /** Copies the list. */
  public CorrectionsPage {
    entries = List.copyOf(entries);
  }

  /**
   * An entry.
   *
   * @param article the article
   * @param correction what was corrected, or its withdrawal
   */
  public record Entry(CardView article, CorrectionView correction) {}
}
