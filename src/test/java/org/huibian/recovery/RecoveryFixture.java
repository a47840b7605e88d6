package org.huibian.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibian.markdown.ArticleReader;
import org.huibian.markdown.ArticleWriter;
import org.huibian.markdown.CanonicalForm;
import org.huibian.model.Article;
import org.huibian.model.Decisions;
import org.huibian.model.IssueId;
import org.huibian.source.SourceText;

/** Recovers texts for tests and checks what holds for every recovery, whatever the text. */
final class RecoveryFixture {
  /** The issue that tests choose. */
  static final IssueId ISSUE = IssueId.parse("2025-06").orElseThrow();

  private static final Path FILE = Path.of("invented.txt");
  private static final ArticleWriter WRITER = new ArticleWriter();
  private static final ArticleReader READER = new ArticleReader();

  private RecoveryFixture() {}

  /** Recovers an issue from lines. */
  static RecoveredIssue of(List<String> lines) {
    SourceText text = new SourceText(FILE, lines);
    return Recovery.recover(text, Optional.of(ISSUE), Decisions.NONE, "source.txt");
  }

  /** Recovers an issue from a text with line feeds. */
  static RecoveredIssue of(String text) {
    return of(List.of(text.split("\n", -1)));
  }

  /** Returns the Markdown of an article. */
  static String markdown(Article article) {
    return WRITER.write(article);
  }

  /** Checks what holds for every recovery: see the names of the methods. */
  static void check(List<String> source, RecoveredIssue recovered) {
    everyCharacterIsAccountedFor(source, recovered);
    articlesAreInOrderAndDoNotOverlap(source, recovered);
    recovered.issue().articles().forEach(RecoveryFixture::markdownRoundTrips);
  }

  private static void everyCharacterIsAccountedFor(List<String> source, RecoveredIssue recovered) {
    SourceText text = new SourceText(FILE, source);
    List<String> original = new ArrayList<>(text.lines());
    text.removed().forEach(removed -> original.add(removed.text()));
    assertEquals(Map.of(), recovered.ledger().difference(original));
    for (Ledger.Row row : recovered.ledger().rows()) {
      assertTrue(row.lines().last() <= source.size(), () -> "beyond the source: " + row);
      assertTrue(
          row.article().orElse(0) <= recovered.issue().articles().size(),
          () -> "no article: " + row);
    }
  }

  private static void articlesAreInOrderAndDoNotOverlap(
      List<String> source, RecoveredIssue recovered) {
    int last = 0;
    int number = 0;
    for (Article article : recovered.issue().articles()) {
      number++;
      assertEquals(number, article.id().number());
      var span = article.source().orElseThrow();
      int before = last;
      assertTrue(
          span.first() > before, () -> article.head().title() + " starts before line " + before);
      last = span.last();
    }
    assertTrue(last <= source.size());
  }

  private static void markdownRoundTrips(Article article) {
    String markdown = WRITER.write(article);
    Article read = READER.read(article.id(), FILE, markdown);
    assertEquals(CanonicalForm.of(article), read);
    assertEquals(markdown, WRITER.write(read));
  }
}
