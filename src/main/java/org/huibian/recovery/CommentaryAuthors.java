package org.huibian.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the authors of a signed commentary. They stand in brackets at its very end, separated by
 * semicolons, each with a space between name and office: （作者：余晓晖 中国信息通信研究院院长）.
 */
final class CommentaryAuthors {
  private static final Pattern CLOSING = Pattern.compile("[（(](作者\\s*[：:])?([^（）()。]{4,160})[)）]$");
  private static final Pattern AUTHOR =
      Pattern.compile("\\p{IsHan}{2,4}(?:·\\p{IsHan}{1,8})?\\s\\S.{3,}");
  private static final Pattern OFFICE =
      Pattern.compile(".*(?:员|授|任|长|士|家|师|记|辑|者|席|理|教|问|官|总裁|合伙人)(?:[、，].*)?");

  private CommentaryAuthors() {}

  /** Returns the authors that the last segment of an article names, as printed. */
  static List<String> of(List<Segment> article) {
    Matcher m = CLOSING.matcher(article.get(article.size() - 1).text());
    if (!m.find()) {
      return List.of();
    }
    List<String> authors = new ArrayList<>();
    for (String part : m.group(2).split("[；;]")) {
      String author = part.strip();
      boolean looks = AUTHOR.matcher(author).matches() && OFFICE.matcher(author).matches();
      if (m.group(1) == null && !looks) {
        return List.of();
      }
      authors.add(author);
    }
    return authors;
  }
}
