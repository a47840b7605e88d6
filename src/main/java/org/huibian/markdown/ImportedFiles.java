package org.huibian.markdown;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/**
 * What the last import wrote into an issue's folder: {@code imported.tsv}. By it a later import
 * knows which files have been edited by hand since.
 *
 * @param digests the SHA-256 of each file that an editor may change, by the file's name
 */
record ImportedFiles(Map<String, String> digests) {
  /** The file's name in the issue's folder. */
  static final String NAME = "imported.tsv";

  private static final Pattern LINE = Pattern.compile("([^\t]+)\t([0-9a-f]{64})");

  /** Sorts the names. */
  ImportedFiles {
    digests = Collections.unmodifiableMap(new TreeMap<>(digests));
  }

  /** What is written for files of these texts. */
  static ImportedFiles of(Map<String, String> texts) {
    Map<String, String> digests = new TreeMap<>();
    texts.forEach((name, text) -> digests.put(name, digest(text.getBytes(StandardCharsets.UTF_8))));
    return new ImportedFiles(digests);
  }

  /**
   * Reads an issue folder's file; if there is none, nothing was imported.
   *
   * @throws InputException if a line is broken
   */
  static ImportedFiles read(Path folder) {
    Path file = folder.resolve(NAME);
    if (!Files.exists(file)) {
      return new ImportedFiles(Map.of());
    }
    Map<String, String> digests = new TreeMap<>();
    int line = 0;
    for (String text : TextFile.read(file).lines().toList()) {
      line++;
      var m = LINE.matcher(text);
      if (!m.matches()) {
        throw new InputException(file, line, Problem.FIELD_WRONG, NAME, text, "01.md\t0123…");
      }
      digests.put(m.group(1), m.group(2));
    }
    return new ImportedFiles(digests);
  }

  /** The file's text, with line feeds. */
  String write() {
    StringBuilder out = new StringBuilder();
    digests.forEach((name, digest) -> out.append(name).append('\t').append(digest).append('\n'));
    return out.toString();
  }

  /**
   * The files of the folder that are not as the import wrote them: changed, added or removed, in
   * order of their names. A new import must not replace them.
   */
  List<String> editedIn(Path folder) throws IOException {
    TreeSet<String> names = new TreeSet<>(digests.keySet());
    try (var files = Files.list(folder)) {
      files
          .map(path -> path.getFileName().toString())
          .filter(name -> name.endsWith(".md") || name.equals(IssueFile.NAME))
          .forEach(names::add);
    }
    List<String> edited = new ArrayList<>();
    for (String name : names) {
      Path file = folder.resolve(name);
      if (!Files.isRegularFile(file)
          || !digest(Files.readAllBytes(file)).equals(digests.get(name))) {
        edited.add(name);
      }
    }
    return edited;
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
