package org.huibian;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on the architecture names packages and files as they are. */
class ArchitecturePageTest {
  private static final Path PAGE = Path.of("docs/architecture.md");
  private static final Path PROGRAM = Path.of("src/main/java/org/huibian");

  /** A path in the table of changes: code with a slash. */
  private static final Pattern FILE = Pattern.compile("`(\\w[\\w.-]*/[\\w./-]*)`");

  /** A row of the table of packages. */
  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\| `([a-z]+)` \\|");

  @Test
  void everyFileThatItNamesExists() throws IOException {
    List<String> missing = new ArrayList<>();
    List<String> named = matches(FILE);
    for (String file : named) {
      if (!Files.exists(PROGRAM.resolve(file)) && !Files.exists(Path.of(file))) {
        missing.add(file);
      }
    }
    assertTrue(named.size() > 20, named::toString);
    assertEquals(List.of(), missing);
  }

  @Test
  void itNamesAllPackagesInTheirDirection() throws IOException {
    assertEquals(ArchitectureTest.DIRECTION, matches(PACKAGE));
    try (Stream<Path> folders = Files.list(PROGRAM).filter(Files::isDirectory)) {
      assertEquals(
          ArchitectureTest.DIRECTION.stream().sorted().toList(),
          folders.map(folder -> folder.getFileName().toString()).sorted().toList());
    }
  }

  private static List<String> matches(Pattern pattern) throws IOException {
    return pattern
        .matcher(Files.readString(PAGE))
        .results()
        .map((MatchResult result) -> result.group(1))
        .toList();
  }
}
