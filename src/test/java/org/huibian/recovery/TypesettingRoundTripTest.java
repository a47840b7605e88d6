package org.huibian.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huibian.catalog.Catalog;
import org.huibian.markdown.ContentFolder;
import org.huibian.model.Article;
import org.huibian.model.Block;
import org.huibian.model.Decisions;
import org.huibian.model.Issue;
import org.huibian.model.Kind;
import org.huibian.source.SourceText;
import org.huibian.text.TextKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Typesets the real issues as plain texts of either family, without their list of contents, and
 * recovers the same articles: the rules rely on the text and not on the habits of one issue.
 */
class TypesettingRoundTripTest {
  static Stream<Issue> issues() {
    List<Issue> issues =
        new ContentFolder(Path.of("content")).readAll().stream().map(c -> c.issue()).toList();
    return Catalog.of(issues).issues().stream();
  }

  @ParameterizedTest
  @MethodSource("issues")
  void aPageDumpHasTheSameArticles(Issue issue) {
    roundTrips(issue, TypesetText.pageDump(issue), false);
  }

  @ParameterizedTest
  @MethodSource("issues")
  void aReflowedTextHasTheSameArticles(Issue issue) {
    roundTrips(issue, TypesetText.reflowed(issue), true);
  }

  private static void roundTrips(Issue issue, List<String> lines, boolean tables) {
    RecoveredIssue recovered =
        Recovery.recover(
            new SourceText(Path.of("invented.txt"), lines),
            Optional.of(issue.id()),
            Decisions.NONE,
            "source.txt");
    RecoveryFixture.check(lines, recovered);
    List<Article> made = recovered.issue().articles();
    assertEquals(titles(issue.articles()), titles(made));
    int paragraphs = 0;
    int same = 0;
    for (int i = 0; i < made.size(); i++) {
      Article expected = issue.articles().get(i);
      Article article = made.get(i);
      if (!isDocumentUnderNews(expected) || article.head().kind() != Kind.POLICY) {
        assertEquals(expected.head().kind(), article.head().kind(), article.head().title());
      }
      assertEquals(
          expected.head().documentNumbers(),
          article.head().documentNumbers(),
          article.head().title());
      assertEquals(expected.head().issuers(), article.head().issuers(), article.head().title());
      assertEquals(expected.head().date(), article.head().date(), article.head().title());
      Set<String> texts = new HashSet<>(texts(article.blocks()));
      for (String text : texts(expected.blocks())) {
        paragraphs++;
        same += texts.contains(text) ? 1 : 0;
      }
      if (tables) {
        assertEquals(rows(expected.blocks()), rows(article.blocks()), article.head().title());
      }
    }
    double share = (double) same / paragraphs;
    assertTrue(share > 0.98, share + " of the headings, paragraphs and entries came back");
  }

  /**
   * Returns whether news stand above the whole document on which they report. Such an article is
   * news or a policy; the number right below the headline, where typesetting puts it, speaks for a
   * policy.
   */
  private static boolean isDocumentUnderNews(Article article) {
    return article.head().kind() == Kind.NEWS && !article.head().documentNumbers().isEmpty();
  }

  private static List<String> titles(List<Article> articles) {
    return articles.stream().map(a -> TextKey.withoutSpaces(a.head().title())).toList();
  }

  private static List<String> texts(List<Block> blocks) {
    List<String> texts = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.Heading heading) {
        texts.add("# " + TextKey.withoutSpaces(heading.text().plain()));
      } else if (block instanceof Block.Paragraph paragraph) {
        texts.add(TextKey.withoutSpaces(paragraph.text().plain()));
        paragraph.text().lead().ifPresent(lead -> texts.add("# " + TextKey.withoutSpaces(lead)));
      } else if (block instanceof Block.Bullets list) {
        list.items().forEach(item -> texts.add(TextKey.withoutSpaces(item.plain())));
      } else if (block instanceof Block.Box box) {
        texts.addAll(texts(box.blocks()));
      }
    }
    return texts;
  }

  private static int rows(List<Block> blocks) {
    int rows = 0;
    for (Block block : blocks) {
      rows += block instanceof Block.Table table ? table.rows().size() : 0;
      rows += block instanceof Block.Box box ? rows(box.blocks()) : 0;
    }
    return rows;
  }
}
