package org.huibian.archive.export.html;

import java.util.List;
import org.huibian.archive.export.ContentsEntry;
import org.huibian.archive.export.IssueState;
import org.huibian.site.view.BlockView;
import org.huibian.site.view.CardView;
import org.huibian.site.view.Code;
import org.huibian.site.view.IssueView;
import org.huibian.site.view.Markup;
import org.huibian.site.view.OriginalView;

/**
 * The values of the page.
 *
 * @param site the full address of the issue's page, or empty if the site has none
 * @param style the style sheet
 * @param index the files of the search as JSON: by name, in base64
 * @param script the script
 * @param scriptHash the hash by which the page's policy admits the script, and no other
 */
record HtmlIssue(
    IssueView issue,
    IssueState state,
    String language,
    String site,
    List<ContentsEntry> entries,
    List<Article> articles,
    List<OriginalView> originals,
    Code style,
    Markup index,
    Code script,
    String scriptHash) {
  /** Copies the lists. */
  HtmlIssue {
    entries = List.copyOf(entries);
    articles = List.copyOf(articles);
    originals = List.copyOf(originals);
  }

  /**
   * An article.
   *
   * @param id the anchor of the article, with which the anchors in it begin
   * @param addressee the addressed organs, or empty
   */
  record Article(String id, CardView card, String addressee, List<BlockView> body) {}
}
