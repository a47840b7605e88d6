package org.huibian.catalog;

import java.time.LocalDate;
import org.huibian.catalog.text.Evidence;
import org.huibian.model.ArticleId;

/**
 * A document states until when another one is valid: 《某办法》有效期延长至2028年12月31日.
 *
 * @param from the article that states it
 * @param until the last day
 * @param evidence the sentence
 */
public record IncomingTerm(ArticleId from, LocalDate until, Evidence evidence) {}
