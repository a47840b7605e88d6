package org.huibian.catalog.citation;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The document that an article publishes, as {@link Works} finds it in head and text. Equal values
 * mean that other articles find the same document by the same titles and numbers.
 *
 * @param work the document with its titles, numbers and issuers
 * @param own the titles by which the article names itself, so that they are no citations
 */
public record PublishedWork(Work work, Set<WorkTitle> own) {
  /** Copies the set. */
  public PublishedWork {
    own = Collections.unmodifiableSet(new LinkedHashSet<>(own));
  }
}
