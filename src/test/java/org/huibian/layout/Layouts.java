package org.huibian.layout;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.huibian.model.Decisions;
import org.huibian.source.PrintedLine;
import org.huibian.source.SourceText;

/** Reads the layout of invented texts for tests. */
final class Layouts {
  private Layouts() {}

  /** Reads the layout of lines. */
  static Layout of(String... lines) {
    return of(Arrays.asList(lines));
  }

  /** Reads the layout of lines. */
  static Layout of(List<String> lines) {
    return LayoutReader.read(new SourceText(Path.of("invented.txt"), lines), Decisions.NONE);
  }

  /** Reads the layout of a reflowed text: paragraphs with a blank line between them. */
  static Layout reflowed(String... paragraphs) {
    return of(List.of(String.join("\n\n", paragraphs).split("\n", -1)));
  }

  /** Reads the layout of printed lines; [ opens a paragraph and ] ends one. */
  static Layout printed(String... lines) {
    SourceText.Builder text = SourceText.builder(Path.of("invented.pdf"));
    for (String line : lines) {
      text.add(line.replaceAll("^\\[|\\]$", ""))
          .printed(new PrintedLine(1, line.startsWith("["), line.endsWith("]"), 1, false, false));
    }
    return LayoutReader.read(text.build(), Decisions.NONE);
  }

  static List<String> texts(Layout layout) {
    return layout.passages().stream().map(Passage::text).toList();
  }

  static List<Join.Reason> reasons(Layout layout) {
    return layout.joins().stream().map(Join::reason).toList();
  }

  /** Returns the text that was left out for a reason. */
  static List<String> leftOut(Layout layout, LeftOut.Reason reason) {
    return layout.leftOut().stream()
        .filter(left -> left.reason() == reason)
        .map(LeftOut::text)
        .toList();
  }
}
