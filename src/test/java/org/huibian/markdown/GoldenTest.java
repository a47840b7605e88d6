package org.huibian.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads each Markdown file {@code X.md} and compares the blocks with {@code X.blocks}. The folder
 * itself holds files in the form in which the writer writes them, {@code handwritten} files as an
 * editor may write them, and {@code broken} files that are refused, with the problem and the line
 * of each in {@code expected.tsv}.
 */
class GoldenTest {
  private static final ArticleId ID = ArticleId.parse("2025-06/01").orElseThrow();

  private static Path folder(String name) {
    try {
      return Path.of(GoldenTest.class.getResource(name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Path> files(String folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  static List<Path> written() throws IOException {
    return files(".", ".md");
  }

  static List<Path> all() throws IOException {
    List<Path> all = new ArrayList<>(written());
    all.addAll(files("handwritten", ".md"));
    return all;
  }

  private static Article read(Path file) throws IOException {
    return new ArticleReader().read(ID, file, Files.readString(file));
  }

  @ParameterizedTest
  @MethodSource("all")
  void theFileIsReadAsTheseBlocks(Path file) throws IOException {
    Path expected = Path.of(file.toString().replaceFirst("\\.md$", ".blocks"));
    assertEquals(Files.readString(expected), BlockDump.of(read(file).blocks()));
  }

  @ParameterizedTest
  @MethodSource("written")
  void writingTheBlocksOfTheFileGivesTheFile(Path file) throws IOException {
    assertEquals(Files.readString(file), new ArticleWriter().write(read(file)));
  }

  @ParameterizedTest
  @MethodSource("all")
  void lineEndsOfAnyKindMakeNoDifference(Path file) throws IOException {
    String text = Files.readString(file);
    for (String end : List.of("\r\n", "\r")) {
      Article read = new ArticleReader().read(ID, file, "\uFEFF" + text.replace("\n", end));
      assertEquals(read(file), read);
    }
  }

  @Test
  void everyListOfBlocksHasItsFile() throws IOException {
    for (String folder : List.of(".", "handwritten")) {
      for (Path blocks : files(folder, ".blocks")) {
        Path file = Path.of(blocks.toString().replaceFirst("\\.blocks$", ".md"));
        assertTrue(Files.exists(file), file.toString());
      }
    }
  }

  @Test
  void everyBrokenFileIsRefusedAtItsLine() throws IOException {
    TreeMap<String, String> expected = new TreeMap<>();
    for (String line : Files.readAllLines(folder("broken/expected.tsv"))) {
      expected.put(line.substring(0, line.indexOf('\t')), line);
    }
    List<Path> files = files("broken", ".md");
    assertEquals(
        expected.keySet(),
        files.stream()
            .map(file -> file.getFileName().toString())
            .collect(Collectors.toCollection(TreeSet::new)),
        "each file has a line in expected.tsv");
    List<String> refused = new ArrayList<>();
    for (Path file : files) {
      InputException e = assertThrows(InputException.class, () -> read(file), file.toString());
      assertEquals(file, e.file().orElseThrow());
      refused.add(
          String.join(
              "\t",
              file.getFileName().toString(),
              e.problem().name(),
              Integer.toString(e.line().orElse(0)),
              String.join(" | ", e.details())));
    }
    assertEquals(
        String.join("\n", expected.values()), String.join("\n", refused), "problem and line");
  }
}
