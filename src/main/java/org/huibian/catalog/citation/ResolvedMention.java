package org.huibian.catalog.citation;

import java.util.Optional;
import org.huibian.catalog.citation.Citation.State;
import org.huibian.model.ArticleId;

/**
 * A mention that has been looked up.
 *
 * @param printed the title between book marks, or the number
 * @param article the article that carries the document, the citing one itself included
 * @param state how sure that is
 * @param citation which of the article's citations it is, counted from 0; -1 for the article itself
 */
record ResolvedMention(String printed, Optional<ArticleId> article, State state, int citation) {}
