package org.huibian.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/**
 * A table of Markdown as a grid of cells. A cell holds Markdown, of which only bars are escaped.
 *
 * @param columns the cells of the head
 * @param rows the cells of the other rows
 * @param caption the caption; may be empty
 * @param fault why the table cannot be changed as a grid, with the line in the table; empty if it
 *     can
 */
record TableGrid(
    List<String> columns, List<List<String>> rows, String caption, Optional<InputException> fault) {
  private static final Pattern RULE =
      Pattern.compile("\\|?\\s*:?-+:?\\s*(?:\\|\\s*:?-+:?\\s*)*\\|?");
  private static final Pattern CAPTION = Pattern.compile("\\[.*\\]");

  /** The most cells of a table that is shown as a grid. */
  private static final int MOST_CELLS = 20_000;

  /** Copies the lists. */
  TableGrid {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** Reads a table; one that is no grid has the fault. */
  static TableGrid parse(String markdown) {
    List<String> lines = new ArrayList<>(markdown.strip().lines().map(String::strip).toList());
    String caption = "";
    if (lines.size() > 2 && CAPTION.matcher(lines.get(lines.size() - 1)).matches()) {
      String last = lines.remove(lines.size() - 1);
      caption = last.substring(1, last.length() - 1);
    }
    if (lines.size() < 2 || !lines.get(0).contains("|") || !RULE.matcher(lines.get(1)).matches()) {
      return broken(Math.min(2, Math.max(1, lines.size())), Problem.TABLE_RULE);
    }
    List<String> columns = cells(lines.get(0));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      List<String> cells = cells(lines.get(i));
      if (cells.size() != columns.size()) {
        String wanted = Integer.toString(columns.size());
        return broken(i + 1, Problem.TABLE_CELLS, Integer.toString(cells.size()), wanted);
      }
      if (i > 1) {
        rows.add(cells);
      }
    }
    return new TableGrid(columns, rows, caption, Optional.empty());
  }

  private static TableGrid broken(int line, Problem problem, String... details) {
    InputException fault = new InputException(Path.of(""), line, problem, details);
    return new TableGrid(List.of(), List.of(), "", Optional.of(fault));
  }

  private static List<String> cells(String line) {
    String row = line.startsWith("|") ? line.substring(1) : line;
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    for (int i = 0; i < row.length(); i++) {
      char c = row.charAt(i);
      if (c == '\\' && i + 1 < row.length()) {
        i++;
        cell.append(row.charAt(i) == '|' ? "" : "\\").append(row.charAt(i));
      } else if (c == '|') {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    if (!cell.toString().isBlank() || !row.endsWith("|")) {
      cells.add(cell.toString().strip());
    }
    return cells;
  }

  /**
   * Returns the Markdown of a grid.
   *
   * @throws InputException DESK_CALL_WRONG if there is no column, or too many cells; TABLE_CELLS if
   *     a row has more or fewer cells than the head
   */
  static String markdown(List<String> columns, List<List<String>> rows, String caption) {
    if (columns.isEmpty() || (long) columns.size() * (rows.size() + 1) > MOST_CELLS) {
      throw new InputException(Problem.DESK_CALL_WRONG, "columns");
    }
    List<String> lines = new ArrayList<>();
    lines.add(row(columns));
    lines.add(row(Collections.nCopies(columns.size(), "---")));
    for (List<String> cells : rows) {
      if (cells.size() != columns.size()) {
        throw new InputException(
            Problem.TABLE_CELLS, Integer.toString(cells.size()), Integer.toString(columns.size()));
      }
      lines.add(row(cells));
    }
    String named = line(caption).replace('[', '〔').replace(']', '〕');
    if (!named.isEmpty()) {
      lines.add("[" + named + "]");
    }
    return String.join("\n", lines) + "\n";
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells.stream().map(TableGrid::cell).toList()) + " |";
  }

  /** Returns a cell on one line, with its bars escaped. */
  private static String cell(String text) {
    StringBuilder out = new StringBuilder();
    String line = line(text);
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean isEscape = c == '\\' && i + 1 < line.length() && line.charAt(i + 1) != '|';
      if (isEscape) {
        out.append(c).append(line.charAt(++i));
      } else {
        // A backslash at the end would escape the bar behind the cell.
        out.append(c == '|' || c == '\\' ? "\\" : "").append(c);
      }
    }
    return out.toString();
  }

  private static String line(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
