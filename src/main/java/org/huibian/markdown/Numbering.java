package org.huibian.markdown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Issue;

/**
 * Which number each article of a new import gets for good.
 *
 * @param numbers the number for good, by the number that the import counted, in its order
 */
record Numbering(Map<Integer, Integer> numbers) {
  /** Copies the map and keeps its order. */
  Numbering {
    numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
  }

  /**
   * Gives each article the number that it had, and a new one the next that was never used. An issue
   * that nobody has imported before keeps the import's own numbers.
   *
   * @param existing the issue's folder as it is
   * @param issue the new import
   * @param isSameSource whether it was made from the very file that the folder keeps
   */
  static Numbering of(ExistingIssue existing, Issue issue, boolean isSameSource) {
    Map<Integer, Integer> numbers = new LinkedHashMap<>();
    int highest = existing.highest();
    Map<ArticleId, Integer> known = new ArticleMatcher(existing, isSameSource).match(issue);
    for (Article article : issue.articles()) {
      int counted = article.id().number();
      if (existing.highest() == 0) {
        numbers.put(counted, counted);
      } else if (known.containsKey(article.id())) {
        numbers.put(counted, known.get(article.id()));
      } else {
        numbers.put(counted, ++highest);
      }
    }
    return new Numbering(numbers);
  }

  /** The issue with its articles' numbers for good, in the same order. */
  Issue apply(Issue issue) {
    return issue.withNumbers(numbers);
  }

  /** The accounting with the articles' numbers for good. */
  Accounting apply(Accounting accounting) {
    List<Accounting.Row> rows = new ArrayList<>();
    for (Accounting.Row row : accounting.rows()) {
      OptionalInt article =
          row.article().isPresent()
              ? OptionalInt.of(
                  numbers.getOrDefault(row.article().getAsInt(), row.article().getAsInt()))
              : row.article();
      rows.add(
          new Accounting.Row(
              article, row.lines(), row.role(), row.characters(), row.digest(), row.excerpt()));
    }
    return new Accounting(rows);
  }
}
