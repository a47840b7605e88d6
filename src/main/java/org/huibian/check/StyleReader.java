package org.huibian.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.check.Reference.Use;

/** Reads the addresses of a style sheet: {@code url(…)} and {@code @import}. */
final class StyleReader {
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)url\\(\\s*(?:\"([^\"]*)\"|'([^']*)'|([^)\"']*))\\s*\\)"
              + "|@import\\s+(?:\"([^\"]*)\"|'([^']*)')");

  private StyleReader() {}

  /** Reads a style sheet from its text. */
  static FileFacts read(String page, String text) {
    // Comments become their own line breaks, so that lines keep their numbers.
    String bare =
        COMMENT.matcher(text).replaceAll(m -> "\n".repeat((int) m.group().lines().count() - 1));
    List<Reference> references = new ArrayList<>();
    Matcher m = ADDRESS.matcher(bare);
    int line = 1;
    int counted = 0;
    while (m.find()) {
      for (; counted < m.start(); counted++) {
        line += bare.charAt(counted) == '\n' ? 1 : 0;
      }
      for (int group = 1; group <= m.groupCount(); group++) {
        if (m.group(group) != null) {
          references.add(new Reference(line, m.group(group).strip(), Use.LOADS));
        }
      }
    }
    return new FileFacts(page, Set.of(), references, List.of());
  }
}
