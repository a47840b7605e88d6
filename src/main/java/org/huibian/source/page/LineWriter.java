package org.huibian.source.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.huibian.model.Block.Merge;
import org.huibian.model.SourceSpan;
import org.huibian.source.LineFacts;
import org.huibian.source.LineRole;
import org.huibian.source.PrintedLine;
import org.huibian.source.Removed;
import org.huibian.source.SourceText;
import org.huibian.source.Suspicion;
import org.huibian.text.JoinedText;

/**
 * Writes the parts of all pages as the lines of a source, together with how each line is printed.
 * Rows are held back until their table is complete, and footnotes until the paragraph ends, so that
 * neither interrupts a text that a page break divides.
 */
final class LineWriter {
  private final SourceText.Builder lines;
  private final Map<Part, LineRole> margins;
  private final LineAppearance appearance;
  private final Paragraphs paragraphs;
  private final TreeMap<Integer, Suspicion> suspicions;
  private final List<Part.Line> footnotes = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();

  /** The number of the first line of each page that has any. */
  private final TreeMap<Integer, Integer> firstLines = new TreeMap<>();

  private TableBuilder table = new TableBuilder();

  /** The number of the first line of the open frame; 0 if none is open. */
  private int frameStart;

  private LineWriter(
      Path file,
      Map<Part, LineRole> margins,
      List<Part.Line> text,
      SortedMap<Integer, Suspicion> suspicions) {
    this.lines = SourceText.builder(file);
    this.margins = margins;
    this.suspicions = new TreeMap<>(suspicions);
    TextMeasures measures = new TextMeasures(text);
    TypesettingHabits habits = TypesettingHabits.learn(text, measures);
    this.appearance = new LineAppearance(measures);
    RegionLeadings leadings = RegionLeadings.learn(text, measures, habits.leading());
    this.paragraphs = new Paragraphs(measures, habits, leadings, appearance);
  }

  /**
   * Returns the lines of a file.
   *
   * @param pages the pages in order
   * @param suspicions why the text of some pages may be wrong, by page number
   */
  static SourceText write(
      Path file, List<SegmentedPage> pages, SortedMap<Integer, Suspicion> suspicions) {
    Map<Part, LineRole> margins = MarginFinder.find(pages);
    List<Part> parts = pages.stream().flatMap(page -> page.parts().stream()).toList();
    List<Part.Line> text =
        parts.stream()
            .filter(part -> !margins.containsKey(part))
            .flatMap(part -> part.line().stream())
            .toList();
    LineWriter writer = new LineWriter(file, margins, text, suspicions);
    writer.writeAll(parts);
    pages.forEach(writer::stateLeftOut);
    return writer.lines.build();
  }

  private void writeAll(List<Part> parts) {
    Optional<Part.Line> before = Optional.empty();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      int firstLine = lines.size() + 1;
      if (margins.containsKey(part)) {
        writeMargin((Part.Line) part);
      } else if (part instanceof Part.Row row) {
        if (!table.accepts(row)) {
          finishTable();
        }
        table.add(row);
        before = Optional.empty();
      } else {
        finishTable();
        if (part instanceof Part.Image image) {
          writePicture(image);
          before = Optional.empty();
        } else if (part instanceof Part.Line line && line.isFootnote()) {
          footnotes.add(line);
        } else if (part instanceof Part.Line line) {
          writeText(line, before, nextTextLine(parts, i));
          before = Optional.of(line);
        }
      }
      stateSuspicion(part.page(), firstLine);
    }
    finishTable();
    writeFootnotes();
    if (lines.size() > 0) {
      stateSuspicion(Integer.MAX_VALUE, lines.size());
    }
  }

  /**
   * States the suspicion of a page at its first line. That of a page without any line is stated at
   * the next line there is; of several, that a page is a picture goes before the others.
   */
  private void stateSuspicion(int page, int firstLine) {
    SortedMap<Integer, Suspicion> due = suspicions.headMap(page, true);
    if (!due.isEmpty() && lines.size() >= firstLine) {
      Suspicion first = due.get(due.firstKey());
      boolean picture = due.containsValue(Suspicion.PICTURE_PAGE);
      lines.line(firstLine).suspicion(picture ? Suspicion.PICTURE_PAGE : first);
      due.clear();
    }
  }

  /**
   * States what of a page is no part of its text, at the first line from that page on, or the last
   * one.
   */
  private void stateLeftOut(SegmentedPage page) {
    Map.Entry<Integer, Integer> first = firstLines.ceilingEntry(page.number());
    int line = first == null ? lines.size() : first.getValue();
    if (line > 0) {
      page.leftOut().forEach((kind, text) -> lines.removed(line, kind, text));
    }
  }

  /** Returns the next part if it is a line of text, with margins and footnotes skipped. */
  private Optional<Part.Line> nextTextLine(List<Part> parts, int from) {
    for (int i = from + 1; i < parts.size(); i++) {
      Part part = parts.get(i);
      boolean skipped =
          margins.containsKey(part) || part.line().filter(Part.Line::isFootnote).isPresent();
      if (!skipped) {
        return part.line();
      }
    }
    return Optional.empty();
  }

  private void writeMargin(Part.Line line) {
    add(line.text(), LineAppearance.separate(line.page(), false)).role(margins.get(line));
  }

  private void writePicture(Part.Image image) {
    LineFacts.Builder facts = add(SourceText.PICTURE, LineAppearance.separate(image.page(), true));
    facts.picture(image.picture());
    if (image.words().isPresent()) {
      facts.suspicion(Suspicion.DRAWING);
      image
          .words()
          .filter(words -> !words.isBlank())
          .ifPresent(words -> lines.removed(lines.size(), Removed.Kind.DRAWING, words));
    }
  }

  private void writeText(Part.Line line, Optional<Part.Line> before, Optional<Part.Line> next) {
    boolean opens = paragraphs.opens(before, paragraph.toString(), line);
    if (opens) {
      writeFootnotes();
      paragraph.setLength(0);
    }
    JoinedText.append(paragraph, line.text());
    boolean ends =
        next.isEmpty() || paragraphs.opens(Optional.of(line), paragraph.toString(), next.get());
    LineFacts.Builder facts = add(line.text(), appearance.of(line, opens, ends));
    facts.links(line.links());
    boolean spaced = line.region() == Part.Region.SPACED;
    if (spaced && before.filter(b -> b.region() == Part.Region.SPACED).isEmpty()) {
      facts.suspicion(Suspicion.SPACED_LINES);
    }
    if (line.region() == Part.Region.FRAME) {
      stateFrame(line, next);
    }
    if (ends) {
      writeFootnotes();
    }
  }

  /** States a frame when its last line has been written; a frame may continue on the next page. */
  private void stateFrame(Part.Line line, Optional<Part.Line> next) {
    frameStart = frameStart == 0 ? lines.size() : frameStart;
    boolean continues =
        next.isPresent()
            && next.get().region() == Part.Region.FRAME
            && (next.get().page() == line.page() + 1 || next.get().group() == line.group());
    if (!continues) {
      lines.frame(new SourceSpan(frameStart, lines.size()));
      frameStart = 0;
    }
  }

  private void writeFootnotes() {
    Optional<Part.Line> before = Optional.empty();
    for (int i = 0; i < footnotes.size(); i++) {
      Part.Line note = footnotes.get(i);
      boolean opens = paragraphs.opens(before, before.map(Part.Line::text).orElse(""), note);
      boolean ends =
          i + 1 == footnotes.size()
              || paragraphs.opens(Optional.of(note), note.text(), footnotes.get(i + 1));
      add(note.text(), appearance.of(note, opens, ends));
      before = Optional.of(note);
    }
    footnotes.clear();
  }

  private void finishTable() {
    if (table.isEmpty()) {
      return;
    }
    writeFootnotes();
    boolean first = true;
    for (TableBuilder.RowLine row : table.lines()) {
      LineFacts.Builder facts = add(row.text(), LineAppearance.separate(row.row().page(), false));
      if (row.merges().stream().anyMatch(merge -> merge != Merge.NONE)) {
        facts.merges(row.merges());
      }
      if (row.rejoined()) {
        facts.suspicion(Suspicion.CUT_ROW);
      } else if (first && row.row().borderless()) {
        facts.suspicion(Suspicion.BARE_TABLE);
      }
      first = false;
    }
    table = new TableBuilder();
  }

  private LineFacts.Builder add(String text, PrintedLine printed) {
    firstLines.putIfAbsent(printed.page(), lines.size() + 1);
    return lines.add(text).printed(printed);
  }
}
