package org.huibian.site.view;

/**
 * An article of an issue that is printed as one document.
 *
 * @param card the article as lists show it
 * @param text the article itself
 */
public record PrintedView(CardView card, Piece text) {}
