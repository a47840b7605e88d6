package org.huibian.catalog;

import org.huibian.catalog.citation.Citation;
import org.huibian.model.ArticleId;

/**
 * A citation that leads to an article, seen from that article.
 *
 * @param from the article that cites it
 * @param citation the citation, with its sentences
 */
public record Backlink(ArticleId from, Citation citation) {}
