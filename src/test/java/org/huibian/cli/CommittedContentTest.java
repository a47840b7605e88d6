package org.huibian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huibian.ingest.ImportProgress;
import org.huibian.ingest.ImportRequest;
import org.huibian.ingest.IssueImport;
import org.huibian.ingest.Review;
import org.huibian.model.IssueId;
import org.huibian.site.page.ReviewPage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that importing the issues under version control again changes nothing, so that the effect
 * of a change of the import on the content is visible in review. If a test fails, import the issue
 * again and review the difference.
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
  void importingAgainChangesNothing(Path issue) throws IOException {
    Map<String, String> committed = texts(issue);
    assertTrue(committed.containsKey("imported.tsv"));
    String name = issue.getFileName().toString();
    // The issues leave out the name and the publisher that stand there.
    Files.copy(issue.resolveSibling("site.yaml"), folder.resolve("site.yaml"));
    Path copy = Files.createDirectory(folder.resolve(name));
    for (String file : committed.keySet()) {
      Files.copy(issue.resolve(file), copy.resolve(file));
    }
    ImportRequest request =
        new ImportRequest(
            java.util.List.of(issue.resolve("source.txt")),
            IssueId.parse(name),
            java.util.Optional.empty(),
            java.util.Optional.empty(),
            folder,
            false,
            false,
            new ReviewPage(Path.of("templates")));
    new IssueImport().run(request, ImportProgress.SILENT);
    Map<String, String> again = texts(copy);
    assertEquals(committed.keySet(), again.keySet());
    again.forEach(
        (file, text) ->
            assertEquals(
                text,
                committed.get(file),
                () -> issue.resolve(file) + " is not what an import writes today"));
  }

  /** Returns the files of an issue by name, except the review page, which is not committed. */
  private static Map<String, String> texts(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (!name.equals(Review.FILE_NAME)) {
          texts.put(name, Files.readString(file));
        }
      }
    }
    return texts;
  }
}
