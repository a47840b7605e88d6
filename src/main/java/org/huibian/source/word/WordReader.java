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
import org.huibian.source.SourceReader;
import org.huibian.source.SourceText;

/** Reads a document of Word 2007 or later (.docx): a line is a paragraph or a row of a table. */
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
      List<WordLine> lines = new ArrayList<>();
      BodyReader body = reader.read(lines, progress);
      int offset = lines.size();
      lines.addAll(body.lines());
      SourceReader.checkLines(file, lines.size());
      if (lines.stream().noneMatch(WordReader::isText)) {
        throw new InputException(file, Problem.FILE_EMPTY);
      }
      SourceText.Builder text = SourceText.builder(file).wholeParagraphs();
      Pictures pictures = new Pictures(document, reader.relations());
      lines.forEach(line -> add(line, pictures, text));
      for (int[] box : body.boxes()) {
        text.frame(new SourceSpan(box[0] + offset + 1, box[1] + offset));
      }
      reader.changes().toTrackedChanges().ifPresent(text::changes);
      return text.build();
    }
  }

  private static boolean isText(WordLine line) {
    return line.kind() == WordLine.Kind.TEXT || line.kind() == WordLine.Kind.ROW;
  }

  private static void add(WordLine line, Pictures pictures, SourceText.Builder text) {
    boolean isPicture = line.kind() == WordLine.Kind.PICTURE;
    LineFacts.Builder facts = text.add(isPicture ? SourceText.PICTURE : line.text());
    // A picture that no browser can show still keeps its line.
    line.picture().flatMap(pictures::find).ifPresent(facts::picture);
    role(line).ifPresent(facts::role);
    facts.merges(line.merges());
    facts.links(
        line.links().stream()
            .filter(link -> line.text().contains(link.text()) && !link.text().isBlank())
            .toList());
    if (line.kind() == WordLine.Kind.TEXT && (line.look().bold() || line.look().outline() > 0)) {
      facts.prominent();
    }
    if (line.look().pageStart()) {
      facts.pageStart();
    }
  }

  private static Optional<LineRole> role(WordLine line) {
    return switch (line.kind()) {
      case TEXT, ROW, PICTURE -> Optional.empty();
      case CONTENTS ->
          Optional.of(line.look().outline() > 1 ? LineRole.CONTENTS_DETAIL : LineRole.CONTENTS);
      case HEADER -> Optional.of(LineRole.RUNNING_HEADER);
      case PAGE_NUMBER -> Optional.of(LineRole.PAGE_NUMBER);
      case DELETED -> Optional.of(LineRole.DELETED);
      case HIDDEN -> Optional.of(LineRole.HIDDEN);
      case COMMENT -> Optional.of(LineRole.COMMENT);
    };
  }
}
