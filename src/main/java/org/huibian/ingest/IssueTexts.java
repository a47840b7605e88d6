package org.huibian.ingest;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.huibian.markdown.ArticleWriter;
import org.huibian.markdown.IssueFile;
import org.huibian.markdown.IssueFiles;
import org.huibian.model.Article;
import org.huibian.model.Issue;

/** The files of an issue that an editor may change, as an import writes them. */
final class IssueTexts {
  private IssueTexts() {}

  /**
   * Returns the texts of issue.yaml and of the articles, by name.
   *
   * @throws IllegalArgumentException if two articles have one number, or an article is of another
   *     issue
   */
  static SortedMap<String, String> of(Issue issue, Optional<String> family) {
    ArticleWriter writer = new ArticleWriter();
    SortedMap<String, String> texts = new TreeMap<>();
    texts.put(IssueFile.NAME, IssueFile.of(issue, family).write());
    for (Article article : issue.articles()) {
      String name = IssueFiles.name(article.id());
      if (!article.id().issue().equals(issue.id())
          || texts.put(name, writer.write(article)) != null) {
        throw new IllegalArgumentException(article.id() + " is there twice or in a wrong issue");
      }
    }
    return texts;
  }

  /** Returns an article's Markdown without its front matter. */
  static String body(Article article) {
    return body(new ArticleWriter().write(article));
  }

  /** Returns the Markdown below the front matter of a file with line feeds. */
  static String body(String text) {
    return text.replaceFirst("(?s)^---\n.*?\n---\n", "");
  }
}
