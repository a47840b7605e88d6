package org.huibian.source.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds tables without vertical rules: lines whose pieces stand below one another in columns, with
 * empty strips between, over three rows or more. What has columns but no clear rows stays text,
 * line by line, and is doubtful; anything else is ordinary text.
 */
final class BorderlessTables {
  private static final int FEWEST_ROWS = 3;

  /** The largest distance between the baselines of consecutive lines, in ems. */
  private static final double LARGEST_LINE_GAP_EM = 3.2;

  /**
   * So many lines are looked at in vain on any page; a longer page may cost so many for each line.
   */
  private static final int FREE_TRIES = 2_000;

  private static final int TRIES_FOR_EACH_LINE = 2;

  /** Where a table is unclear, its first lines may be no part of it: so many are left out. */
  private static final int MOST_LEFT_OUT = 2;

  /** Dots that lead from an entry of a table of contents to its page number. */
  private static final Pattern LEADER_DOTS = Pattern.compile("[.．·…]{4}");

  /** The heading of a list of contents, and how far above an entry, in lines, it may stand. */
  private static final Pattern CONTENTS = Pattern.compile("(?:本期)?[目要]\\s*[录次目].{0,4}");

  private static final int LINES_OF_HEADING = 3;

  private final int page;
  private final List<TextLine> lines;
  private final Function<TextLine, Part.Line> asText;

  /** Which lines have leader dots. */
  private final BitSet leading = new BitSet();

  private final List<Part> parts = new ArrayList<>();

  /** How many lines were looked at without finding a table. */
  private long tries;

  private BorderlessTables(int page, List<TextLine> lines, Function<TextLine, Part.Line> asText) {
    this.page = page;
    this.lines = lines;
    this.asText = asText;
    for (int i = 0; i < lines.size(); i++) {
      leading.set(i, LEADER_DOTS.matcher(lines.get(i).text()).find());
    }
  }

  /**
   * What was found.
   *
   * @param rows its rows; none if there is no table
   * @param texts the texts of the lines that it takes, of a table or of what may be one; none if
   *     there is only text
   */
  private record Found(List<Part.Row> rows, List<String> texts) {
    static final Found NOTHING = new Found(List.of(), List.of());

    boolean isTable() {
      return !rows.isEmpty();
    }
  }

  /**
   * Replaces the lines of tables by rows.
   *
   * @param page the page number
   * @param lines the lines of the page from top to bottom
   * @param asText makes a part of a line that belongs to no table
   */
  static List<Part> find(int page, List<TextLine> lines, Function<TextLine, Part.Line> asText) {
    BorderlessTables tables = new BorderlessTables(page, lines, asText);
    tables.find();
    return tables.parts;
  }

  private void find() {
    int at = 0;
    while (at < lines.size()) {
      Found found = tableAt(at);
      List<String> unsure = found.texts();
      int start = at;
      // Without a line that stands above it, what is unclear may be a table.
      for (int left = 1; left <= MOST_LEFT_OUT && left < unsure.size(); left++) {
        if (!found.isTable()) {
          start = at + left;
          found = tableAt(start);
        }
      }
      if (found.isTable()) {
        addSpaced(at, unsure.subList(0, start - at));
        parts.addAll(found.rows());
        at = start + found.texts().size();
      } else if (unsure.isEmpty()) {
        parts.add(asText.apply(lines.get(at)));
        at++;
      } else {
        addSpaced(at, unsure);
        at += unsure.size();
      }
    }
  }

  private void addSpaced(int from, List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      parts.add(asText.apply(lines.get(from + i)).spaced(texts.get(i)));
    }
  }

  /** Returns whether a heading of a list of contents stands right above a line. */
  private boolean isInContents(int at) {
    return lines.subList(Math.max(0, at - LINES_OF_HEADING), at).stream()
        .anyMatch(line -> CONTENTS.matcher(line.text()).matches());
  }

  /** Returns the table whose first line is given, or the lines of what may be one. */
  private Found tableAt(int start) {
    TextLine first = lines.get(start);
    if (first.columns().size() < 2
        || leading.get(start)
        || isInContents(start)
        || tries > FREE_TRIES + (long) TRIES_FOR_EACH_LINE * start) {
      return Found.NOTHING;
    }
    int end = end(start);
    Found found = end - start < FEWEST_ROWS ? Found.NOTHING : tableOf(start, end);
    tries += found.isTable() ? 0 : end - start;
    return found;
  }

  /** Returns the number of the first line that no longer has the columns of a first one. */
  private int end(int start) {
    List<ColumnStrip> strips = ColumnStrips.of(lines.get(start));
    int end = start + 1;
    while (end < lines.size() && isNear(end)) {
      strips = ColumnStrips.narrowed(strips, lines.get(end));
      if (strips.isEmpty()) {
        break;
      }
      end++;
    }
    return end;
  }

  private Found tableOf(int start, int end) {
    List<TextLine> inside = lines.subList(start, end);
    List<ColumnStrip> strips = ColumnStrips.ofAll(inside);
    if (strips.isEmpty()) {
      return Found.NOTHING;
    }
    ColumnPieces pieces = new ColumnPieces(inside, strips);
    // A short line below the table, such as a heading, closes no strip; the rest of a cell is near.
    double pitch = ColumnRows.pitch(inside, pieces);
    int rest = inside.size();
    while (rest > 1
        && inside.get(rest - 1).right() <= strips.get(0).from()
        && inside.get(rest - 1).y() - inside.get(rest - 2).y()
            >= ColumnRows.CLEARLY_NEARER * pitch) {
      rest--;
    }
    if (rest < inside.size()) {
      inside = inside.subList(0, rest);
      pieces = new ColumnPieces(inside, strips);
    }
    ColumnRows.Grouped rows = ColumnRows.group(inside, pieces);
    if (rows.rows().size() < FEWEST_ROWS) {
      return Found.NOTHING;
    }
    ColumnCells cells = new ColumnCells(inside, pieces, rows);
    ColumnCells.Verdict verdict = cells.verdict();
    if (verdict == ColumnCells.Verdict.TEXT) {
      return Found.NOTHING;
    }
    List<Part.Row> found = verdict == ColumnCells.Verdict.TABLE ? cells.toRows(page) : List.of();
    return new Found(found, IntStream.range(0, rest).mapToObj(pieces::text).toList());
  }

  /** Returns whether a line stands so near to the one above that both can be of one table. */
  private boolean isNear(int line) {
    double gap = lines.get(line).y() - lines.get(line - 1).y();
    return gap < LARGEST_LINE_GAP_EM * lines.get(line).size() && !leading.get(line);
  }
}
