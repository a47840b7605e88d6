package org.huibian.archive.export.print;

import java.util.List;
import org.huibian.site.view.BlockView;
import org.huibian.site.view.CardView;
import org.huibian.site.view.CorrectionView;

/**
 * An article as its template for paper sees it.
 *
 * @param id the anchor of its title
 * @param card the article as lists show it
 * @param corrections its corrections in the editor's order
 * @param page the number of the page on which it starts
 * @param addressee the addressed organs, or empty
 * @param interprets the articles that it explains
 * @param blocks the body; its links lead to anchors of this document or to {@code http(s)}
 *     addresses
 */
record PaperArticle(
    String id,
    CardView card,
    List<CorrectionView> corrections,
    String page,
    String addressee,
    List<Other> interprets,
    List<BlockView> blocks) {

  /**
   * Another article.
   *
   * @param href its anchor in this document or its address on the site, or empty
   * @param title its title
   * @param page the number of the page on which it starts; empty in another issue
   * @param issue the name of its issue
   */
  record Other(String href, String title, String page, String issue) {}
}
