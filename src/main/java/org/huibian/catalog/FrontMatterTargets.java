package org.huibian.catalog;

import java.nio.file.Path;
import java.util.Map;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.ForceRuling;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/** Checks that the articles that front matter refers to exist. */
final class FrontMatterTargets {
  private final Map<ArticleId, Article> articles;

  /** Creates the check for all articles, in order of the issues. */
  FrontMatterTargets(Map<ArticleId, Article> articles) {
    this.articles = articles;
  }

  /**
   * Checks all articles.
   *
   * @throws InputException if an article's front matter refers to an article that no issue has
   */
  void check() {
    for (Article article : articles.values()) {
      article.head().interprets().forEach(target -> check(article, "interprets", target));
      article
          .head()
          .rulings()
          .forEach(r -> r.article().ifPresent(target -> check(article, "relations", target)));
      article
          .head()
          .force()
          .flatMap(ForceRuling::by)
          .ifPresent(target -> check(article, "force", target));
    }
  }

  private void check(Article article, String field, ArticleId target) {
    if (!articles.containsKey(target)) {
      Path file = Path.of(article.id().issue().toString(), article.id().fileNumber() + ".md");
      String last = articles.keySet().stream().reduce((a, b) -> b).orElseThrow().toString();
      throw new InputException(file, Problem.FIELD_WRONG, field, target.toString(), last);
    }
  }
}
