package org.huibian.catalog;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.huibian.markdown.CanonicalForm;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Block;
import org.huibian.model.Head;
import org.huibian.model.Issue;
import org.huibian.model.IssueId;
import org.huibian.model.RichText;
import org.huibian.text.BlockText;

/**
 * Measures how the time to build a catalogue grows with the archive. The archive consists of copies
 * of the real issues, and each copy has titles of its own, so that its citations lead to its own
 * works as in a real archive. This is not a test; run {@code main}.
 */
public final class CatalogBenchmark {
  /** The numbers of copies to measure, up to 104 issues. */
  private static final int[] COPIES = {1, 6, 13, 26};

  private static final int RUNS = 3;

  /** The runs before the first measurement, which let the JVM compile the code. */
  private static final int WARM_UP_RUNS = 15;

  private CatalogBenchmark() {}

  /** Prints issues, characters, milliseconds, and microseconds per thousand characters. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<Issue> real = RealArchive.issues();
    for (int i = 0; i < WARM_UP_RUNS; i++) {
      Catalog.of(real);
    }
    out.println("issues  articles  thousand characters      ms  us/thousand characters");
    for (int copies : COPIES) {
      List<Issue> issues = new ArrayList<>();
      for (int i = 0; i < copies; i++) {
        for (Issue issue : real) {
          issues.add(copy(issue, i));
        }
      }
      long characters =
          issues.stream()
              .flatMap(i -> i.articles().stream())
              .mapToLong(a -> BlockText.all(a.blocks()).length())
              .sum();
      long best = Long.MAX_VALUE;
      int articles = 0;
      for (int run = 0; run < RUNS; run++) {
        long start = System.nanoTime();
        articles = Catalog.of(issues).articles().size();
        best = Math.min(best, System.nanoTime() - start);
      }
      out.printf(
          Locale.ROOT,
          "%6d  %8d  %19d  %6d  %22.1f%n",
          issues.size(),
          articles,
          characters / 1000,
          best / 1_000_000,
          best / 1000.0 / (characters / 1000.0));
    }
  }

  /** Returns a copy of an issue in another year with other titles: 《办法》 becomes 《办法第1辑》. */
  private static Issue copy(Issue issue, int number) {
    if (number == 0) {
      return issue;
    }
    IssueId id = new IssueId(issue.id().year() - 2 * number, issue.id().month());
    String mark = "第" + number + "辑》";
    List<Article> articles = new ArrayList<>();
    for (Article article : issue.articles()) {
      articles.add(
          CanonicalForm.of(
              new Article(
                  new ArticleId(id, article.id().number()),
                  copy(article.head(), id, number, mark),
                  article.source(),
                  article.blocks().stream().map(b -> renamed(b, mark)).toList())));
    }
    return new Issue(
        id, issue.number(), issue.title(), issue.publisher(), issue.sourceFiles(), articles);
  }

  private static Head copy(Head head, IssueId id, int number, String mark) {
    return head.toBuilder()
        .title(head.title().replace("》", mark))
        .documentNumbers(
            head.documentNumbers().stream().map(n -> n.replace("号", number + "号")).toList())
        .date(head.date().map(d -> d.minusYears(2L * number)))
        .interprets(head.interprets().stream().map(a -> new ArticleId(id, a.number())).toList())
        .authors(List.of())
        .rulings(List.of())
        .topicRulings(List.of())
        .build();
  }

  private static Block renamed(Block block, String mark) {
    return block instanceof Block.Paragraph paragraph
        ? new Block.Paragraph(RichText.of(paragraph.text().plain().replace("》", mark)))
        : block;
  }
}
