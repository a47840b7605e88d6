package org.huibian.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing below the front matter can make the reader fail or lose a character. */
class PathologicalInputTest {
  private static final ArticleId ID = ArticleId.parse("2025-06/01").orElseThrow();

  @ParameterizedTest
  @ValueSource(
      strings = {
        ">", "> ", "- ", "1. ", "* ", "[", "![", "**", "*", "_a", "`", "<", "\\", "[a](", "|", "&",
        "***a", "**a *b ", "# ", "[x]: ", "(", "（", "~", "- > ", "<a "
      })
  void aThousandMarksBeforeATextAreReadWithoutLoss(String mark) {
    String body = mark.repeat(1000) + "字";
    Article read =
        new ArticleReader().read(ID, Path.of("01.md"), "---\ntitle: 题\nkind: other\n---\n" + body);
    String text = PlainText.of(read.blocks());
    assertEquals(1, text.chars().filter(c -> c == '字').count(), mark);
    assertEquals(
        read, new ArticleReader().read(ID, Path.of("01.md"), new ArticleWriter().write(read)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"- ", "> ", "[", "**a "})
  void tenThousandMarksAreReadWithoutFailure(String mark) {
    String body = "前文\n\n" + mark.repeat(10_000) + "字\n";
    Article read =
        new ArticleReader().read(ID, Path.of("01.md"), "---\ntitle: 题\nkind: other\n---\n" + body);
    String text = PlainText.of(read.blocks());
    assertEquals(3, text.codePoints().filter(Character::isIdeographic).count(), mark);
  }
}
