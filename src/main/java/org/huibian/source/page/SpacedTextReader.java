package org.huibian.source.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huibian.source.FileHead;
import org.huibian.source.LineFacts;
import org.huibian.source.Removed;
import org.huibian.source.SourceReader;
import org.huibian.source.SourceText;
import org.huibian.source.Suspicion;
import org.huibian.source.TextReader;

/**
 * Reads a text file whose tables are set with runs of spaces, as a program writes that takes the
 * text out of pages. The lines of such a table become rows, with a doubt; the numbers of the lines
 * stay. What is no clear table stays as it is.
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
    SourceText text = texts.read(file, progress);
    Map<Integer, String> lines = new TreeMap<>();
    Map<Integer, Suspicion> suspicions = new TreeMap<>();
    for (SpacedRun run : SpacedRun.find(text.lines())) {
      SpacedTable table = SpacedTable.of(run);
      lines.putAll(table.lines());
      suspicions.putAll(table.suspicions());
    }
    return suspicions.isEmpty() ? text : changed(text, lines, suspicions);
  }

  private static SourceText changed(
      SourceText text, Map<Integer, String> lines, Map<Integer, Suspicion> suspicions) {
    SourceText.Builder builder = SourceText.builder(text.file());
    List<String> old = text.lines();
    for (int i = 0; i < old.size(); i++) {
      LineFacts.Builder facts = builder.add(lines.getOrDefault(i, old.get(i)));
      if (suspicions.containsKey(i)) {
        facts.suspicion(suspicions.get(i));
      }
    }
    for (Removed removed : text.removed()) {
      builder.removed(removed.line(), removed.kind(), removed.text());
    }
    return builder.build();
  }
}
