package org.huibian.site.template;

import org.huibian.site.view.Piece;

/**
 * A change of one piece of a page.
 *
 * @param path the path of the page below the site's root
 * @param former the piece that the page has
 * @param now the piece that takes its place
 */
public record PieceEdit(String path, Piece former, Piece now) {}
