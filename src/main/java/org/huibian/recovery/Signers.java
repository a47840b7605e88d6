package org.huibian.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The authors of a signed commentary. They stand in brackets at its very end, each with a space
 * between name and office, parted by semicolons: （作者：余晓晖 中国信息通信研究院院长）.
 */
final class Signers {
  private static final Pattern CLOSING = Pattern.compile("[（(](作者\\s*[：:])?([^（）()。]{4,160})[)）]$");
  private static final Pattern AUTHOR =
      Pattern.compile("\\p{IsHan}{2,4}(?:·\\p{IsHan}{1,8})?\\s\\S.{3,}");
  private static final Pattern OFFICE =
      Pattern.compile(".*(?:员|授|任|长|士|家|师|记|辑|者|席|理|教|问|官|总裁|合伙人)(?:[、，].*)?");

  private Signers() {}

  /** The authors that an article's last passage names, as printed; empty if it names none. */
  static List<String> of(List<Piece> article) {
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
