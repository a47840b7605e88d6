package org.huibian.ingest;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.markdown.ArticleText;
import org.huibian.markdown.HeadValue;
import org.huibian.markdown.IssueFile;
import org.huibian.markdown.IssueFiles;
import org.huibian.model.ArticleId;

/** The text of a file of an issue whose articles get other numbers. */
final class RenumberedText {
  /** Fields of front matter that name articles by their numbers. */
  private static final List<String> NAMING =
      List.of("interprets", "relations", "force", "redirect");

  private RenumberedText() {}

  /**
   * Returns a text in which front matter, or the order of the articles, has the other numbers.
   *
   * @param issue the issue
   * @param name the name of the file
   * @param text its text
   * @param numbers the other numbers by the former ones
   */
  static String of(IssueSnapshot issue, String name, String text, Map<Integer, Integer> numbers) {
    Path file = issue.folder().resolve(name);
    if (IssueFiles.article(name).isPresent()) {
      return text.contains(issue.id() + "/") ? article(issue, file, text, numbers) : text;
    }
    List<Integer> order = IssueFile.read(file, text).order();
    return order.isEmpty()
        ? text
        : IssueFile.withOrder(
            file, text, order.stream().map(n -> numbers.getOrDefault(n, n)).toList());
  }

  private static String article(
      IssueSnapshot issue, Path file, String text, Map<Integer, Integer> numbers) {
    Pattern own = Pattern.compile("(?<![0-9])" + issue.id() + "/([0-9]{2,4})(?![0-9])");
    ArticleText article = ArticleText.of(file, text);
    Map<String, HeadValue> values = new LinkedHashMap<>();
    for (String field : NAMING) {
      HeadValue value = article.value(field);
      List<String> texts =
          value.texts().stream()
              .map(words -> own.matcher(words).replaceAll(m -> renamed(issue, m.group(1), numbers)))
              .toList();
      values.put(field, new HeadValue(value.form(), texts, value.entries()));
    }
    return article.with(values).text();
  }

  private static String renamed(IssueSnapshot issue, String number, Map<Integer, Integer> numbers) {
    int former = Integer.parseInt(number);
    String made = new ArticleId(issue.id(), numbers.getOrDefault(former, former)).toString();
    return Matcher.quoteReplacement(made);
  }
}
