package org.huibian.catalog;

import org.huibian.model.Article;

/**
 * An article of a finished catalogue with what was found. Together with the {@link CatalogSnapshot}
 * it gives the {@link CatalogArticle} again, so that a later process can continue from it.
 *
 * @param article the article
 * @param findings what its text states
 * @param incoming what other articles state about it
 */
public record ArticleState(Article article, Findings findings, Incoming incoming) {
  /** Returns the state of an article of a catalogue. */
  public static ArticleState of(CatalogArticle entry) {
    return new ArticleState(entry.article(), entry.findings(), entry.incoming());
  }
}
