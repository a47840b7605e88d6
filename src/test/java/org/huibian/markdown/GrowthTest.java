package org.huibian.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.huibian.model.ArticleId;
import org.huibian.model.Block;
import org.junit.jupiter.api.Test;

/** Articles far longer than any are read in a time that grows with their length, not its square. */
class GrowthTest {
  private static List<Block> read(String body) {
    String text = "---\ntitle: 题\nkind: policy\n---\n\n" + body;
    return assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () ->
            new ArticleReader()
                .read(ArticleId.parse("2025-06/01").orElseThrow(), Path.of("01.md"), text)
                .blocks());
  }

  @Test
  void aTableOfTwentyThousandRowsIsRead() {
    Block.Table table =
        (Block.Table) read("| a | b |\n|---|---|\n" + "| 1 | 2 |\n".repeat(20_000)).get(0);
    assertEquals(20_000, table.rows().size());
  }

  @Test
  void aFieldOfMillionsOfCharactersIsRead() {
    String title = "字".repeat(3_000_000);
    String text = "---\ntitle: " + title + "\nkind: policy\n---\n\n文。\n";
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () ->
            assertEquals(
                title.length(),
                new ArticleReader()
                    .read(ArticleId.parse("2025-06/01").orElseThrow(), Path.of("01.md"), text)
                    .head()
                    .title()
                    .length()));
  }

  @Test
  void fiftyThousandHeadingsAreRead() {
    assertEquals(50_000, read("## 一、目标\n\n".repeat(50_000)).size());
  }

  @Test
  void aHeadingIsReadAsBeforeInAllItsForms() {
    assertEquals(
        List.of("一", "二", "三", "四"),
        read("## 一\n二\n==\n\n  ### 三\n文\n\n四\n---\n\n| a |\n|---|\n| # |\n").stream()
            .filter(Block.Heading.class::isInstance)
            .map(block -> ((Block.Heading) block).text().plain())
            .toList());
  }
}
