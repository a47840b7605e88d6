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
import java.util.concurrent.atomic.AtomicInteger;
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

  @Test
  void previewsFollowFromThoseOfTheSiteBeforeAnUpdate() throws IOException {
    build();
    for (int round = 1; round <= 3; round++) {
      Map<String, byte[]> shown =
          previewOf(Files.readString(article).stripTrailing() + "\n\n第" + round + "次补充。\n");
      AtomicInteger pages = new AtomicInteger();
      new ContentBuild(content, folder.resolve("templates"), (done, all) -> pages.incrementAndGet())
          .continuing(preview.get())
          .previewingTo(preview::set)
          .into(site);
      assertEquals(0, pages.get(), "the whole site was built");
      assertArrayEquals(Files.readAllBytes(site.resolve(PAGE)), shown.get(PAGE));
    }
  }

  @Test
  void previewsOfAnotherStateOfTheSiteAreNotContinued() throws IOException {
    build();
    PagePreview old = preview.get();
    Files.writeString(article, Files.readString(article).replace("\ntitle: ", "\ntitle: 新的"));
    build();
    String text = Files.readString(article).stripTrailing() + "\n\n补充。\n";
    Files.writeString(article, text);
    new ContentBuild(content, folder.resolve("templates"), (done, all) -> {})
        .continuing(old)
        .previewingTo(preview::set)
        .into(site);
    Map<String, byte[]> shown = previewOf(text + "\n再补充。\n");
    assertTrue(new String(shown.get(PAGE), StandardCharsets.UTF_8).contains("<h1>新的"), "the title");
  }
}
