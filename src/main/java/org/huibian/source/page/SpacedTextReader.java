package org.huibian.source.page;

import java.io.IOException;
import java.nio.file.Path;
import org.huibian.source.FileHead;
import org.huibian.source.SourceReader;
import org.huibian.source.SourceText;
import org.huibian.source.TextReader;

/**
 * Reads a text file with the tables that it sets with runs of spaces, as a program writes that
 * takes the text out of pages.
 */
public final class SpacedTextReader implements SourceReader {
  private final TextReader texts = new TextReader();

  @Override
  public String extension() {
    return texts.extension();
  }

  @Override
  public boolean accepts(FileHead head) throws IOException {
    return texts.accepts(head);
  }

  @Override
  public SourceText read(Path file, Progress progress) {
    return SpacedTables.in(texts.read(file, progress));
  }
}
