package org.huibian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.huibian.markdown.DecisionsFile;
import org.huibian.model.IssueId;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The issues under version control are what an import makes of their originals today, files that an
 * editor has changed aside: so what a change of the import does to the content is seen in review.
 * If a test fails, import the issue again and read the difference.
 */
class CommittedContentTest {
  @TempDir Path folder;

  static List<Path> issues() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("content"))) {
      return folders.filter(f -> Files.exists(f.resolve("source.txt"))).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("issues")
  void whatNobodyEditedIsWhatAnImportWritesToday(Path issue) throws IOException {
    Path fresh = importAnew(issue);
    Map<String, String> imported = digests(issue);
    assertFalse(imported.isEmpty());
    int edited = 0;
    for (String name : imported.keySet()) {
      boolean untouched =
          Files.exists(issue.resolve(name))
              && digest(issue.resolve(name)).equals(imported.get(name));
      if (untouched) {
        assertSameText(issue, fresh, name);
      } else {
        edited++;
      }
    }
    if (edited == 0) {
      assertEquals(articles(fresh), articles(issue));
      assertSameText(issue, fresh, "accounting.tsv");
      assertSameText(issue, fresh, "imported.tsv");
    }
  }

  /** The editor's decisions are part of what an import reads. */
  private Path importAnew(Path issue) throws IOException {
    String name = issue.getFileName().toString();
    Optional<IssueId> id = IssueId.parse(name);
    Path decisions = issue.resolve(DecisionsFile.NAME);
    if (Files.exists(decisions)) {
      Files.createDirectory(folder.resolve(name));
      Files.copy(decisions, folder.resolve(name).resolve(DecisionsFile.NAME));
    }
    return new TextImporter()
        .importIssue(
            new ImportRequest(issue.resolve("source.txt"), id, folder, Path.of("templates"), false),
            Progress.SILENT)
        .folder();
  }

  private static void assertSameText(Path issue, Path fresh, String name) throws IOException {
    assertEquals(
        Files.readString(fresh.resolve(name)),
        Files.readString(issue.resolve(name)),
        () -> issue.resolve(name) + " is not what an import writes today");
  }

  private static TreeSet<String> articles(Path folder) throws IOException {
    TreeSet<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".md"))
          .forEach(names::add);
    }
    return names;
  }

  private static Map<String, String> digests(Path issue) throws IOException {
    Map<String, String> digests = new LinkedHashMap<>();
    for (String line : Files.readAllLines(issue.resolve("imported.tsv"))) {
      String[] cells = line.split("\t");
      digests.put(cells[0], cells[1]);
    }
    return digests;
  }

  private static String digest(Path file) throws IOException {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
