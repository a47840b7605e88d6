package org.huibian.build.store;

import org.huibian.catalog.ArticleState;
import org.huibian.site.ArticleListing;

/**
 * An article as a build has left it.
 *
 * @param state its text and what the catalogue has found
 * @param listing where the site lists it
 */
public record StoredArticle(ArticleState state, ArticleListing listing) {}
