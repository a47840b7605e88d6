/**
 * Relations between articles and documents: which article interprets, implements, amends or repeals
 * which document, is based on it or was issued with it. Each {@link
 * org.huibian.catalog.relation.Relation} has the sentence that states it as evidence.
 *
 * <p>{@link org.huibian.catalog.relation.InterpretationFinder} finds what a commentary interprets,
 * {@link org.huibian.catalog.relation.CommentarySeries} completes it for a series of commentaries.
 * {@link org.huibian.catalog.relation.RelationFinder} runs the rules for all other relations and
 * applies the editor's rulings. The verbs that state a relation are word lists among the resources.
 */
package org.huibian.catalog.relation;
