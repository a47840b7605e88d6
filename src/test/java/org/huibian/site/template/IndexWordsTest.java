package org.huibian.site.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huibian.catalog.Catalog;
import org.huibian.catalog.Sample;
import org.huibian.site.index.Index;
import org.huibian.site.index.Indexes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that an index that is listed in the program has what its pages need. */
class IndexWordsTest {
  private record Names(List<String> names) {}

  @TempDir Path folder;

  private static List<String> names() {
    Catalog catalog =
        Catalog.of(List.of(Sample.issue("2025-06", 16, Sample.article("2025-06/01", "通知").make())));
    return Indexes.of(catalog).all().stream().map(Index::id).toList();
  }

  @Test
  void everyIndexHasWords() throws IOException {
    Files.writeString(
        folder.resolve("own.ftlh"),
        "<#import \"words.ftlh\" as w><#list names as name>"
            + "<#if !w.indexes[name]?? || !w.indexNotes[name]??>${name} </#if></#list>");
    Templates templates = new Templates(TemplateFolder.of(folder));
    assertEquals("", templates.render("own.ftlh", new Names(names())));
  }

  @Test
  void everyIndexHasANameOfItsOwnThatCanBeAFolder() {
    Set<String> taken = new HashSet<>(Set.of("about", "assets", "data", "offline", "search"));
    for (String name : names()) {
      assertTrue(name.matches("[a-z]+"), name);
      assertTrue(taken.add(name), name);
    }
  }
}
