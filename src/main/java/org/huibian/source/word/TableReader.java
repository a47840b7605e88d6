package org.huibian.source.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.huibian.model.Block.Merge;
import org.huibian.source.word.WordLine.Kind;

/**
 * Reads a table as rows of cells. Word's grid has a column wherever any cell begins; columns in
 * which none begins are no columns of the table. A table of a single column is a frame around text.
 */
final class TableReader {
  /** Word allows 63 columns; a grid beyond that is none. */
  private static final int WIDEST = 1000;

  private final BodyReader reader;
  private final Element table;
  private final List<List<Cell>> rows = new ArrayList<>();

  /** What the cells hold besides text: it follows the table. */
  private final List<WordLine> asides = new ArrayList<>();

  private record Cell(int start, int end, boolean continues, BodyReader content) {}

  TableReader(BodyReader reader, Element table) {
    this.reader = reader;
    this.table = table;
  }

  void read() {
    rows(table);
    TreeSet<Integer> starts = new TreeSet<>();
    rows.forEach(row -> row.forEach(cell -> starts.add(cell.start())));
    if (starts.size() == 1) {
      frame();
      return;
    }
    List<Integer> columns = List.copyOf(starts);
    rows.forEach(row -> row(row, columns));
    reader.lines().addAll(asides);
  }

  private void rows(Element parent) {
    for (Element child : parent.children()) {
      switch (child.name()) {
        case "tr" -> readRow(child);
        case "sdt" -> child.child("sdtContent").ifPresent(this::rows);
        case "ins", "moveTo", "customXml" -> rows(child);
        default -> {}
      }
    }
  }

  private void readRow(Element row) {
    Optional<Element> properties = row.child("trPr");
    Optional<Element> deletion = properties.flatMap(p -> p.child("del"));
    if (deletion.isPresent()) {
      reader.changes().deletion(deletion.get());
      reader.aside(Kind.DELETED, Texts.of(row));
      return;
    }
    List<Cell> cells = new ArrayList<>();
    int at = properties.flatMap(p -> p.number("gridBefore")).map(TableReader::span).orElse(0);
    readCells(row, cells, at);
    if (!cells.isEmpty()) {
      rows.add(cells);
    }
  }

  private int readCells(Element parent, List<Cell> cells, int from) {
    int at = from;
    for (Element child : parent.children()) {
      switch (child.name()) {
        case "tc" -> at = readCell(child, cells, at);
        case "sdt" -> {
          Optional<Element> content = child.child("sdtContent");
          at = content.isPresent() ? readCells(content.get(), cells, at) : at;
        }
        case "customXml" -> at = readCells(child, cells, at);
        default -> {}
      }
    }
    return at;
  }

  private int readCell(Element cell, List<Cell> cells, int at) {
    Optional<Element> properties = cell.child("tcPr");
    int span = properties.flatMap(p -> p.number("gridSpan")).map(TableReader::span).orElse(1);
    boolean continues =
        properties
            .flatMap(p -> p.child("vMerge"))
            .filter(m -> !m.get("val").equals("restart"))
            .isPresent();
    BodyReader content = reader.inner();
    content.all(cell);
    content.finish();
    cells.add(new Cell(at, at + Math.max(1, span), continues, content));
    return at + Math.max(1, span);
  }

  private static int span(int stated) {
    return Math.max(0, Math.min(WIDEST, stated));
  }

  private void frame() {
    BodyReader all = reader.inner();
    rows.forEach(row -> row.forEach(cell -> all.add(cell.content())));
    reader.frame(all);
  }

  private void row(List<Cell> cells, List<Integer> columns) {
    List<String> texts = new ArrayList<>();
    List<Merge> merges = new ArrayList<>();
    for (Cell cell : cells) {
      // Where a row begins further right, it has empty cells before.
      while (texts.size() < columns.size() && columns.get(texts.size()) < cell.start()) {
        texts.add("");
        merges.add(Merge.NONE);
      }
      String text = text(cell.content());
      boolean first = true;
      while (texts.size() < columns.size() && columns.get(texts.size()) < cell.end()) {
        texts.add(first ? text : "");
        merges.add(
            !first ? Merge.BEFORE : cell.continues() && text.isEmpty() ? Merge.ABOVE : Merge.NONE);
        first = false;
      }
    }
    while (texts.size() < columns.size()) {
      texts.add("");
      merges.add(Merge.NONE);
    }
    String line = String.join("\t", texts);
    reader
        .lines()
        .add(new WordLine(Kind.ROW, line, WordLine.Look.NONE, merges, List.of(), Optional.empty()));
  }

  /** The text of a cell in one line; what is no text is put aside. */
  private String text(BodyReader content) {
    StringBuilder text = new StringBuilder();
    for (WordLine line : content.lines()) {
      if (line.kind() == Kind.TEXT
          || line.kind() == Kind.ROW
          || line.kind() == Kind.PAGE_NUMBER
          || line.kind() == Kind.CONTENTS) {
        text.append(text.isEmpty() ? "" : " ").append(line.text().replace('\t', ' ').strip());
      } else {
        asides.add(line);
      }
    }
    return text.toString().replaceAll("\\s+", " ").strip();
  }
}
