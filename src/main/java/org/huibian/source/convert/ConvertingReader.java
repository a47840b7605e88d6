package org.huibian.source.convert;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.source.ConvertibleFormat;
import org.huibian.source.FileHead;
import org.huibian.source.SourceReader;
import org.huibian.source.SourceText;
import org.huibian.source.word.WordReader;

/** Reads files of one format that LibreOffice turns into Word documents. */
public final class ConvertingReader implements SourceReader {
  private final ConvertibleFormat format;
  private final String program;

  /**
   * Creates a reader.
   *
   * @param program the name or path of LibreOffice
   */
  public ConvertingReader(ConvertibleFormat format, String program) {
    this.format = format;
    this.program = program;
  }

  @Override
  public String extension() {
    return format.extension();
  }

  @Override
  public boolean accepts(FileHead head) throws IOException {
    return ConvertibleFormat.of(head).equals(Optional.of(format));
  }

  @Override
  public SourceText read(Path file, Progress progress) {
    try {
      return new LibreOffice(program, file)
          .convert(
              format.extension(),
              document -> {
                SourceText text = new WordReader().read(document, progress);
                return new SourceText(file, text.lines(), text.marks(), text.removed());
              });
    } catch (IOException e) {
      throw new InputException(file, Problem.FILE_UNREADABLE, String.valueOf(e.getMessage()));
    }
  }
}
