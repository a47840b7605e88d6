package org.huibian.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.huibian.markdown.Accounting;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Issue;

/**
 * The permanent numbers of a new import's articles.
 *
 * @param numbers the permanent number of each article by its number in the import, in print order
 */
record Numbering(Map<Integer, Integer> numbers) {
  /** Copies the map and keeps its order. */
  Numbering {
    numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
  }

  /**
   * Gives each known article its present number, and each new one the next number that was never
   * used. The articles of an issue that was never imported keep the import's own numbers.
   *
   * @param present the issue's folder as it is
   * @param issue the new import
   * @param known the present numbers of those articles that are known
   */
  static Numbering of(IssueSnapshot present, Issue issue, Map<ArticleId, Integer> known) {
    Map<Integer, Integer> numbers = new LinkedHashMap<>();
    int highest = present.highest();
    for (Article article : issue.articles()) {
      int counted = article.id().number();
      if (present.highest() == 0) {
        numbers.put(counted, counted);
      } else if (known.containsKey(article.id())) {
        numbers.put(counted, known.get(article.id()));
      } else {
        numbers.put(counted, ++highest);
      }
    }
    return new Numbering(numbers);
  }

  /** Returns the issue with the permanent numbers, in the same order. */
  Issue apply(Issue issue) {
    return issue.withNumbers(numbers);
  }

  /** Returns the accounting with the permanent numbers. */
  Accounting apply(Accounting accounting) {
    List<Accounting.Row> rows = new ArrayList<>();
    for (Accounting.Row row : accounting.rows()) {
      OptionalInt article =
          row.article().isPresent()
              ? OptionalInt.of(
                  numbers.getOrDefault(row.article().getAsInt(), row.article().getAsInt()))
              : row.article();
      rows.add(row.withArticle(article));
    }
    return new Accounting(rows);
  }
}
