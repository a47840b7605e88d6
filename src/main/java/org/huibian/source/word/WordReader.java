package org.huibian.source.word;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.model.SourceSpan;
import org.huibian.source.Picture;
import org.huibian.source.SourceMarks;
import org.huibian.source.SourceMarks.Around;
import org.huibian.source.SourceMarks.Changes;
import org.huibian.source.SourceMarks.Link;
import org.huibian.source.SourceMarks.Merge;
import org.huibian.source.SourceReader;
import org.huibian.source.SourceText;

/** Reads a document of Word 2007 or later (.docx): a line is a paragraph or a row of a table. */
public final class WordReader implements SourceReader {
  /**
   * Reads the document.
   *
   * @throws InputException if it is damaged, was made to do harm, or holds no text
   */
  @Override
  public SourceText read(Path file, Progress progress) {
    try (WordPackage document = WordPackage.open(file)) {
      DocumentReader reader = new DocumentReader(document);
      List<WordLine> lines = new ArrayList<>();
      BodyReader body = reader.read(lines, progress);
      int offset = lines.size();
      lines.addAll(body.lines());
      SourceReader.checkLines(file, lines.size());
      Written written = new Written(new Pictures(document, reader.relations()));
      lines.forEach(written::add);
      for (int[] box : body.boxes()) {
        written.marks.frame(new SourceSpan(box[0] + offset + 1, box[1] + offset));
      }
      TrackedChanges changes = reader.changes();
      if (changes.insertions() + changes.deletions() > 0) {
        written.marks.changes(
            new Changes(changes.insertions(), changes.deletions(), List.copyOf(changes.authors())));
      }
      if (!written.hasText) {
        throw new InputException(file, 0, Problem.FILE_EMPTY);
      }
      return new SourceText(file, written.texts, written.marks.build());
    }
  }

  /** The lines as they are given away. */
  private static final class Written {
    private final Pictures pictures;
    private final List<String> texts = new ArrayList<>();
    private final SourceMarks.Builder marks = SourceMarks.builder().paragraphs();
    private boolean hasText;

    Written(Pictures pictures) {
      this.pictures = pictures;
    }

    void add(WordLine line) {
      int number = texts.size() + 1;
      texts.add(line.kind() == WordLine.Kind.PICTURE ? SourceMarks.PICTURE : line.text());
      switch (line.kind()) {
        case TEXT -> {
          hasText = true;
          if (line.look().bold() || line.look().outline() > 0) {
            marks.apart(number);
          }
        }
        case ROW -> {
          hasText = true;
          List<Merge> cells = line.merges().stream().map(m -> Merge.valueOf(m.name())).toList();
          marks.merges(number, cells);
        }
        case PICTURE -> picture(number, line);
        case CONTENTS ->
            marks.around(
                number, line.look().outline() > 1 ? Around.CONTENTS_DETAIL : Around.CONTENTS);
        case HEADER -> marks.around(number, Around.RUNNING_HEADER);
        default -> marks.around(number, Around.valueOf(line.kind().name()));
      }
      if (line.look().pageStart()) {
        marks.pageStart(number);
      }
      List<Link> links =
          line.addresses().stream()
              .filter(a -> line.text().contains(a.text()) && !a.text().isBlank())
              .map(a -> new Link(a.text(), a.url()))
              .toList();
      if (!links.isEmpty()) {
        marks.links(number, links);
      }
    }

    /** A picture that cannot be shown keeps its place all the same. */
    private void picture(int number, WordLine line) {
      Optional<Picture> found = line.picture().flatMap(pictures::find);
      found.ifPresent(picture -> marks.picture(number, picture));
    }
  }
}
