package org.huibian.ingest;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huibian.markdown.Accounting;
import org.huibian.markdown.IssueFiles;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Issue;
import org.huibian.text.TextKey;

/**
 * How many articles a new import has in common with the present issue. It tells a better version of
 * the same issue from another issue that was named by mistake.
 *
 * <p>The measure is the share of the present articles that the new import has. An article counts
 * when {@link ArticleMatcher} finds it, which knows titles, document numbers and places; or when a
 * good part of the lines that it alone has stand anywhere in the new import, which finds it also
 * after a change of the articles' boundaries and titles. Between months, single titles, numbers and
 * lines recur, but never most of an issue; of the same issue, any two readings share most articles.
 * The bound lies far from both.
 *
 * @param found how many of the present articles are in the new import
 * @param present how many articles the last import made that are still there
 * @param incoming how many articles the new import has
 */
record Resemblance(int found, int present, int incoming) {
  /** An import that holds less than this part of the present articles is of another issue. */
  private static final double LEAST_ARTICLES = 0.2;

  /** An article is in the new import if at least this part of its lines is. */
  private static final double LEAST_LINES = 0.4;

  /** Shorter lines, in characters without marks and spaces, recur in any issue. */
  private static final int SHORTEST_LINE = 12;

  /**
   * Compares an issue's folder with a new import.
   *
   * @param present the folder as it is
   * @param incoming the new import
   * @param matched the numbers of the present articles that the matcher has found
   */
  static Resemblance of(IssueSnapshot present, Issue incoming, Collection<Integer> matched) {
    Map<Integer, Set<String>> articles = ownLines(present);
    Set<String> lines = new HashSet<>();
    for (Article article : articles.isEmpty() ? List.<Article>of() : incoming.articles()) {
      lines.addAll(lines(IssueTexts.body(article)));
    }
    int found = 0;
    for (Map.Entry<Integer, Set<String>> article : articles.entrySet()) {
      if (matched.contains(article.getKey()) || isWithin(article.getValue(), lines)) {
        found++;
      }
    }
    return new Resemblance(found, articles.size(), incoming.articles().size());
  }

  /**
   * Returns the lines of each present article that no other one has. Those that several share are
   * the phrases of a form, which letters of any month have.
   */
  private static Map<Integer, Set<String>> ownLines(IssueSnapshot present) {
    Map<Integer, Set<String>> articles = new TreeMap<>();
    Map<String, Integer> times = new HashMap<>();
    for (int number : numbers(present)) {
      String text = present.texts().get(IssueFiles.name(new ArticleId(present.id(), number)));
      Set<String> lines = lines(IssueTexts.body(text));
      lines.forEach(line -> times.merge(line, 1, Integer::sum));
      articles.put(number, lines);
    }
    articles.values().forEach(lines -> lines.removeIf(line -> times.get(line) > 1));
    return articles;
  }

  /** Returns whether the new import is of another issue. */
  boolean isOfAnotherIssue() {
    return found < present * LEAST_ARTICLES;
  }

  /**
   * Returns the articles of the last import that are still there. Those that an editor added, or
   * that are only kept because of their addresses, are not expected in any original.
   */
  private static Set<Integer> numbers(IssueSnapshot present) {
    Set<Integer> numbers = new TreeSet<>(present.articles().keySet());
    if (present.accounting().isPresent()) {
      Set<Integer> accounted = new TreeSet<>();
      for (Accounting.Row row : present.accounting().get().rows()) {
        row.article().ifPresent(accounted::add);
      }
      numbers.retainAll(accounted);
    }
    return numbers;
  }

  private static Set<String> lines(String body) {
    Set<String> out = new HashSet<>();
    body.lines()
        .map(TextKey::normalized)
        .filter(line -> line.codePointCount(0, line.length()) >= SHORTEST_LINE)
        .forEach(out::add);
    return out;
  }

  private static boolean isWithin(Set<String> lines, Set<String> all) {
    long again = lines.stream().filter(all::contains).count();
    return again > 0 && again >= lines.size() * LEAST_LINES;
  }
}
