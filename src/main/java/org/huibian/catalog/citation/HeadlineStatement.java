package org.huibian.catalog.citation;

import org.huibian.model.RelationKind;

/**
 * What a headline says about another document: 关于修改《X》的决定.
 *
 * @param kind what the article does to the document
 * @param citation the document
 */
public record HeadlineStatement(RelationKind kind, Citation citation) {}
