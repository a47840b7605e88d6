package org.huibian.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huibian.model.InputException;
import org.huibian.source.ConvertibleFormat;
import org.huibian.source.MarkdownSourceReader;
import org.huibian.source.SourceReader;
import org.huibian.source.SourceReaders;
import org.huibian.source.SourceText;
import org.huibian.source.convert.ConvertingReader;
import org.huibian.source.ofd.OfdReader;
import org.huibian.source.page.SpacedTextReader;
import org.huibian.source.pdf.PdfReader;
import org.huibian.source.web.WebReader;
import org.huibian.source.word.WordReader;

/** Reads originals of all formats that the program knows. */
public final class OriginalReader {
  private final SourceReaders readers;

  /** Registers the readers of the program without a program that converts documents. */
  public OriginalReader(Optional<String> recogniser) {
    this(recogniser, Optional.empty());
  }

  /**
   * Registers the readers of the program.
   *
   * @param recogniser the OCR program for pages of PDFs that have no text, if one is to be used
   * @param converter the program that converts documents without a reader, if it is to be used
   */
  public OriginalReader(Optional<String> recogniser, Optional<String> converter) {
    List<SourceReader> all = new ArrayList<>();
    converter.ifPresent(
        program -> {
          for (ConvertibleFormat format : ConvertibleFormat.values()) {
            all.add(new ConvertingReader(format, program));
          }
        });
    all.addAll(
        List.of(
            new PdfReader(recogniser),
            new WordReader(),
            new OfdReader(),
            new WebReader(),
            new MarkdownSourceReader(),
            new SpacedTextReader()));
    readers = new SourceReaders(all);
  }

  /**
   * An original that was read.
   *
   * @param name the name of the file in the folder of its issue, such as {@code source.docx}
   * @param file the file
   * @param text its text
   */
  public record Original(String name, Path file, SourceText text) {}

  /**
   * Reads the originals of an issue. Of several, each has its position in its name, such as {@code
   * source-2.pdf}.
   *
   * @throws InputException if one of them cannot be read
   */
  public List<Original> read(List<Path> files, ImportProgress progress) {
    List<Original> originals = new ArrayList<>();
    for (Path file : files) {
      Original original = read(file, progress);
      originals.add(
          files.size() == 1
              ? original
              : new Original(
                  numbered(original.name(), originals.size() + 1), file, original.text()));
    }
    return originals;
  }

  private static String numbered(String name, int position) {
    int dot = name.indexOf('.');
    return name.substring(0, dot) + "-" + position + name.substring(dot);
  }

  /**
   * Reads an original.
   *
   * @throws InputException if it cannot be read
   */
  public Original read(Path file, ImportProgress progress) {
    SourceReader reader = readers.readerFor(file);
    SourceReader.Progress reading =
        (done, all) -> progress.at(ImportProgress.Stage.READING, done, all);
    reading.at(0, 0);
    return new Original(reader.sourceName(), file, reader.read(file, reading));
  }
}
