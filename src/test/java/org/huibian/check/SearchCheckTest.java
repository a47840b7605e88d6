package org.huibian.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.search.SampleDocuments;
import org.huibian.search.SearchFiles;
import org.huibian.search.SearchPageScripts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search of a small site is checked, intact and damaged. */
class SearchCheckTest {
  @TempDir private Path site;

  @BeforeEach
  void writeSite() throws IOException {
    SearchFiles.write(SampleDocuments.documents(), this::write);
    write("assets/elasticlunr.min.js", Files.readAllBytes(SearchPageScripts.ELASTICLUNR));
    write("assets/search.js", SearchPageScripts.script().getBytes(StandardCharsets.UTF_8));
  }

  private void write(String path, byte[] content) throws IOException {
    Path file = site.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  private List<SearchFault> faults() {
    return new SearchCheck().run(site).stream().map(SearchFinding::fault).distinct().toList();
  }

  @Test
  void anIntactSearchHasNoFindings() {
    assertEquals(List.of(), new SearchCheck().run(site));
  }

  /** Returns the only file below a folder of the search whose name starts with some text. */
  private Path file(String folder, String start) throws IOException {
    try (Stream<Path> files = Files.walk(site.resolve("data/search").resolve(folder))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.getFileName().toString().startsWith(start))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void anIndexThatDiffersFromItsTextsIsReported() throws IOException {
    Path text = file("texts", "2025-06-");
    byte[] bytes = Files.readAllBytes(text);
    String before = new String(bytes, StandardCharsets.ISO_8859_1);
    String after = before.replace(encoded("轧"), encoded("铣"));
    Files.write(text, after.getBytes(StandardCharsets.ISO_8859_1));
    assertTrue(faults().contains(SearchFault.OTHER_ANSWER));
  }

  /** Returns the bytes of a Chinese character as characters below 256. */
  private static String encoded(String character) {
    int number = character.charAt(0) - 0x4E00;
    int further = '#' + number % 220;
    return "" + (char) (0x80 + number / 220) + (char) (further < '\\' ? further : further + 1);
  }

  @Test
  void missingTextsAreReported() throws IOException {
    Files.delete(file("texts", "2025-06-"));
    assertTrue(faults().contains(SearchFault.OTHER_ARTICLES));
  }

  @Test
  void aBrokenScriptIsReported() throws IOException {
    Files.writeString(site.resolve("assets/search.js"), "(");
    assertEquals(List.of(SearchFault.BROKEN), faults());
  }

  @Test
  void missingPartsOfTheIndexAreReported() throws IOException {
    Files.delete(file("2024-03", "0.js"));
    assertTrue(faults().contains(SearchFault.BROKEN));
  }

  @Test
  void aFolderWithoutASearchIsRefused(@TempDir Path empty) {
    InputException e = assertThrows(InputException.class, () -> new SearchCheck().run(empty));
    assertEquals(Problem.SITE_MISSING, e.problem());
  }
}
