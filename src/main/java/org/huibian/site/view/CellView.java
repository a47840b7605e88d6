package org.huibian.site.view;

/**
 * A cell of a table's body.
 *
 * @param spans its text
 * @param rows how many rows it is high
 * @param columns how many columns it is wide
 * @param label the head of its column, or empty
 * @param carried whether the cell belongs to a taller one above and only repeats its text, for
 *     narrow screens where every row stands alone
 */
public record CellView(
    java.util.List<SpanView> spans, int rows, int columns, String label, boolean carried) {}
