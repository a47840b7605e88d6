package org.huibian.source.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.huibian.text.Authorities;

/** The cells of lines that stand in columns, and whether they are those of a table. */
final class ColumnCells {
  /** A table whose columns nothing but their places tells has so many … */
  private static final int CLEAR_COLUMNS = 3;

  /** … and so many of its cells, in tenths, have text. */
  private static final int FILLED_TENTHS = 6;

  /** Of two columns, no cell is longer than so many characters. */
  private static final int LONGEST_OF_TWO = 20;

  /** Of three columns or more, half of the cells are shorter than so many characters. */
  private static final int LONGEST_USUAL = 24;

  /** The edges or middles of a column differ by at most so much, in ems. */
  private static final double SAME_PLACE_EM = 0.6;

  /** So many lines below the head of a column show where it stands. */
  private static final int FEWEST_IN_LINE = 3;

  private static final Pattern SENTENCE = Pattern.compile("[。；！？：:]");

  private static final Pattern PROSE = Pattern.compile("[，。；]");

  /** A label of a form, or the place to fill in. */
  private static final Pattern LABEL = Pattern.compile("[\\p{IsHan}）)][：:]|__|＿＿");

  private static final int MOST_PROSE_TENTHS = 3;

  private static final Pattern NUMBER = Pattern.compile(".*[0-9０-９].*");

  private static final Pattern PAGE = Pattern.compile("[0-9]{1,4}");

  /** A mark before an item of a list, or of a heading. */
  private static final Pattern ITEM =
      Pattern.compile("[（(]?[0-9０-９一二三四五六七八九十]{1,3}[）)、.．]|[①-⑳●•■◆▪–—-]|附件[0-9一二三四五六七八九十]*[：:]?");

  private static final Pattern DATE = Pattern.compile(".*年.{1,3}月.{1,3}日.*");

  private final List<List<String>> texts = new ArrayList<>();
  private final List<TextLine> lines;
  private final ColumnPieces pieces;
  private final List<List<Integer>> rows;
  private final boolean sure;
  private final int columns;

  /** What the cells of lines are. */
  enum Verdict {
    /** They are those of a table. */
    TABLE,
    /** They are those of a table, but it is not clear which belong together. */
    UNSURE,
    /** They are text that happens to be spaced so. */
    TEXT
  }

  /**
   * Joins what stands in columns to cells.
   *
   * @param lines the lines from top to bottom
   * @param pieces what they have in each column
   * @param grouped the lines of each row
   */
  ColumnCells(List<TextLine> lines, ColumnPieces pieces, ColumnRows.Grouped grouped) {
    this.lines = lines;
    this.pieces = pieces;
    this.rows = grouped.rows();
    this.sure = grouped.sure();
    this.columns = pieces.columns();
    for (List<Integer> row : rows) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < columns; i++) {
        cells.add(cell(row, i));
      }
      texts.add(cells);
    }
  }

  private String cell(List<Integer> row, int column) {
    List<TextLine> found = new ArrayList<>();
    for (int line : row) {
      if (pieces.has(line, column)) {
        found.add(pieces.get(line, column));
      }
    }
    return CellLines.join(found, pieces.left(column), pieces.right(column));
  }

  /** Returns whether these are the cells of a table. */
  Verdict verdict() {
    List<String> filled =
        texts.stream().flatMap(List::stream).filter(cell -> !cell.isEmpty()).toList();
    boolean enough = filled.size() * 10 >= texts.size() * columns * FILLED_TENTHS;
    boolean table =
        enough
            && !isSignature(filled)
            && !isContents()
            && !isListOfAttachments()
            && (columns >= CLEAR_COLUMNS ? isClear(filled) : isClearInTwo(filled));
    if (!table) {
      return Verdict.TEXT;
    }
    return sure && isEachRowStarted() && !pieces.haveWideGaps() ? Verdict.TABLE : Verdict.UNSURE;
  }

  /** Returns whether each row has a first cell, or all others and that of the row above. */
  private boolean isEachRowStarted() {
    boolean whole = false;
    for (List<String> row : texts) {
      boolean rest = row.subList(1, columns).stream().noneMatch(String::isEmpty);
      if (row.get(0).isEmpty() && (columns < CLEAR_COLUMNS || !rest || !whole)) {
        return false;
      }
      whole = true;
    }
    return true;
  }

  /** Returns whether most cells are organs, which sign side by side, or their dates. */
  private static boolean isSignature(List<String> filled) {
    Authorities authorities = Authorities.load();
    long organs = filled.stream().filter(authorities::isOrgan).count();
    long dates = filled.stream().filter(cell -> DATE.matcher(cell).matches()).count();
    return organs * 2 >= filled.size() - dates && organs > 1;
  }

  /**
   * Returns whether cells are short, and neither the lines of sentences set side by side nor the
   * labels of a form.
   */
  private static boolean isClear(List<String> filled) {
    long shorter = filled.stream().filter(cell -> cell.length() < LONGEST_USUAL).count();
    long prose = filled.stream().filter(cell -> PROSE.matcher(cell).find()).count();
    long labels = filled.stream().filter(cell -> LABEL.matcher(cell).find()).count();
    return shorter * 2 >= filled.size()
        && prose * 10 <= filled.size() * MOST_PROSE_TENTHS
        && labels * 3 <= filled.size();
  }

  /** Returns whether two columns are a table: short cells, the second of which has numbers. */
  private boolean isClearInTwo(List<String> filled) {
    boolean text =
        filled.stream().anyMatch(c -> c.length() > LONGEST_OF_TWO || SENTENCE.matcher(c).find());
    boolean list = texts.stream().allMatch(row -> ITEM.matcher(row.get(0)).matches());
    // The first row may be the head of the columns.
    List<String> values =
        texts.stream().skip(1).map(row -> row.get(1)).filter(c -> !c.isEmpty()).toList();
    boolean numbers = values.stream().allMatch(cell -> NUMBER.matcher(cell).matches());
    boolean signed = values.stream().anyMatch(cell -> DATE.matcher(cell).matches());
    return !text && !list && numbers && !signed && !arePages(values) && isInLine(1) && isInLine(0);
  }

  private boolean isListOfAttachments() {
    return texts.stream().allMatch(row -> row.get(0).startsWith("附件"));
  }

  /** Returns whether rows are entries of a table of contents: a mark, a title and its page. */
  private boolean isContents() {
    return texts.stream().allMatch(row -> ITEM.matcher(row.get(0)).matches())
        && arePages(texts.stream().map(row -> row.get(columns - 1)).toList())
        && columns == CLEAR_COLUMNS
        && texts.stream().noneMatch(row -> NUMBER.matcher(row.get(1)).matches());
  }

  /** Returns whether cells are the page numbers of a table of contents: they never fall. */
  private static boolean arePages(List<String> cells) {
    return cells.stream().allMatch(cell -> PAGE.matcher(cell).matches())
        && IntStream.range(1, cells.size())
            .allMatch(i -> Integer.parseInt(cells.get(i - 1)) <= Integer.parseInt(cells.get(i)));
  }

  /** Returns whether the lines of a column share an edge, or the middle; its head may not. */
  private boolean isInLine(int column) {
    List<TextLine> found = pieces.column(column);
    return areInLine(found)
        || found.size() > FEWEST_IN_LINE && areInLine(found.subList(1, found.size()));
  }

  private static boolean areInLine(List<TextLine> found) {
    double em = found.get(0).size();
    return spread(found.stream().mapToDouble(TextLine::left).toArray()) < SAME_PLACE_EM * em
        || spread(found.stream().mapToDouble(TextLine::right).toArray()) < SAME_PLACE_EM * em
        || spread(found.stream().mapToDouble(l -> (l.left() + l.right()) / 2).toArray())
            < SAME_PLACE_EM * em;
  }

  private static double spread(double[] values) {
    return Arrays.stream(values).max().orElse(0) - Arrays.stream(values).min().orElse(0);
  }

  /** Returns the rows. */
  List<Part.Row> toRows(int page) {
    List<Part.Row> out = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      List<Part.Cell> cells = new ArrayList<>();
      for (int i = 0; i < columns; i++) {
        double end = i + 1 < columns ? pieces.left(i + 1) : pieces.right(i);
        cells.add(new Part.Cell(pieces.left(i), end, texts.get(r).get(i), false));
      }
      List<Integer> row = rows.get(r);
      double top = lines.get(row.get(0)).top();
      double bottom = lines.get(row.get(row.size() - 1)).bottom();
      out.add(new Part.Row(page, top, bottom, cells, true));
    }
    return out;
  }
}
