package org.huibian.site.offline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.huibian.build.SiteBuilder;
import org.huibian.site.Checksums;
import org.huibian.site.Folders;
import org.huibian.site.SampleSite;
import org.huibian.site.SiteInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfflinePacksTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private Path site;

  @BeforeEach
  void build() throws IOException {
    site = folder.resolve("site");
    new SiteBuilder(SampleSite.TEMPLATES)
        .build(SampleSite.input(folder.resolve("content"), ""), site);
  }

  private JsonNode packs() throws IOException {
    return JSON.readTree(site.resolve("data/offline/packs.json").toFile()).get("packs");
  }

  private JsonNode parts(String id) throws IOException {
    return JSON.readTree(site.resolve("data/offline/" + id + ".json").toFile()).get("parts");
  }

  private Set<String> paths(String id) throws IOException {
    Set<String> paths = new TreeSet<>();
    parts(id).forEach(part -> paths.add(part.get("path").asText()));
    return paths;
  }

  @Test
  void aPackListsThePagesAndPicturesOfItsIssueAndNoOriginal() throws IOException {
    Set<String> paths = paths("2025-06");
    assertTrue(paths.contains("2025-06/index.html"), paths::toString);
    assertTrue(paths.contains("2025-06/01/index.html"), paths::toString);
    assertTrue(paths.contains("2025-06/01/figure.png"), paths::toString);
    assertFalse(paths.contains("2025-06/source.txt"), paths::toString);
    assertTrue(paths.stream().allMatch(name -> name.startsWith("2025-06/")), paths::toString);
  }

  @Test
  void theSearchIsListedWithAllFilesOfTheIndexAndThePage() throws IOException {
    Set<String> expected = new TreeSet<>();
    expected.add("search/index.html");
    for (Path file : Folders.files(site.resolve("data/search"))) {
      expected.add(Folders.relative(site, file));
    }
    assertEquals(expected, paths("search"));
  }

  @Test
  void eachPartHasItsSizeAndDigest() throws IOException {
    for (JsonNode pack : packs()) {
      for (JsonNode part : parts(pack.get("id").asText())) {
        Path file = site.resolve(part.get("path").asText());
        assertEquals(Files.size(file), part.get("size").asLong(), file::toString);
        assertEquals(Checksums.sha256(file), part.get("sha256").asText(), file::toString);
      }
    }
  }

  @Test
  void eachPackHasTheSizeOfItsPartsAndTheDigestOfItsList() throws IOException {
    assertEquals(4, packs().size());
    for (JsonNode pack : packs()) {
      String id = pack.get("id").asText();
      assertEquals("data/offline/" + id + ".json", pack.get("path").asText());
      assertEquals(
          Checksums.sha256(site.resolve(pack.get("path").asText())), pack.get("sha256").asText());
      long size = 0;
      for (JsonNode part : parts(id)) {
        size += part.get("size").asLong();
      }
      assertEquals(size, pack.get("size").asLong(), id);
    }
  }

  @Test
  void theListOfPacksHasALineForEachAndNamesTheScripts() throws IOException {
    String text = Files.readString(site.resolve("data/offline/packs.json"));
    for (JsonNode pack : packs()) {
      String id = pack.get("id").asText();
      assertEquals(1, text.lines().filter(line -> line.contains("\"id\":\"" + id)).count(), id);
    }
    assertTrue(text.contains("/page.js\""), text);
  }

  @Test
  void noFileOfAnIssueIsWrittenTwice() throws IOException {
    for (Path file : Folders.files(site.resolve("data/offline"))) {
      assertTrue(file.toString().endsWith(".json"), file::toString);
    }
  }

  @Test
  void theWorkerHasTheVersionOfTheBuildAndOnlyExistingFiles() throws IOException {
    String worker = Files.readString(site.resolve("sw.js"));
    String shell = worker.replaceFirst("(?s).*shell:(\\[.*?\\]).*", "$1");
    assertTrue(JSON.readTree(shell).size() > 5, shell);
    for (JsonNode name : JSON.readTree(shell)) {
      assertTrue(Files.isRegularFile(site.resolve(name.asText())), name.asText());
    }
    Path content = folder.resolve("content/2025-06/figure.png");
    Files.writeString(content, "another picture");
    new SiteBuilder(SampleSite.TEMPLATES)
        .build(
            new SiteInput(
                SampleSite.settings(""),
                SampleSite.issues(),
                org.huibian.catalog.BlockLocations.NONE,
                folder.resolve("content")),
            site);
    assertNotEquals(worker, Files.readString(site.resolve("sw.js")));
  }

  @Test
  void theCoreOfTheSearchEndsWithTheVersionOfItsFiles() throws IOException {
    String core = Files.readString(site.resolve("data/search/core.js"));
    assertTrue(core.matches("(?s).*\\n//[0-9a-f]{12}\\n"), core.substring(core.length() - 40));
  }
}
