package org.huibian.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Block;
import org.huibian.model.Head;
import org.huibian.model.RichText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the writer writes, the reader reads; what the reader reads, the writer writes again. */
class RoundTripTest {
  private static final Path FILE = Path.of("01.md");
  private static final ArticleWriter WRITER = new ArticleWriter();
  private static final ArticleReader READER = new ArticleReader();

  @ParameterizedTest
  @ValueSource(longs = {1, 20250613, -7, 987654321})
  void readingWhatWasWrittenGivesTheCanonicalForm(long seed) {
    RandomArticles articles = new RandomArticles(seed);
    for (int i = 0; i < 3000; i++) {
      Article article = articles.next();
      Article form = CanonicalForm.of(article);
      String markdown = WRITER.write(article);
      Article read = READER.read(article.id(), FILE, markdown);
      for (int b = 0; b < Math.min(form.blocks().size(), read.blocks().size()); b++) {
        String one = String.join("\n", new BlockWriter(form.head().issuers()).lines(form.blocks()));
        assertEquals(form.blocks().get(b), read.blocks().get(b), one);
      }
      assertEquals(form, read, markdown);
      assertEquals(markdown, WRITER.write(read), "writing again gives the same bytes");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 77})
  void theCanonicalFormOfACanonicalFormIsItself(long seed) {
    RandomArticles articles = new RandomArticles(seed);
    for (int i = 0; i < 3000; i++) {
      Article form = CanonicalForm.of(articles.next());
      assertEquals(form, CanonicalForm.of(form));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 4242})
  void readingWhatAnEditorWroteIsStable(long seed) {
    RandomArticles texts = new RandomArticles(seed);
    for (int i = 0; i < 3000; i++) {
      Article read = READER.read(id(), FILE, file(handWritten(texts)));
      assertEquals(read, READER.read(id(), FILE, WRITER.write(read)));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 31337})
  void noLetterThatAnEditorWroteIsLost(long seed) {
    RandomArticles texts = new RandomArticles(seed);
    for (int i = 0; i < 3000; i++) {
      String body = handWritten(texts);
      Article read = READER.read(id(), FILE, file(body));
      assertEquals(List.of(), missing(body, PlainText.of(read.blocks())), body);
    }
  }

  private static String handWritten(RandomArticles texts) {
    StringBuilder out = new StringBuilder();
    for (int line = 0; line < 6; line++) {
      out.append(texts.text()).append('\n');
    }
    return out.toString();
  }

  /** Returns the Chinese characters of which the second text has fewer than the first. */
  private static List<String> missing(String written, String read) {
    return written
        .codePoints()
        .filter(Character::isIdeographic)
        .distinct()
        .filter(c -> count(written, c) > count(read, c))
        .mapToObj(Character::toString)
        .toList();
  }

  private static long count(String text, int c) {
    return text.codePoints().filter(other -> other == c).count();
  }

  private static String file(String body) {
    return "---\ntitle: 题\nkind: other\nissuers: 办公厅\n---\n\n" + body;
  }

  private static ArticleId id() {
    return ArticleId.parse("2025-06/01").orElseThrow();
  }

  @Test
  void aLeadInBoldStaysReadable() {
    Article article =
        article(
            new Block.Paragraph(RichText.withLead("（一）加强统筹推进", "。完善标准。")),
            new Block.Paragraph(RichText.withLead("第一条", " 为了规范。")),
            new Block.Paragraph(RichText.withLead("（一）", "完善。")));
    assertEquals(
        """
        ---
        title: 题
        kind: other
        ---

        **（一）加强统筹推进**。完善标准。

        **第一条** 为了规范。

        **（一）**&#8203;完善。
        """,
        WRITER.write(article));
  }

  static Article article(Block... blocks) {
    return new Article(id(), Head.builder("题").build(), Optional.empty(), List.of(blocks));
  }
}
