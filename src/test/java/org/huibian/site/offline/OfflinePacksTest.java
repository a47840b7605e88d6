package org.huibian.site.offline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
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

  /** Unpacks a pack as the browser script does. */
  private Map<String, byte[]> unpacked(String pack) throws IOException {
    byte[] bytes = Files.readAllBytes(site.resolve(pack));
    int length = Integer.parseInt(new String(bytes, 0, 10, StandardCharsets.US_ASCII));
    Map<String, byte[]> files = new TreeMap<>();
    int at = 11 + length;
    for (JsonNode file : JSON.readTree(bytes, 11, length).get("files")) {
      int end = at + file.get(1).asInt();
      files.put(file.get(0).asText(), Arrays.copyOfRange(bytes, at, end));
      at = end;
    }
    assertEquals(bytes.length, at);
    return files;
  }

  private JsonNode list() throws IOException {
    return JSON.readTree(Files.readAllBytes(site.resolve("data/offline/packs.json")));
  }

  @Test
  void aPackContainsThePagesAndPicturesOfItsIssueAndNoOriginal() throws IOException {
    Map<String, byte[]> files = unpacked("data/offline/2025-06.pack");
    assertTrue(files.containsKey("2025-06/index.html"), files.keySet()::toString);
    assertTrue(files.containsKey("2025-06/01/figure.png"), files.keySet()::toString);
    assertFalse(files.containsKey("2025-06/source.txt"), files.keySet()::toString);
    assertTrue(files.keySet().stream().allMatch(name -> name.startsWith("2025-06/")));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      assertArrayEquals(Files.readAllBytes(site.resolve(file.getKey())), file.getValue());
    }
  }

  @Test
  void theSearchIsListedWithAllFilesOfTheIndexAndThePage() throws IOException {
    TreeSet<String> expected = new TreeSet<>();
    expected.add("search/index.html");
    for (Path file : Folders.files(site.resolve("data/search"))) {
      expected.add(Folders.relative(site, file));
    }
    TreeSet<String> listed = new TreeSet<>();
    for (JsonNode pack : list().get("packs")) {
      if (pack.get("id").asText().equals("search")) {
        pack.get("parts").forEach(part -> listed.add(part.get("path").asText()));
      }
    }
    assertEquals(expected, listed);
  }

  @Test
  void theListHasSizeAndDigestOfEachPackAndTheScripts() throws IOException {
    assertEquals(4, list().get("packs").size());
    for (JsonNode pack : list().get("packs")) {
      long size = 0;
      for (JsonNode part : pack.get("parts")) {
        String path = part.get("path").asText();
        size += Files.size(site.resolve(path));
        assertEquals(Checksums.sha256(site.resolve(path)), part.get("sha256").asText());
      }
      assertEquals(size, pack.get("size").asLong());
    }
    assertTrue(list().get("assets").toString().contains("/page.js\""));
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
