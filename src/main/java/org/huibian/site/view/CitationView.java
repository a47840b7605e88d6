package org.huibian.site.view;

import java.util.List;
import java.util.Optional;

/**
 * A document that an article cites.
 *
 * @param title as printed
 * @param wrapped whether the title is one that stands between 《 and 》, rather than a bare number
 * @param number the document number printed with it, or empty
 * @param state {@code linked}, {@code edition}, {@code outside} or {@code ambiguous}
 * @param anchor the anchor of the citing place, or empty
 * @param to the article that has the document
 * @param candidates the articles that it could be, where the state is {@code ambiguous}
 */
public record CitationView(
    String title,
    boolean wrapped,
    String number,
    String state,
    String anchor,
    Optional<CardView> to,
    List<CardView> candidates) {}
