package org.huibian.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.search.Samples;
import org.huibian.search.SearchFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchCheckTest {
  @TempDir private Path site;

  @BeforeEach
  void writeSite() throws IOException {
    SearchFiles.write(Samples.documents(), this::write);
    for (String name : List.of("elasticlunr.min.js", "tokenizer.js", "search-engine.js")) {
      write("assets/" + name, Files.readAllBytes(Path.of("templates", "assets", name)));
    }
  }

  private void write(String path, byte[] content) throws IOException {
    Path file = site.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  private List<SearchCheck.Fault> faults() {
    return new SearchCheck().run(site).stream().map(SearchCheck.Finding::fault).distinct().toList();
  }

  @Test
  void aWholeSearchHasNoFault() {
    assertEquals(List.of(), new SearchCheck().run(site));
  }

  @Test
  void anIndexThatDiffersFromItsTextsIsFound() throws IOException {
    Path text = site.resolve("data/search/texts/2025-06/02/0.js");
    Files.writeString(text, Files.readString(text).replace("轧机", "水压机"));
    assertTrue(faults().contains(SearchCheck.Fault.OTHER_ANSWER));
  }

  @Test
  void aMissingTextIsFound() throws IOException {
    Files.delete(site.resolve("data/search/texts/2025-06/02/0.js"));
    assertTrue(faults().contains(SearchCheck.Fault.OTHER_ARTICLES));
  }

  @Test
  void aBrokenScriptIsFound() throws IOException {
    Files.writeString(site.resolve("assets/tokenizer.js"), "(");
    assertEquals(List.of(SearchCheck.Fault.BROKEN), faults());
  }

  @Test
  void missingPartsOfTheIndexAreFound() throws IOException {
    try (Stream<Path> files = Files.list(site.resolve("data/search/0/terms"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    assertTrue(faults().contains(SearchCheck.Fault.BROKEN));
  }

  @Test
  void aFolderWithoutSearchIsNoSite(@TempDir Path empty) {
    InputException e = assertThrows(InputException.class, () -> new SearchCheck().run(empty));
    assertEquals(Problem.SITE_MISSING, e.problem());
  }
}
