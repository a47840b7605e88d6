package org.huibian.archive.export.html;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huibian.archive.export.ExportFixture;
import org.huibian.archive.export.ExportSource;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.site.template.TemplateFolder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the page that holds a whole issue. */
class HtmlExportTest {
  @TempDir Path folder;

  private byte[] bytes() throws IOException {
    Path content = Files.createDirectories(folder.resolve("content"));
    return ExportFixture.bytes(new HtmlExport(), ExportFixture.sample(content, ""));
  }

  private Document page() throws IOException {
    return Jsoup.parse(new String(bytes(), StandardCharsets.UTF_8));
  }

  @Test
  void theSameIssueGivesTheSameBytes() throws IOException {
    assertArrayEquals(bytes(), bytes());
  }

  @Test
  void everyLinkWithinThePageLeadsToOnePlace() throws IOException {
    Document page = page();
    Set<String> ids = new TreeSet<>();
    page.select("[id]").forEach(element -> assertTrue(ids.add(element.id()), element.id()));
    Set<String> targets =
        page.select("a[href^=#]").stream()
            .map(link -> link.attr("href").substring(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(targets.contains("a01-s2"), targets::toString);
    targets.removeAll(ids);
    assertEquals(Set.of(), targets);
  }

  @Test
  void thePageLoadsNothingAndAdmitsOnlyItsScript() throws IOException {
    Document page = page();
    assertEquals(0, page.select("link, iframe, object, embed, img:not([src^=data:])").size());
    String script = page.select("script:not([type])").first().data();
    String policy = page.select("meta[http-equiv]").attr("content");
    assertTrue(policy.contains("'" + EmbeddedSearch.hash(script) + "'"), policy);
    assertTrue(policy.startsWith("default-src 'none'"), policy);
  }

  @ParameterizedTest
  @ValueSource(strings = {"html/style.css", "html/search.js", "scripts/search/00-own.js"})
  void aCommentMarkInAnOwnStyleOrScriptIsNamedWithItsLine(String name) throws IOException {
    Path file = folder.resolve("templates").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "/* </style> */\n/* <!-- */\n");
    ExportSource sample =
        ExportFixture.sample(Files.createDirectories(folder.resolve("content")), "");
    ExportSource source =
        new ExportSource(
            sample.site(),
            sample.issue(),
            sample.state(),
            TemplateFolder.of(folder.resolve("templates")));
    InputException broken =
        assertThrows(InputException.class, () -> ExportFixture.bytes(new HtmlExport(), source));
    assertEquals(Problem.TEMPLATE_BROKEN, broken.problem());
    assertEquals(file, broken.file().orElseThrow());
    assertEquals(2, broken.line().orElseThrow());
  }

  @Test
  void textFromASourceIsText() throws IOException {
    Document page = page();
    assertEquals(2, page.select("script").size());
    assertEquals(0, page.select("[onerror]").size());
    assertTrue(page.select("#a05").text().contains("<script>alert('x')</script>"));
    assertFalse(page.select("a").stream().anyMatch(a -> a.attr("href").startsWith("javascript")));
  }
}
