package org.huibian.site.block;

import org.huibian.catalog.AnchoredBlock;
import org.huibian.model.Block;

/** Names the CSV files of tables, which stand beside the page of the article. */
public final class TableFiles {
  /** A table of fewer rows has no file, since one can copy it by hand. */
  private static final int SHORTEST = 5;

  private TableFiles() {}

  /** Returns the name of the file of a table; empty if the table is too short or a blank form. */
  public static String name(Block.Table table, AnchoredBlock place) {
    boolean hasFile = table.rows().size() >= SHORTEST && TableShape.of(table) != TableShape.FORM;
    return hasFile ? place.row(0).replaceFirst("-r1$", "") + ".csv" : "";
  }
}
