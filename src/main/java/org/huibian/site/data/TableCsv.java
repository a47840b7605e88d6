package org.huibian.site.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huibian.catalog.AnchoredBlock;
import org.huibian.model.Block;
import org.huibian.model.Block.Cell;
import org.huibian.model.Block.Merge;
import org.huibian.parallel.Workers;
import org.huibian.site.PathPattern;
import org.huibian.site.Revision;
import org.huibian.site.SiteModel;
import org.huibian.site.SiteOutput;
import org.huibian.site.SiteSource;
import org.huibian.site.TextPart;
import org.huibian.site.UpdatedOutput;
import org.huibian.site.block.TableFiles;

/**
 * Writes tables as CSV by RFC 4180, in UTF-8 with the byte order mark that Excel needs. A merged
 * cell is written with its text in each row and column, so that every row is complete.
 */
public final class TableCsv implements TextPart {
  private static final Pattern FORMULA =
      Pattern.compile("[\\s\\p{Z}\\p{Cf}]*(?:[=@＝＠＋－\t\r]|[+-](?![0-9.,%]+$)(?s:.))");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  @Override
  public String name() {
    return "tables";
  }

  @Override
  public Set<SiteSource> reads() {
    return Set.of(SiteSource.ARTICLES);
  }

  @Override
  public List<PathPattern> writes() {
    return PathPattern.of("{article}/*.csv");
  }

  @Override
  public void write(SiteModel site, SiteOutput output) throws IOException {
    Workers.each(
        site.catalog().articles(),
        article -> write(output, article.id() + "/", article.permalinks().blocks()));
  }

  @Override
  public void update(SiteModel site, List<Revision> revisions, UpdatedOutput output)
      throws IOException {
    for (Revision revision : revisions) {
      String folder = revision.now().id() + "/";
      write(output, folder, revision.now().permalinks().blocks());
      tables(revision.former().permalinks().blocks())
          .keySet()
          .forEach(name -> output.remove(folder + name));
    }
  }

  private static void write(SiteOutput output, String folder, List<AnchoredBlock> blocks)
      throws IOException {
    for (Map.Entry<String, Block.Table> table : tables(blocks).entrySet()) {
      output.write(folder + table.getKey(), text(table.getValue()));
    }
  }

  /** Returns the tables that have a file, by its name. */
  private static Map<String, Block.Table> tables(List<AnchoredBlock> blocks) {
    Map<String, Block.Table> tables = new LinkedHashMap<>();
    for (AnchoredBlock anchored : blocks) {
      if (anchored.block() instanceof Block.Table table) {
        String name = TableFiles.name(table, anchored);
        if (!name.isEmpty()) {
          tables.put(name, table);
        }
      }
      tables.putAll(tables(anchored.children()));
    }
    return tables;
  }

  /** Returns the content of a file. */
  static String text(Block.Table table) {
    StringBuilder out = new StringBuilder(BYTE_ORDER_MARK);
    if (!table.columns().stream().allMatch(String::isBlank)) {
      line(table.columns(), out);
    }
    List<String> above = List.of();
    for (List<Cell> row : table.rows()) {
      above = complete(row, above);
      line(above, out);
    }
    return out.toString();
  }

  /** Returns the texts of a row, those of merged cells too. */
  private static List<String> complete(List<Cell> row, List<String> above) {
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
   * Returns a field. A spreadsheet would run a text as a formula if it starts with = or @, with a
   * sign that is not followed by a number, or with one of these in full width, also after spaces;
   * an apostrophe prevents that.
   */
  private static String field(String text) {
    String safe = FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    boolean quoted = safe.chars().anyMatch(c -> "\",\r\n".indexOf(c) >= 0);
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
