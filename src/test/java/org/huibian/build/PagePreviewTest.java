package org.huibian.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.huibian.fixture.SmallIssue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The preview of an edited article is the page that the next build writes. */
class PagePreviewTest {
  private static final String PAGE = SmallIssue.ID + "/01/index.html";

  @TempDir Path folder;
  private Path content;
  private Path site;
  private Path article;
  private final AtomicReference<PagePreview> preview = new AtomicReference<>();

  @BeforeEach
  void importIssue() throws IOException {
    content = SmallIssue.importedInto(folder.resolve("content"));
    site = folder.resolve("site");
    article = content.resolve(SmallIssue.ID).resolve("01.md");
  }

  private void build() {
    new ContentBuild(content, folder.resolve("templates"), (done, all) -> {})
        .previewingTo(preview::set)
        .into(site);
  }

  private Map<String, byte[]> previewOf(String text) throws IOException {
    Files.writeString(article, text);
    return preview.get().of(article);
  }

  @Test
  void thePreviewHasTheBytesOfTheNextBuild() throws IOException {
    build();
    Map<String, byte[]> shown = previewOf(Files.readString(article) + "\n## 另一节\n\n另有一段文字。\n");
    assertEquals(Set.of(PAGE), shown.keySet());
    String page = new String(shown.get(PAGE), StandardCharsets.UTF_8);
    assertTrue(page.contains("另有一段文字。"), page);
    build();
    assertArrayEquals(Files.readAllBytes(site.resolve(PAGE)), shown.get(PAGE));
  }

  @Test
  void aSiteThatNeedsNoBuildHasPreviewsToo() throws IOException {
    build();
    preview.set(null);
    build();
    assertEquals(Set.of(PAGE), previewOf(Files.readString(article) + "\n另有一段文字。\n").keySet());
  }

  @Test
  void aMistakeIsLeftForTheBuild() throws IOException {
    build();
    assertEquals(Map.of(), previewOf("---\ntitel: 题目\n---\n\n正文。\n"));
    Files.delete(article);
    assertEquals(Map.of(), preview.get().of(article));
  }

  @Test
  void aFileThatHoldsNoArticleOfTheSiteHasNoPreview() throws IOException {
    build();
    Path added = Files.copy(article, article.resolveSibling("99.md"));
    assertEquals(Map.of(), preview.get().of(added));
    assertEquals(Map.of(), preview.get().of(content.resolve("site.yaml")));
    assertEquals(Map.of(), preview.get().of(article.resolveSibling("issue.yaml")));
    assertEquals(Map.of(), preview.get().of(folder.resolve("templates/page.ftlh")));
  }
}
