package org.huibian.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.huibian.catalog.AnchoredBlock;
import org.huibian.catalog.Catalog;
import org.huibian.model.Block;
import org.huibian.model.Block.Cell;
import org.huibian.model.Block.Merge;

/**
 * Tables as files for a spreadsheet: RFC 4180, UTF-8 with the mark that Excel asks for. A cell that
 * is merged with another repeats its text, because a row of a file stands alone.
 */
final class TableCsv {
  /** A table of fewer rows is copied by hand. */
  private static final int SHORTEST = 5;

  private static final String MARK = "\uFEFF";

  private TableCsv() {}

  /** Whether a table has a file. */
  static boolean isWorthIt(Block.Table table) {
    return table.rows().size() >= SHORTEST && TableShape.of(table) != TableShape.FORM;
  }

  /** The name of the table's file, beside the page of its article. */
  static String name(AnchoredBlock place) {
    return place.row(0).replaceFirst("-r1$", "") + ".csv";
  }

  /** Writes the tables of all articles. */
  static void write(Catalog catalog, Path site) {
    Workers.each(
        catalog.articles(),
        article -> write(site.resolve(article.id().toString()), article.permalinks().blocks()));
  }

  private static void write(Path folder, List<AnchoredBlock> blocks) {
    for (AnchoredBlock anchored : blocks) {
      if (anchored.block() instanceof Block.Table table && isWorthIt(table)) {
        try {
          Files.createDirectories(folder);
          Files.writeString(folder.resolve(name(anchored)), text(table), StandardCharsets.UTF_8);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      write(folder, anchored.children());
    }
  }

  /** The whole file. */
  static String text(Block.Table table) {
    StringBuilder out = new StringBuilder(MARK);
    if (!table.columns().stream().allMatch(String::isBlank)) {
      line(table.columns(), out);
    }
    List<String> above = List.of();
    for (List<Cell> row : table.rows()) {
      above = full(row, above);
      line(above, out);
    }
    return out.toString();
  }

  private static List<String> full(List<Cell> row, List<String> above) {
    List<String> texts = new ArrayList<>(row.size());
    for (int c = 0; c < row.size(); c++) {
      Cell cell = row.get(c);
      if (cell.merge() == Merge.ABOVE && !above.isEmpty()) {
        texts.add(above.get(c));
      } else if (cell.merge() == Merge.BEFORE && c > 0) {
        texts.add(texts.get(c - 1));
      } else {
        texts.add(cell.text());
      }
    }
    return texts;
  }

  private static void line(List<String> texts, StringBuilder out) {
    out.append(texts.stream().map(TableCsv::field).collect(Collectors.joining(",")));
    out.append("\r\n");
  }

  /**
   * A spreadsheet takes a text that starts with = or @, or with a sign before no number, for a
   * formula and would run it; the apostrophe makes it a text.
   */
  private static String field(String text) {
    boolean formula = text.matches("(?s)[=@\t\r].*|[+-](?![0-9.,%]+$).+");
    String safe = formula ? "'" + text : text;
    return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
