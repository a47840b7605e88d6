package org.huibian.site.index;

import java.util.List;
import org.huibian.catalog.CatalogArticle;

/**
 * A document that articles cite and that the archive lacks.
 *
 * @param id its anchor within the page
 * @param title the title that is printed most often; a number where no title is printed
 * @param titled whether the title is one that stands between 《 and 》, rather than a bare number
 * @param number its document number, or empty if no citation prints one
 * @param citing the articles that cite it, the newest first
 */
public record WantedWork(
    String id, String title, boolean titled, String number, List<CatalogArticle> citing) {
  /** Copies the list. */
  public WantedWork {
    citing = List.copyOf(citing);
  }
}
