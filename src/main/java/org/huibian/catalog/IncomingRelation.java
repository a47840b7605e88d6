package org.huibian.catalog;

import org.huibian.catalog.relation.Relation;
import org.huibian.model.ArticleId;

/**
 * A relation to an article, seen from that article.
 *
 * @param from the article that has the relation
 * @param relation its relation to this article
 */
public record IncomingRelation(ArticleId from, Relation relation) {}
