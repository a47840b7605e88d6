package org.huibian.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.check.PageReference.Use;

/** Reads the addresses in a style sheet: {@code url(…)} and {@code @import}. */
final class StyleSheetReader {
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)url\\(\\s*(?:\"([^\"]*)\"|'([^']*)'|([^)\"']*))\\s*\\)"
              + "|@import\\s+(?:\"([^\"]*)\"|'([^']*)')");

  private StyleSheetReader() {}

  /**
   * Reads a style sheet.
   *
   * @param page the file, relative to the site's folder
   * @param text its content
   */
  static FileFacts read(String page, String text) {
    // A comment is replaced by its line breaks, so that the line numbers stay right.
    String uncommented =
        COMMENT.matcher(text).replaceAll(m -> "\n".repeat((int) m.group().lines().count() - 1));
    List<PageReference> references = new ArrayList<>();
    Matcher m = ADDRESS.matcher(uncommented);
    int line = 1;
    int counted = 0;
    while (m.find()) {
      for (; counted < m.start(); counted++) {
        line += uncommented.charAt(counted) == '\n' ? 1 : 0;
      }
      for (int group = 1; group <= m.groupCount(); group++) {
        if (m.group(group) != null) {
          references.add(PageReference.at(line, m.group(group).strip(), Use.LOAD));
        }
      }
    }
    return new FileFacts(page, Set.of(), references, List.of());
  }
}
