package org.huibian.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huibian.site.asset.CompiledScripts;
import org.huibian.site.asset.ScriptStore;
import org.huibian.site.template.TemplateFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptFolderTest {
  private static final String KEY = "0123456789abcdef".repeat(4);

  @TempDir Path folder;
  private Path scripts;
  private ScriptFolder store;

  @BeforeEach
  void createStore() {
    scripts = folder.resolve("kept/scripts");
    store = new ScriptFolder(scripts);
  }

  private List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.list(scripts)) {
      return files.sorted().toList();
    }
  }

  private Map<String, String> compile(String source) throws IOException {
    Path templates = folder.resolve("templates");
    Files.createDirectories(templates.resolve("scripts/page"));
    Files.writeString(templates.resolve("scripts/page/10-page.js"), source);
    return new CompiledScripts(TemplateFolder.only(templates), store).all();
  }

  @Test
  void aScriptIsKeptUnderItsKey() throws IOException {
    assertEquals(Optional.empty(), store.find(KEY));
    store.put(KEY, "汇编();\n");
    assertEquals(Optional.of("汇编();\n"), store.find(KEY));
    assertEquals(List.of(scripts.resolve(KEY + ".js")), kept());
  }

  @Test
  void aDamagedScriptIsNotUsed() throws IOException {
    store.put(KEY, "hello();\n");
    Path file = kept().get(0);
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, java.util.Arrays.copyOf(whole, length));
      assertEquals(Optional.empty(), store.find(KEY), "of the first " + length + " bytes");
    }
    for (int at = 0; at < whole.length; at++) {
      byte[] changed = whole.clone();
      changed[at] ^= (byte) 0x81;
      Files.write(file, changed);
      assertEquals(Optional.empty(), store.find(KEY), "changed at " + at);
    }
    store.put(KEY, "hello();\n");
    assertEquals(Optional.of("hello();\n"), store.find(KEY));
  }

  @Test
  void aFolderThatCannotBeWrittenKeepsNothing() throws IOException {
    Files.writeString(folder.resolve("kept"), "a file");
    store.put(KEY, "hello();\n");
    assertEquals(Optional.empty(), store.find(KEY));
  }

  @Test
  void theNumberOfScriptsIsBounded() throws IOException {
    for (int i = 0; i < 120; i++) {
      store.put(String.format("%064d", i), "hello();\n");
    }
    assertEquals(100, kept().size());
    assertTrue(store.find(String.format("%064d", 119)).isPresent());
  }

  @Test
  void aScriptIsCompiledAgainOnlyAfterAChange() throws IOException {
    Map<String, String> first = compile("var first = 1;");
    // What the store returns instead of the compiled script shows that it was asked.
    Path file = kept().get(0);
    String key = file.getFileName().toString().replace(".js", "");
    store.put(key, "kept();\n");
    assertEquals(Map.of("page", "kept();\n"), compile("var first = 1;"));
    Files.write(file, new byte[0]);
    assertEquals(first, compile("var first = 1;"));
    assertNotEquals(first, compile("var second = 2;"));
    assertEquals(2, kept().size());
  }

  @Test
  void theFirstStoreIsAskedFirst() {
    ScriptFolder other = new ScriptFolder(folder.resolve("other"));
    other.put(KEY, "other();\n");
    ScriptStore both = store.orElse(other);
    assertEquals(Optional.of("other();\n"), both.find(KEY));
    both.put(KEY, "first();\n");
    assertEquals(Optional.of("first();\n"), both.find(KEY));
    assertEquals(Optional.of("other();\n"), other.find(KEY));
  }
}
