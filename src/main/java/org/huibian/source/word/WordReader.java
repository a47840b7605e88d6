package org.huibian.source.word;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.model.SourceSpan;
import org.huibian.source.FileHead;
import org.huibian.source.LineFacts;
import org.huibian.source.LineRole;
import org.huibian.source.Removed;
import org.huibian.source.SourceReader;
import org.huibian.source.SourceText;
import org.huibian.source.Suspicion;
import org.huibian.source.page.SpacedTables;
import org.huibian.text.Blanks;

/**
 * Reads a document of Word 2007 or later (.docx, Office Open XML, ECMA-376). A line is a paragraph
 * or a table row.
 */
public final class WordReader implements SourceReader {
  @Override
  public String extension() {
    return "docx";
  }

  @Override
  public boolean accepts(FileHead head) {
    return head.zip()
        .filter(zip -> zip.has("[Content_Types].xml") && zip.hasFolder("word/"))
        .isPresent();
  }

  @Override
  public SourceText read(Path file, Progress progress) {
    try (WordPackage document = WordPackage.open(file)) {
      DocumentReader reader = new DocumentReader(document);
      WordLines lines = reader.read(progress);
      SourceReader.checkLines(file, lines.lines().size());
      if (lines.lines().stream().noneMatch(WordReader::isText)) {
        throw withoutText(file, lines);
      }
      SourceText.Builder text = SourceText.builder(file).wholeParagraphs();
      WordPictures pictures = new WordPictures(document, reader.relations());
      List<Integer> numbers = new ArrayList<>();
      for (WordLine line : lines.lines()) {
        numbers.add(text.size() + 1);
        add(line, pictures, text);
      }
      numbers.add(text.size() + 1);
      lines.frames().forEach(frame -> addFrame(frame, numbers, text));
      reader.changes().toTrackedChanges().ifPresent(text::changes);
      return SpacedTables.in(text.build());
    }
  }

  /**
   * States a frame.
   *
   * @param frame its lines among those that were read, some of which are no lines of the text
   * @param numbers for each line that was read the number of the first line of the text from it on
   */
  private static void addFrame(SourceSpan frame, List<Integer> numbers, SourceText.Builder text) {
    int first = numbers.get(frame.first() - 1);
    int last = numbers.get(frame.last()) - 1;
    if (first <= last) {
      text.frame(new SourceSpan(first, last));
    }
  }

  private static InputException withoutText(Path file, WordLines lines) {
    long pictures = lines.lines().stream().filter(l -> l.kind() == WordLine.Kind.PICTURE).count();
    return pictures == 0
        ? new InputException(file, Problem.FILE_EMPTY)
        : new InputException(file, Problem.FILE_HOLDS_PICTURES, Long.toString(pictures));
  }

  private static boolean isText(WordLine line) {
    boolean text = line.kind() == WordLine.Kind.TEXT || line.kind() == WordLine.Kind.ROW;
    return text
        && !line.text().codePoints().allMatch(c -> Blanks.isBlank(c) || Blanks.isInvisible(c));
  }

  private static void add(WordLine line, WordPictures pictures, SourceText.Builder text) {
    Optional<Removed.Kind> told = toldOnly(line);
    if (told.isPresent()) {
      text.removed(Math.max(1, text.size()), told.get(), line.text());
      return;
    }
    if (line.kind() == WordLine.Kind.LOST) {
      text.add("").suspicion(Suspicion.LOST_PART);
      if (!line.text().isBlank()) {
        text.removed(text.size(), Removed.Kind.OTHER_FILE, line.text());
      }
      return;
    }
    boolean isPicture = line.kind() == WordLine.Kind.PICTURE;
    LineFacts.Builder facts = text.add(isPicture ? SourceText.PICTURE : line.text());
    // A picture that no browser can show still keeps its line.
    line.picture().flatMap(pictures::load).ifPresent(facts::picture);
    role(line).ifPresent(facts::role);
    facts.merges(line.merges());
    facts.links(
        line.links().stream()
            .filter(link -> line.text().contains(link.text()) && !link.text().isBlank())
            .toList());
    WordLine.Format format = line.format();
    if (line.kind() == WordLine.Kind.TEXT && (format.bold() || format.level() > 0)) {
      facts.prominent();
    }
    if (format.pageStart()) {
      facts.pageStart();
    }
  }

  /** Returns what a line is that is no line of the text. */
  private static Optional<Removed.Kind> toldOnly(WordLine line) {
    return switch (line.kind()) {
      case WATERMARK -> Optional.of(Removed.Kind.OVERPRINT);
      case DRAWING -> Optional.of(Removed.Kind.DRAWING);
      default -> Optional.empty();
    };
  }

  private static Optional<LineRole> role(WordLine line) {
    return switch (line.kind()) {
      case TEXT, ROW, PICTURE, WATERMARK, DRAWING, LOST -> Optional.empty();
      case CONTENTS ->
          Optional.of(line.format().level() > 1 ? LineRole.CONTENTS_DETAIL : LineRole.CONTENTS);
      case HEADER -> Optional.of(LineRole.RUNNING_HEADER);
      case PAGE_NUMBER -> Optional.of(LineRole.PAGE_NUMBER);
      case DELETED -> Optional.of(LineRole.DELETED);
      case HIDDEN -> Optional.of(LineRole.HIDDEN);
      case COMMENT -> Optional.of(LineRole.COMMENT);
    };
  }
}
