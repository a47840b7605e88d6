package org.huibian.site.view;

import java.util.List;

/**
 * A document that the article cites.
 *
 * @param title as printed
 * @param wrapped whether the title is one that stands between 《 and 》, rather than a bare number
 * @param number the document number printed with it, or empty
 * @param state {@code linked}, {@code edition}, {@code outside} or {@code ambiguous}
 * @param anchor the address of the citing place, or empty
 * @param to the article that has the document, null if there is none
 * @param candidates the articles that it could be, where the state is {@code ambiguous}
 */
public record CitationView(
    String title,
    boolean wrapped,
    String number,
    String state,
    String anchor,
    CardView to,
    List<CardView> candidates) {}
