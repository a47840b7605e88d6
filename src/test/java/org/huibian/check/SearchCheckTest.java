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

  @Test
  void anIndexThatDiffersFromItsTextsIsReported() throws IOException {
    Path text = site.resolve("data/search/texts/2025-06/02/0.js");
    Files.writeString(text, Files.readString(text).replace("轧机", "水压机"));
    assertTrue(faults().contains(SearchFault.OTHER_ANSWER));
  }

  @Test
  void aMissingTextIsReported() throws IOException {
    Files.delete(site.resolve("data/search/texts/2025-06/02/0.js"));
    assertTrue(faults().contains(SearchFault.OTHER_ARTICLES));
  }

  @Test
  void aBrokenScriptIsReported() throws IOException {
    Files.writeString(site.resolve("assets/search.js"), "(");
    assertEquals(List.of(SearchFault.BROKEN), faults());
  }

  @Test
  void missingPartsOfTheIndexAreReported() throws IOException {
    try (Stream<Path> files = Files.list(site.resolve("data/search/0/terms"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    assertTrue(faults().contains(SearchFault.BROKEN));
  }

  @Test
  void aFolderWithoutASearchIsRefused(@TempDir Path empty) {
    InputException e = assertThrows(InputException.class, () -> new SearchCheck().run(empty));
    assertEquals(Problem.SITE_MISSING, e.problem());
  }
}
