package org.huibian.site.view;

import java.util.List;

/**
 * A cell of a table.
 *
 * @param spans its text
 * @param rows the number of rows that it spans
 * @param columns the number of columns that it spans
 * @param label the name of its column, or empty
 * @param carried whether the cell only repeats the text of a cell above that spans its row; narrow
 *     screens show each row by itself
 */
public record CellView(
    List<SpanView> spans, int rows, int columns, String label, boolean carried) {}
