package org.huibian.markdown;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/**
 * Finds tables that an editor has written and that would not be read as meant: without the line of
 * hyphens below the head, which makes a table of lines with bars, or with a row that has more cells
 * than the table has columns. The program itself writes neither.
 */
final class TableLines {
  /** The marks of quotes, within which tables may stand. */
  private static final Pattern QUOTE = Pattern.compile("^\\s{0,3}(?:>\\s?)*");

  private static final Pattern RULE =
      Pattern.compile("\\|?(?:\\s*:?-+:?\\s*\\|)+(?:\\s*:?-+:?\\s*)?");

  private static final Pattern FENCE = Pattern.compile("```.*|~~~.*");

  private TableLines() {}

  /**
   * Checks the tables of a body.
   *
   * @param file the file, for messages; it is not opened
   * @param before the number of lines before the body
   * @throws InputException TABLE_WITHOUT_RULE or TABLE_ROW_TOO_LONG for the first wrong table, with
   *     its line
   */
  static void check(Path file, int before, String body) {
    if (body.indexOf('|') < 0) {
      return;
    }
    List<String> run = new ArrayList<>();
    int number = before;
    boolean fenced = false;
    for (String line : (Iterable<String>) body.lines()::iterator) {
      number++;
      String text = QUOTE.matcher(line).replaceFirst("").strip();
      if (FENCE.matcher(text).matches()) {
        fenced = !fenced;
      }
      if (text.startsWith("|") && !fenced) {
        run.add(text);
      } else {
        check(file, number - run.size(), run);
        run.clear();
      }
    }
    check(file, number - run.size() + 1, run);
  }

  /** Checks consecutive lines that begin with a bar. */
  private static void check(Path file, int first, List<String> run) {
    int rule = 0;
    while (rule < run.size() && !RULE.matcher(run.get(rule)).matches()) {
      rule++;
    }
    if (rule == run.size()) {
      boolean isTable = run.size() > 1 && run.stream().allMatch(line -> cells(line) > 1);
      if (isTable && run.stream().allMatch(line -> line.endsWith("|"))) {
        throw new InputException(
            file, first, Problem.TABLE_WITHOUT_RULE, "| --- ".repeat(cells(run.get(0))) + "|");
      }
      return;
    }
    int columns = cells(run.get(rule));
    for (int row = 0; row < run.size(); row++) {
      if (cells(run.get(row)) > columns) {
        throw new InputException(
            file,
            first + row,
            Problem.TABLE_ROW_TOO_LONG,
            Integer.toString(cells(run.get(row))),
            Integer.toString(columns));
      }
    }
  }

  /** Counts the cells of a row; a bar behind a backslash belongs to the text. */
  private static int cells(String row) {
    int bars = 0;
    int last = 0;
    for (int i = 1; i < row.length(); i++) {
      if (row.charAt(i) == '\\') {
        i++;
      } else if (row.charAt(i) == '|') {
        bars++;
        last = i;
      }
    }
    // Without a bar at its end, a row has a cell behind the last one.
    return last == row.length() - 1 && bars > 0 ? bars : bars + 1;
  }
}
