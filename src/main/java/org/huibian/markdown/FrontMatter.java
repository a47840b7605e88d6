package org.huibian.markdown;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.model.SourceSpan;

/**
 * The parts of an article's file.
 *
 * @param fields the fields of the front matter
 * @param body the Markdown below the front matter
 */
record FrontMatter(YamlFields fields, String body) {
  static final String SOURCE = "source";

  static final String FENCE = "---";
  private static final Pattern SPAN = Pattern.compile("([0-9]{1,9})(?:-([0-9]{1,9}))?");

  /**
   * Splits a file.
   *
   * @param text the file, with line feeds
   * @throws InputException if there is no front matter, or if it has no end, is no YAML or has an
   *     unknown field
   */
  static FrontMatter split(Path file, String text) {
    int first = endOfLine(text, 0);
    if (!text.substring(0, first).stripTrailing().equals(FENCE)) {
      throw new InputException(file, 1, Problem.FRONT_MATTER_MISSING);
    }
    int lines = 1;
    for (int start = first + 1; start < text.length(); lines++) {
      int end = endOfLine(text, start);
      if (text.substring(start, end).stripTrailing().equals(FENCE)) {
        String yaml = text.substring(first + 1, start);
        String body = text.substring(Math.min(end + 1, text.length()));
        return new FrontMatter(
            YamlFields.read(
                file,
                yaml,
                1,
                FrontMatter::isKnown,
                Map.of(CorrectionFields.NAME, CorrectionFields.NAMES)),
            body);
      }
      start = end + 1;
    }
    throw new InputException(file, lines, Problem.FRONT_MATTER_BROKEN, FENCE);
  }

  /** Returns the Markdown below the front matter of a file that has one. */
  static String body(String text) {
    int end = text.indexOf("\n" + FENCE, FENCE.length());
    return text.substring(Math.min(endOfLine(text, end + 1) + 1, text.length()));
  }

  private static boolean isKnown(String field) {
    return field.equals(SOURCE) || HeadFields.isField(field);
  }

  private static int endOfLine(String text, int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end;
  }

  Optional<SourceSpan> source() {
    return fields.text(SOURCE).map(this::span);
  }

  private SourceSpan span(String text) {
    Matcher m = SPAN.matcher(text);
    if (m.matches()) {
      int first = Integer.parseInt(m.group(1));
      int last = m.group(2) == null ? first : Integer.parseInt(m.group(2));
      if (first >= 1 && last >= first) {
        return new SourceSpan(first, last);
      }
    }
    throw fields.wrong(SOURCE, "29-185");
  }
}
