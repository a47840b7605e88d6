package org.huibian.catalog;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.huibian.catalog.citation.PublishedWork;
import org.huibian.catalog.force.Force;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Head;
import org.huibian.model.Issue;
import org.huibian.model.IssueId;
import org.huibian.model.SourceSpan;

/**
 * What the steps of the catalogue need to know of all articles, without their texts: enough to find
 * again what the edited text of one article states. See {@link Catalog#snapshot()}.
 *
 * @param issues the issues in order
 */
public record CatalogSnapshot(List<IssueFacts> issues) {
  /** Copies the list. */
  public CatalogSnapshot {
    issues = List.copyOf(issues);
  }

  /**
   * An issue.
   *
   * @param id the identifier
   * @param number the running number, if it is known
   * @param title the name of the compendium
   * @param publisher the publisher, or an empty text
   * @param sourceFiles the file names of the originals
   * @param articles the articles in print order
   */
  public record IssueFacts(
      IssueId id,
      OptionalInt number,
      String title,
      String publisher,
      List<String> sourceFiles,
      List<ArticleFacts> articles) {
    /** Copies the lists. */
    public IssueFacts {
      sourceFiles = List.copyOf(sourceFiles);
      articles = List.copyOf(articles);
    }

    static IssueFacts of(Issue issue, List<ArticleFacts> articles) {
      return new IssueFacts(
          issue.id(),
          issue.number(),
          issue.title(),
          issue.publisher(),
          issue.sourceFiles(),
          articles);
    }

    Issue issue(List<Article> own) {
      return new Issue(id, number, title, publisher, sourceFiles, own);
    }
  }

  /**
   * An article without its text.
   *
   * @param number the number of its permanent identifier
   * @param head the facts above its text
   * @param source its lines in the original
   * @param anchors the anchors of its blocks
   * @param work the document that it publishes
   * @param force whether its text is in force
   */
  public record ArticleFacts(
      int number,
      Head head,
      Optional<SourceSpan> source,
      List<String> anchors,
      PublishedWork work,
      Force force) {
    /** Copies the list. */
    public ArticleFacts {
      anchors = List.copyOf(anchors);
    }

    Article article(IssueId issue) {
      return new Article(new ArticleId(issue, number), head, source, List.of());
    }
  }
}
