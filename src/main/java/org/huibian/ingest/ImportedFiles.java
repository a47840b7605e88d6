package org.huibian.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.markdown.TextFile;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/**
 * The files that the last import of an issue wrote, recorded in {@code imported.tsv}. A later
 * import finds with it which files, and which of their lines, have been edited by hand since.
 *
 * <p>The first line is {@code highest} and the highest number that an article of the issue ever
 * had. Each further line is a file's name, its SHA-256, and the {@link LineDigest} of each of its
 * lines, with spaces between them. An older form has neither the first line nor the lines' digests.
 *
 * @param files the files that were made, by name
 * @param highest the highest number that an article of the issue ever had; 0 if it is not known
 */
record ImportedFiles(Map<String, Base> files, int highest) {
  /** The file's name in the folder. */
  static final String NAME = "imported.tsv";

  private static final String HIGHEST = "highest";
  private static final Pattern FIRST = Pattern.compile(HIGHEST + "\t([0-9]{1,4})");
  private static final Pattern LINE =
      Pattern.compile("([^\t]+)\t([0-9a-f]{64})(?:\t([0-9a-f -]+))?");

  /** Sorts the names. */
  ImportedFiles {
    files = Collections.unmodifiableMap(new TreeMap<>(files));
  }

  /**
   * A file as an import made it.
   *
   * @param digest its SHA-256
   * @param lines the {@link LineDigest} of each line; empty if the older form did not keep them
   */
  record Base(String digest, Optional<List<String>> lines) {
    /** Copies the list. */
    Base {
      lines = lines.map(List::copyOf);
    }

    /** Returns the base of a file with a text. */
    static Base of(String text) {
      return new Base(LineDigest.ofFile(text), Optional.of(LineDigest.ofLines(text)));
    }
  }

  /** Returns the files of an issue that was never imported. */
  static ImportedFiles none() {
    return new ImportedFiles(Map.of(), 0);
  }

  /**
   * Reads the file in an issue's folder. If it is missing, nothing was imported.
   *
   * @throws InputException if a line is broken
   */
  static ImportedFiles read(Path folder) {
    Path file = folder.resolve(NAME);
    if (!Files.exists(file)) {
      return none();
    }
    Map<String, Base> files = new TreeMap<>();
    int highest = 0;
    int line = 0;
    for (String text : TextFile.read(file).lines().toList()) {
      line++;
      Matcher first = FIRST.matcher(text);
      Matcher entry = LINE.matcher(text);
      if (line == 1 && first.matches()) {
        highest = Integer.parseInt(first.group(1));
      } else if (entry.matches()) {
        Optional<List<String>> lines =
            Optional.ofNullable(entry.group(3)).map(digests -> List.of(digests.split(" ")));
        files.put(entry.group(1), new Base(entry.group(2), lines));
      } else {
        throw new InputException(file, line, Problem.FIELD_WRONG, NAME, text, "01.md\t0123…");
      }
    }
    return new ImportedFiles(files, highest);
  }

  /** Returns the file's text, with line feeds. */
  String write() {
    StringBuilder out = new StringBuilder(HIGHEST).append('\t').append(highest).append('\n');
    files.forEach(
        (name, base) -> {
          out.append(name).append('\t').append(base.digest());
          base.lines().ifPresent(lines -> out.append('\t').append(String.join(" ", lines)));
          out.append('\n');
        });
    return out.toString();
  }

  /** Returns the version of a file that the last import wrote. */
  Optional<Base> base(String name) {
    return Optional.ofNullable(files.get(name));
  }
}
