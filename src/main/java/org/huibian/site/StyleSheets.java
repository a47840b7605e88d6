package org.huibian.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/**
 * The style sheets of a folder. Each {@code .css} file that stands in it directly is a sheet; the
 * parts in its folders come in by {@code @import "article/text.css";}, a line for each. A page
 * loads one file, whatever number of parts it is made of.
 */
final class StyleSheets {
  private static final Pattern IMPORT = Pattern.compile("\\s*@import \"([^\"]+)\";\\s*");

  private final Path folder;

  StyleSheets(Path folder) {
    this.folder = folder;
  }

  /**
   * The sheets by their file names, without what only their writers need.
   *
   * @throws InputException if a part is missing or imports itself, with file and line
   */
  Map<String, String> all() throws IOException {
    Map<String, String> sheets = new TreeMap<>();
    for (Path file : Manifest.files(folder)) {
      String name = Manifest.name(folder, file);
      if (name.indexOf('/') < 0 && name.endsWith(".css")) {
        StringBuilder text = new StringBuilder();
        append(text, file, new ArrayDeque<>());
        sheets.put(name, CompactStyle.of(text.toString()));
      }
    }
    return sheets;
  }

  private void append(StringBuilder out, Path file, Deque<Path> within) throws IOException {
    within.push(file);
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      Matcher wanted = IMPORT.matcher(line);
      if (wanted.matches()) {
        Path part = folder.resolve(wanted.group(1)).normalize();
        if (within.contains(part) || !part.startsWith(folder) || !Files.isRegularFile(part)) {
          throw new InputException(file, number, Problem.TEMPLATE_MISSING, wanted.group(1));
        }
        append(out, part, within);
      } else {
        out.append(line).append('\n');
      }
    }
    within.pop();
  }
}
