package org.huibian.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.huibian.markdown.ContentFolder;
import org.huibian.markdown.IssueContent;
import org.huibian.model.Article;
import org.huibian.model.Issue;

/** The issues of {@code content/} and the labels that a human reader made for them. */
final class RealArchive {
  private RealArchive() {}

  static List<Issue> issues() {
    return new ContentFolder(Path.of("content"))
        .readAll().stream().map(IssueContent::issue).toList();
  }

  /** Returns the issues with one more. */
  static List<Issue> with(Issue more) {
    List<Issue> issues = new ArrayList<>(issues());
    issues.add(more);
    return issues;
  }

  static Issue with(Issue issue, List<Article> articles) {
    return issue.withArticles(articles);
  }

  /** Returns the rows of a file of labels without comments, each padded to a number of cells. */
  static List<List<String>> labels(String name, int cells) {
    try (InputStream in = RealArchive.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> Arrays.asList(Arrays.copyOf(line.split("\t", -1), cells)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
