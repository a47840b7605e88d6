package org.huibian.site.template;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.huibian.site.Checksums;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateFolderTest {
  private static final Path SOURCES = Path.of("templates");

  @TempDir Path folder;

  private static List<String> names(TemplateFolder templates, String subfolder) {
    return templates.filesIn(subfolder).stream().map(TemplateFile::name).toList();
  }

  private static TreeSet<String> sources() throws IOException {
    TreeSet<String> names = new TreeSet<>();
    try (Stream<Path> walk = Files.walk(SOURCES)) {
      walk.filter(Files::isRegularFile)
          .forEach(file -> names.add(SOURCES.relativize(file).toString().replace('\\', '/')));
    }
    return names;
  }

  @Test
  void theBuiltInFilesAreUsedIfTheFolderIsMissing() throws IOException {
    TemplateFolder templates = TemplateFolder.of(folder.resolve("none"));
    for (String name : sources()) {
      assertArrayEquals(
          Files.readAllBytes(SOURCES.resolve(name)),
          templates.file(name).orElseThrow().bytes(),
          name);
    }
    assertTrue(names(templates, "styles").contains("styles/base/tokens.css"));
    assertFalse(names(templates, "styles").contains("home.ftlh"));
  }

  @Test
  void theSumsAreThoseOfTheFilesInUseWithoutHiddenOnes() throws IOException {
    SortedMap<String, String> builtIn = TemplateFolder.of(folder.resolve("none")).sums();
    assertEquals(sources(), builtIn.keySet());
    Files.copy(SOURCES.resolve("home.ftlh"), folder.resolve("home.ftlh"));
    Files.writeString(folder.resolve(".home.ftlh.swp"), "unsaved");
    assertEquals(builtIn, TemplateFolder.of(folder).sums());
    Files.writeString(folder.resolve("home.ftlh"), "我们");
    SortedMap<String, String> now = new TreeMap<>(builtIn);
    now.put("home.ftlh", Checksums.sha256(folder.resolve("home.ftlh")));
    assertEquals(now, TemplateFolder.of(folder).sums());
  }

  @Test
  void aFileOfTheFolderOverridesOneBuiltInFile() throws IOException {
    Path own = Files.writeString(folder.resolve("about.ftlh"), "我们");
    TemplateFolder templates = TemplateFolder.of(folder);
    assertEquals("我们", templates.file("about.ftlh").orElseThrow().text());
    assertEquals(own, templates.path("about.ftlh"));
    assertEquals(
        Files.readString(SOURCES.resolve("home.ftlh")),
        templates.file("home.ftlh").orElseThrow().text());
  }

  @Test
  void aFolderCanAddFiles() throws IOException {
    Path script = folder.resolve("scripts/page/99-own.js");
    Files.createDirectories(script.getParent());
    Files.writeString(script, "own();\n");
    List<String> page = names(TemplateFolder.of(folder), "scripts/page");
    assertEquals("scripts/page/99-own.js", page.get(page.size() - 1));
    assertTrue(page.contains("scripts/page/10-page.js"), page.toString());
    assertEquals(List.of("scripts/page/99-own.js"), names(TemplateFolder.only(folder), "scripts"));
  }

  @Test
  void aBuiltInFileHasANameForMessages() {
    assertEquals(
        Path.of("built-in-templates", "home.ftlh"), TemplateFolder.of(folder).path("home.ftlh"));
    assertEquals(folder.resolve("none.ftlh"), TemplateFolder.of(folder).path("none.ftlh"));
  }

  @Test
  void theBuiltInFilesAreFoundInAJarInAFolderWithSpacesAndChineseLetters() throws Exception {
    Path jar = Files.createDirectories(folder.resolve("程序 100%")).resolve("huibian.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      Path classes =
          Path.of(TemplateFolder.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> walk = Files.walk(classes.resolve("org/huibian"))) {
        for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
          entries.putNextEntry(
              new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
          Files.copy(file, entries);
        }
      }
    }
    ClassLoader parent = ClassLoader.getPlatformClassLoader();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, parent)) {
      Class<?> type = loader.loadClass(TemplateFolder.class.getName());
      Object templates = type.getMethod("of", Path.class).invoke(null, folder.resolve("none"));
      List<?> styles =
          (List<?>) type.getMethod("filesIn", String.class).invoke(templates, "styles");
      assertEquals(
          sources().stream().filter(name -> name.startsWith("styles/")).count(), styles.size());
      Object first = styles.get(0);
      assertEquals(
          Files.readString(SOURCES.resolve("styles/article-boxes.css")),
          first.getClass().getMethod("text").invoke(first));
    }
  }
}
