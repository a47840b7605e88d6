package org.huibian.source.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.huibian.markdown.ArticleWriter;
import org.huibian.markdown.CanonicalForm;
import org.huibian.markdown.ContentFolder;
import org.huibian.model.Article;
import org.huibian.model.Block;
import org.huibian.model.Decisions;
import org.huibian.model.Issue;
import org.huibian.model.IssueId;
import org.huibian.model.Kind;
import org.huibian.recovery.RecoveredIssue;
import org.huibian.recovery.Recovery;
import org.huibian.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The committed issues, written as Word documents and imported again, stay the same. */
class WordRoundTripTest {
  private static final ContentFolder CONTENT = new ContentFolder(Path.of("content"));

  @TempDir Path folder;

  static List<String> issues() {
    return CONTENT.issueFolders().stream().map(f -> f.getFileName().toString()).toList();
  }

  private RecoveredIssue imported(Issue issue) {
    Path file = WordIssue.of(issue).write(folder.resolve("issue.docx"));
    SourceText text = new WordReader().read(file);
    return Recovery.recover(text, Optional.empty(), Decisions.NONE, "source.docx");
  }

  private static Issue issue(String name) {
    return CONTENT.read(IssueId.parse(name).orElseThrow()).issue();
  }

  @ParameterizedTest
  @MethodSource("issues")
  void anIssueSurvivesTheRoundTrip(String name) {
    Issue issue = issue(name);
    RecoveredIssue recovered = imported(issue);
    assertEquals(issue.id(), recovered.issue().id());
    assertEquals(issue.number(), recovered.issue().number());
    assertEquals(issue.title(), recovered.issue().title());
    assertEquals(issue.publisher(), recovered.issue().publisher());
    assertEquals(issue.articles().size(), recovered.issue().articles().size());
    for (int i = 0; i < issue.articles().size(); i++) {
      Article article = CanonicalForm.of(recovered.issue().articles().get(i));
      Article expected = issue.articles().get(i);
      assertEquals(text(expected), text(newsOverADocument(expected, article)));
    }
  }

  /**
   * Returns an article as news if news stand above the whole document on which they report. Such an
   * article is news or a policy, and the number right below the headline, where the document has
   * it, speaks for a policy.
   */
  private static Article newsOverADocument(Article expected, Article article) {
    boolean either =
        expected.head().kind() == Kind.NEWS
            && !expected.head().documentNumbers().isEmpty()
            && article.head().kind() == Kind.POLICY;
    return either ? article.withHead(article.head().toBuilder().kind(Kind.NEWS).build()) : article;
  }

  /** Returns the file of an article without its place in the source, which differs. */
  private static String text(Article article) {
    return new ArticleWriter().write(article).replaceFirst("\nsource: .*\n", "\n");
  }

  @Test
  void mostNumbersAreAutomatic() {
    int[] numbers = WordIssue.countNumbers(issue("2025-03"));
    assertTrue(numbers[0] > 4 * numbers[1], numbers[0] + " automatic, " + numbers[1] + " typed");
  }

  @Test
  void theLongestTableKeepsAllItsRowsAndColumns() {
    List<Block.Table> tables =
        imported(issue("2025-04")).issue().articles().stream()
            .flatMap(a -> a.blocks().stream())
            .filter(Block.Table.class::isInstance)
            .map(Block.Table.class::cast)
            .filter(t -> t.rows().size() == 101)
            .toList();
    assertEquals(1, tables.size());
    assertEquals(6, tables.get(0).columns().size());
  }
}
