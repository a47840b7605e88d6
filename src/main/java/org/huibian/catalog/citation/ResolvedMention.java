package org.huibian.catalog.citation;

import java.util.Optional;
import java.util.OptionalInt;
import org.huibian.catalog.citation.Citation.State;
import org.huibian.model.ArticleId;

/**
 * A mention after its document has been looked up.
 *
 * @param printed the title between book title marks, or the number
 * @param article the article that publishes the document, which can be the citing article itself
 * @param state how certain that is
 * @param citation the index of the article's citation, counted from 0; empty for the article's own
 *     document
 */
record ResolvedMention(
    String printed, Optional<ArticleId> article, State state, OptionalInt citation) {}
