package org.huibian.source.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.huibian.model.Block.Merge;
import org.huibian.source.word.WordLine.Kind;

/**
 * Reads a table as rows of cells. Word's grid has a column wherever a cell of any row begins or
 * ends; only the columns in which a cell begins are columns of the table. A table of a single
 * column is a frame around text.
 */
final class WordTableReader {
  /** The maximum width of a cell in grid columns; Word itself allows 63. */
  private static final int WIDEST = 1000;

  private final Function<XmlElement, WordLines> cellReader;
  private final ChangeCounter changes;
  private final WordLines lines = new WordLines();
  private final List<List<Cell>> rows = new ArrayList<>();

  /** The lines in cells that are not text, such as pictures; they follow the table. */
  private final List<WordLine> others = new ArrayList<>();

  /**
   * A cell.
   *
   * @param start the grid column in which it begins, from 0
   * @param end the grid column after its last one
   * @param isContinued whether it is merged with the cell above
   * @param content its lines
   */
  private record Cell(int start, int end, boolean isContinued, WordLines content) {}

  /**
   * Creates a reader for one table.
   *
   * @param cellReader reads the blocks in a cell
   */
  WordTableReader(Function<XmlElement, WordLines> cellReader, ChangeCounter changes) {
    this.cellReader = cellReader;
    this.changes = changes;
  }

  /** Reads a table, given its {@code w:tbl} element. */
  WordLines read(XmlElement table) {
    readRows(table);
    TreeSet<Integer> starts = new TreeSet<>();
    rows.forEach(row -> row.forEach(cell -> starts.add(cell.start())));
    if (starts.size() == 1) {
      WordLines framed = new WordLines();
      rows.forEach(row -> row.forEach(cell -> framed.addAll(cell.content())));
      lines.addFrame(framed);
    } else {
      List<Integer> columns = List.copyOf(starts);
      rows.forEach(row -> addRow(row, columns));
      others.forEach(lines::add);
    }
    return lines;
  }

  private void readRows(XmlElement parent) {
    for (XmlElement child : parent.children()) {
      switch (child.name()) {
        case "tr" -> readRow(child);
        case "sdt" -> child.child("sdtContent").ifPresent(this::readRows);
        case "ins", "moveTo", "customXml" -> readRows(child);
        default -> {}
      }
    }
  }

  private void readRow(XmlElement row) {
    Optional<XmlElement> properties = row.child("trPr");
    Optional<XmlElement> deletion = properties.flatMap(p -> p.child("del"));
    if (deletion.isPresent()) {
      changes.deletion(deletion.get());
      lines.addUnprinted(Kind.DELETED, ElementText.of(row));
      return;
    }
    List<Cell> cells = new ArrayList<>();
    int start =
        properties.flatMap(p -> p.number("gridBefore")).map(WordTableReader::span).orElse(0);
    readCells(row, cells, start);
    if (!cells.isEmpty()) {
      rows.add(cells);
    }
  }

  /** Adds the cells in an element and returns the grid column after the last one. */
  private int readCells(XmlElement parent, List<Cell> cells, int start) {
    int column = start;
    for (XmlElement child : parent.children()) {
      switch (child.name()) {
        case "tc" -> {
          Cell cell = readCell(child, column);
          cells.add(cell);
          column = cell.end();
        }
        case "sdt" -> {
          Optional<XmlElement> content = child.child("sdtContent");
          column = content.isPresent() ? readCells(content.get(), cells, column) : column;
        }
        case "customXml" -> column = readCells(child, cells, column);
        default -> {}
      }
    }
    return column;
  }

  private Cell readCell(XmlElement cell, int start) {
    Optional<XmlElement> properties = cell.child("tcPr");
    int span = properties.flatMap(p -> p.number("gridSpan")).map(WordTableReader::span).orElse(1);
    boolean isContinued =
        properties
            .flatMap(p -> p.child("vMerge"))
            .filter(m -> !m.get("val").equals("restart"))
            .isPresent();
    return new Cell(start, start + Math.max(1, span), isContinued, cellReader.apply(cell));
  }

  private static int span(int stated) {
    return Math.max(0, Math.min(WIDEST, stated));
  }

  /**
   * Adds the line of a row.
   *
   * @param columns the grid columns that are columns of the table, ascending
   */
  private void addRow(List<Cell> cells, List<Integer> columns) {
    List<String> texts = new ArrayList<>();
    List<Merge> merges = new ArrayList<>();
    for (Cell cell : cells) {
      // A row that begins further right has empty cells before.
      while (texts.size() < columns.size() && columns.get(texts.size()) < cell.start()) {
        texts.add("");
        merges.add(Merge.NONE);
      }
      String text = text(cell);
      Merge merge = cell.isContinued() && text.isEmpty() ? Merge.ABOVE : Merge.NONE;
      while (texts.size() < columns.size() && columns.get(texts.size()) < cell.end()) {
        texts.add(text);
        merges.add(merge);
        text = "";
        merge = Merge.BEFORE;
      }
    }
    while (texts.size() < columns.size()) {
      texts.add("");
      merges.add(Merge.NONE);
    }
    lines.add(WordLine.row(String.join("\t", texts), merges));
  }

  /** Returns the text of a cell on one line, and keeps its other lines for the end of the table. */
  private String text(Cell cell) {
    StringBuilder text = new StringBuilder();
    for (WordLine line : cell.content().lines()) {
      switch (line.kind()) {
        case TEXT, ROW, PAGE_NUMBER, CONTENTS ->
            text.append(text.isEmpty() ? "" : " ").append(line.text().replace('\t', ' ').strip());
        default -> others.add(line);
      }
    }
    return text.toString().replaceAll("\\s+", " ").strip();
  }
}
