package org.huibian.catalog.citation;

import java.util.List;

/**
 * The citations of an article.
 *
 * @param cites the cited documents, each once, in order of the first place that names it
 * @param references the references in the text, in order
 */
public record ArticleCitations(List<Citation> cites, List<Reference> references) {
  /** Copies the lists. */
  public ArticleCitations {
    cites = List.copyOf(cites);
    references = List.copyOf(references);
  }
}
