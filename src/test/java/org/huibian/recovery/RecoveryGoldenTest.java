package org.huibian.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibian.model.Article;
import org.huibian.source.TextReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Recovers small invented sources and compares the outcome with what a careful editor would write.
 * The source is {@code X.txt}; {@code X.md} holds the Markdown of all articles and, at the end, how
 * many characters were placed and left out. {@code -Dhuibian.golden.rewrite=true} rewrites the
 * expected files, to be reviewed in the diff.
 */
class RecoveryGoldenTest {
  private static final Path FOLDER =
      Path.of("src/test/resources/org/huibian/recovery/golden").toAbsolutePath();
  private static final boolean REWRITE = Boolean.getBoolean("huibian.golden.rewrite");
  private static final String SEPARATOR = "%%%%%%%%\n";

  private static Set<String> names(String ending) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  static Set<String> sources() throws IOException {
    return names(".txt");
  }

  @Test
  void everySourceHasItsExpectedFileAndEveryFileItsSource() throws IOException {
    assertTrue(sources().size() >= 20);
    if (!REWRITE) {
      assertEquals(sources(), names(".md"));
    }
    Set<String> known = names("");
    known.removeIf(name -> name.endsWith(".txt") || name.endsWith(".md"));
    assertEquals(Set.of(), known);
  }

  @ParameterizedTest
  @MethodSource("sources")
  void theOutcomeIsWhatACarefulEditorWouldWrite(String name) throws IOException {
    List<String> lines = new TextReader().read(FOLDER.resolve(name + ".txt")).lines();
    RecoveredIssue recovered = RecoveryFixture.of(lines);
    Path expected = FOLDER.resolve(name + ".md");
    if (REWRITE) {
      Files.writeString(expected, text(recovered));
    }
    assertEquals(Files.readString(expected), text(recovered));
    RecoveryFixture.check(lines, recovered);
    assertEquals(text(recovered), text(RecoveryFixture.of(lines)));
  }

  private static String text(RecoveredIssue recovered) {
    StringBuilder out = new StringBuilder();
    for (Article article : recovered.issue().articles()) {
      out.append(RecoveryFixture.markdown(article)).append(SEPARATOR);
    }
    recovered.ledger().totals().forEach((role, n) -> out.append(role + " " + n + "\n"));
    return out.toString();
  }
}
