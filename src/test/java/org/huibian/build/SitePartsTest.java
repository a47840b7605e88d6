package org.huibian.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huibian.markdown.ContentFolder;
import org.huibian.site.Checksums;
import org.huibian.site.Folders;
import org.huibian.site.PathPattern;
import org.huibian.site.SiteInput;
import org.huibian.site.SiteModel;
import org.huibian.site.SiteOutput;
import org.huibian.site.SitePart;
import org.huibian.site.SiteSource;
import org.huibian.site.WrittenFile;
import org.huibian.site.asset.ScriptStore;
import org.huibian.site.asset.SiteAssets;
import org.huibian.site.template.PageRenderer;
import org.huibian.site.template.TemplateFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SitePartsTest {
  @TempDir Path folder;

  /** A part whose declarations the test chooses. */
  private record Declared(Set<SiteSource> reads, List<PathPattern> writes, Writing writing)
      implements SitePart {
    private interface Writing {
      void write(SiteOutput output) throws IOException;
    }

    @Override
    public String name() {
      return "declared";
    }

    @Override
    public void write(SiteModel site, SiteOutput output) throws IOException {
      writing.write(output);
    }
  }

  private void write(Set<SiteSource> reads, String pattern, Declared.Writing writing)
      throws IOException {
    SitePart part = new Declared(reads, PathPattern.of(pattern), writing);
    part.write(null, new StagedOutput(folder, folder.resolve("none"), Map.of()).forPart(part));
  }

  @Test
  void eachFileOfTheRealSiteBelongsToOnePartThatDeclaresIt() throws IOException {
    TemplateFolder templates = TemplateFolder.of(Path.of("templates"));
    SiteInput input = SiteInput.read(new ContentFolder(Path.of("content")));
    SiteAssets assets =
        SiteAssets.read(templates, ScriptStore.NONE, input.settings(), input.content());
    SiteModel site = SiteModel.of(input, assets.folder());
    StagedOutput staged = new StagedOutput(folder, folder.resolve("none"), Map.of());
    Map<String, String> partOfFile = new TreeMap<>();
    Set<String> names = new HashSet<>();
    PageRenderer renderer = new PageRenderer(templates, assets.folder(), () -> {});
    for (SitePart part : SiteParts.of(renderer, assets, List.of())) {
      assertTrue(names.add(part.name()), "two parts have the name " + part.name());
      Set<String> before = staged.files().keySet();
      part.write(site, staged.forPart(part));
      Set<String> written = new TreeSet<>(staged.files().keySet());
      written.removeAll(before);
      for (String path : written) {
        assertTrue(part.writes().stream().anyMatch(p -> p.matches(path)), path);
        assertEquals(null, partOfFile.put(path, part.name()), path);
      }
    }
    Set<String> onDisk =
        Folders.files(folder).stream()
            .map(file -> Folders.relative(folder, file))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(onDisk, partOfFile.keySet());
  }

  @Test
  void theOutputKnowsSizeAndDigestOfEachFile() throws IOException {
    List<WrittenFile> files = new ArrayList<>();
    write(Set.of(), "**", out -> files.add(out.write("a/b.txt", "汇编")));
    byte[] bytes = "汇编".getBytes(StandardCharsets.UTF_8);
    assertEquals(List.of(new WrittenFile("a/b.txt", 6, Checksums.sha256(bytes))), files);
    assertEquals("汇编", Files.readString(folder.resolve("a/b.txt")));
  }

  @Test
  void aPathThatThePartDoesNotDeclareIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> write(Set.of(), "*.txt", out -> out.write("feed.xml", "")));
    assertFalse(Files.exists(folder.resolve("feed.xml")));
  }

  @Test
  void aPathOutsideTheSiteIsRefused() {
    for (String path : List.of("../secret.txt", "a/../b.txt", "/tmp/secret.txt")) {
      assertThrows(
          IllegalArgumentException.class,
          () -> write(Set.of(), "**", out -> out.write(path, "")),
          path);
    }
  }

  @Test
  void aSecondFileOfTheSamePathIsRefused() throws IOException {
    assertThrows(
        FileAlreadyExistsException.class,
        () ->
            write(
                Set.of(),
                "*",
                out -> {
                  out.write("a.txt", "first");
                  out.write("a.txt", "second");
                }));
    assertEquals("first", Files.readString(folder.resolve("a.txt")));
  }

  @Test
  void onlyAPartThatDeclaresItSeesTheFilesOfOthers() throws IOException {
    assertThrows(
        IllegalStateException.class, () -> write(Set.of(), "*", out -> out.files().isEmpty()));
    write(
        Set.of(SiteSource.FILES_OF_OTHER_PARTS),
        "*",
        out -> {
          out.write("a.txt", "first");
          assertEquals(Set.of("a.txt"), out.files().keySet());
        });
  }
}
