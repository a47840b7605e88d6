package org.huibian.source.pdf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huibian.model.Block.Merge;
import org.huibian.model.SourceSpan;
import org.huibian.source.LineFacts;
import org.huibian.source.LineRole;
import org.huibian.source.PrintedLine;
import org.huibian.source.SourceText;
import org.huibian.source.Suspicion;
import org.huibian.text.JoinedText;

/** Writes the parts of all pages down as lines, with what print says of each. */
final class LineSheet {
  private final SourceText.Builder lines;
  private final Map<Part, LineRole> margins;
  private final Paragraphs paragraphs;
  private final List<Part.Line> footnotes = new ArrayList<>();
  private TableRows table = new TableRows();
  private final StringBuilder open = new StringBuilder();
  private int frame;

  private LineSheet(Path file, Map<Part, LineRole> margins, Paragraphs paragraphs) {
    this.lines = SourceText.builder(file);
    this.margins = margins;
    this.paragraphs = paragraphs;
  }

  /**
   * The lines of a file.
   *
   * @param pages the pages in order
   * @param margins what stands in the margins, by identity
   */
  static SourceText write(Path file, List<ReadPage> pages, Map<Part, LineRole> margins) {
    List<Part.Line> text = new ArrayList<>();
    for (ReadPage page : pages) {
      for (Part part : page.parts()) {
        if (!margins.containsKey(part)) {
          part.line().ifPresent(text::add);
        }
      }
    }
    LineSheet sheet = new LineSheet(file, margins, new Paragraphs(text));
    sheet.all(pages);
    return sheet.lines.build();
  }

  private void all(List<ReadPage> pages) {
    List<Part> flow = new ArrayList<>();
    TreeMap<Integer, Suspicion> suspicions = new TreeMap<>();
    for (ReadPage page : pages) {
      page.suspicion().ifPresent(s -> suspicions.put(page.number(), s));
      flow.addAll(page.parts());
    }
    Optional<Part.Line> before = Optional.empty();
    for (int i = 0; i < flow.size(); i++) {
      Part part = flow.get(i);
      int first = lines.size() + 1;
      if (margins.containsKey(part)) {
        margin((Part.Line) part);
      } else if (part instanceof Part.Row row) {
        if (!table.takes(row)) {
          table();
        }
        table.add(row);
        before = Optional.empty();
      } else {
        table();
        if (part instanceof Part.Line line && line.place() == Part.Place.FOOTNOTE) {
          footnotes.add(line);
        } else {
          before = text(part, before, next(flow, i));
        }
      }
      // A page without a line is doubted at the next line that there is.
      boolean due = !suspicions.isEmpty() && suspicions.firstKey() <= part.page();
      if (due && lines.size() >= first) {
        lines.line(first).suspicion(suspicions.pollFirstEntry().getValue());
      }
    }
    table();
    footnotes();
    if (!suspicions.isEmpty() && lines.size() > 0) {
      lines.line(lines.size()).suspicion(suspicions.firstEntry().getValue());
    }
  }

  /** The next line of the text: not in a margin, no note; empty if something else comes first. */
  private Optional<Part.Line> next(List<Part> flow, int from) {
    for (int i = from + 1; i < flow.size(); i++) {
      Part part = flow.get(i);
      boolean skipped =
          margins.containsKey(part)
              || part.line().filter(l -> l.place() == Part.Place.FOOTNOTE).isPresent();
      if (!skipped) {
        return part.line();
      }
    }
    return Optional.empty();
  }

  private Optional<Part.Line> text(
      Part part, Optional<Part.Line> before, Optional<Part.Line> next) {
    if (part instanceof Part.Image image) {
      line(SourceText.PICTURE, new PrintedLine(image.page(), true, true, 1, false, true))
          .picture(image.picture());
      return Optional.empty();
    }
    Part.Line line = (Part.Line) part;
    boolean opens = paragraphs.opens(before, open.toString(), line);
    if (opens) {
      footnotes();
      open.setLength(0);
    }
    JoinedText.append(open, line.text());
    boolean ends =
        next.isEmpty() || paragraphs.opens(Optional.of(line), open.toString(), next.get());
    line(line.text(), paragraphs.printed(line, opens, ends)).links(line.links());
    frame(line, next);
    if (ends) {
      footnotes();
    }
    return Optional.of(line);
  }

  /** Frames are told by their first and last lines. */
  private void frame(Part.Line line, Optional<Part.Line> next) {
    if (line.place() != Part.Place.FRAME) {
      return;
    }
    frame = frame == 0 ? lines.size() : frame;
    boolean goesOn =
        next.isPresent()
            && next.get().place() == Part.Place.FRAME
            && (next.get().page() == line.page() + 1 || next.get().group() == line.group());
    if (!goesOn) {
      lines.frame(new SourceSpan(frame, lines.size()));
      frame = 0;
    }
  }

  private void footnotes() {
    Optional<Part.Line> before = Optional.empty();
    for (int i = 0; i < footnotes.size(); i++) {
      Part.Line note = footnotes.get(i);
      boolean opens = paragraphs.opens(before, before.map(Part.Line::text).orElse(""), note);
      boolean ends =
          i + 1 == footnotes.size()
              || paragraphs.opens(Optional.of(note), note.text(), footnotes.get(i + 1));
      line(note.text(), paragraphs.printed(note, opens, ends));
      before = Optional.of(note);
    }
    footnotes.clear();
  }

  private void margin(Part.Line line) {
    line(line.text(), new PrintedLine(line.page(), true, true, 1, false, false))
        .role(margins.get(line));
  }

  private void table() {
    if (table.isEmpty()) {
      return;
    }
    footnotes();
    boolean first = true;
    for (TableRows.RowLine row : table.lines()) {
      PrintedLine printed = new PrintedLine(row.row().page(), true, true, 1, false, false);
      LineFacts.Builder facts = line(row.text(), printed);
      if (row.merges().stream().anyMatch(m -> m != Merge.NONE)) {
        facts.merges(row.merges());
      }
      if (row.cut()) {
        facts.suspicion(Suspicion.CUT_ROW);
      } else if (first && row.row().guessed()) {
        facts.suspicion(Suspicion.BARE_TABLE);
      }
      first = false;
    }
    table = new TableRows();
  }

  private LineFacts.Builder line(String text, PrintedLine printed) {
    return lines.add(text).printed(printed);
  }
}
