package org.huibian.catalog.citation;

import java.util.List;

/**
 * What an article cites, and where.
 *
 * @param cites the documents, each once, in order of the first place that names them
 * @param references the places in the text, in order
 */
public record ArticleCitations(List<Citation> cites, List<Reference> references) {
  /** Copies the lists. */
  public ArticleCitations {
    cites = List.copyOf(cites);
    references = List.copyOf(references);
  }
}
