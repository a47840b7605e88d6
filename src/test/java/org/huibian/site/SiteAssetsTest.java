package org.huibian.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteAssetsTest {
  @TempDir Path folder;

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve("templates").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String written(String name) throws IOException {
    Path site = folder.resolve("site");
    if (!Files.exists(site)) {
      new SiteAssets(folder.resolve("templates")).write(site);
    }
    return Files.readString(site.resolve("assets").resolve(name));
  }

  @Test
  void aStyleSheetIsMadeOfItsPartsInTheOrderOfTheirNames() throws IOException {
    file("assets/page.js", "/* Says hello. */\n  hello();\n");
    file("styles/style/90-print.css", "/* Last. */\nc { d: e; }\n");
    file("styles/style/10-tokens.css", "a { b: c; }\n");
    file("styles/style/README.md", "not a part");
    file("styles/lists/10-rows.css", "f { g: h; }\n");
    assertEquals("a{b:c}c{d:e}\n", written("style.css"));
    assertEquals("f{g:h}\n", written("lists.css"));
    assertEquals("hello();\n", written("page.js"));
  }

  @Test
  void aMissingFolderIsNamed() throws IOException {
    file("assets/page.js", "hello();\n");
    InputException e = assertThrows(InputException.class, () -> written("page.js"));
    assertEquals(Problem.TEMPLATE_MISSING, e.problem());
    assertEquals(List.of("styles"), e.details());
  }

  @Test
  void everyPartStaysShortEnoughToBeReadAtOnce() throws IOException {
    for (Path part : Manifest.files(SampleSite.TEMPLATES.resolve("styles"))) {
      assertTrue(Files.readAllLines(part).size() < 300, part.toString());
    }
  }
}
