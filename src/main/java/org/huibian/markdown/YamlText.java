package org.huibian.markdown;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes YAML fields. Texts are quoted only where it is necessary. */
final class YamlText {
  /** The characters with which a plain text must not start. */
  private static final Pattern STARTS_BADLY =
      Pattern.compile("[,\\[\\]{}#&*!|>'\"%@`]|[-?:](?:[ -]|\\z)|\\.\\.\\.");

  /** Texts that YAML parsers would read as a number, a date, a boolean or null. */
  private static final Pattern OTHER_TYPE =
      Pattern.compile(
          "(?i)~|null|true|false|yes|no|on|off|y|n|=|<<|0[xob][0-9a-f_]+"
              + "|[-+]?[0-9.][0-9_,.:]*(e[-+]?[0-9]+)?|[-+]?\\.(inf|nan)"
              + "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*");

  private final StringBuilder out = new StringBuilder();

  /** Adds a field with a text, which is quoted if necessary. */
  YamlText text(String name, String value) {
    return plain(name, scalar(value));
  }

  /** Adds a field whose value is written without quotes. */
  YamlText plain(String name, String value) {
    out.append(name).append(": ").append(value).append('\n');
    return this;
  }

  /** Adds the lines of a remark, with an empty line before it. */
  YamlText remark(String text) {
    out.append(out.length() == 0 ? "" : "\n");
    text.lines().forEach(line -> out.append("# ").append(line).append('\n'));
    return this;
  }

  /** Adds a list in block style. An empty list is left out. */
  YamlText list(String name, List<String> values) {
    if (!values.isEmpty()) {
      out.append(name).append(":\n");
      values.forEach(value -> out.append("  - ").append(scalar(value)).append('\n'));
    }
    return this;
  }

  /** Adds a list of mappings in block style; an empty text of a mapping is left out. */
  YamlText entries(String name, List<Map<String, String>> entries) {
    if (!entries.isEmpty()) {
      out.append(name).append(":\n");
    }
    for (Map<String, String> entry : entries) {
      String mark = "  - ";
      for (Map.Entry<String, String> field : entry.entrySet()) {
        if (!field.getValue().isEmpty()) {
          out.append(mark).append(field.getKey()).append(": ");
          out.append(scalar(field.getValue())).append('\n');
          mark = "    ";
        }
      }
    }
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }

  static String scalar(String text) {
    if (text.codePoints().anyMatch(YamlText::needsEscape)) {
      return escaped(text);
    }
    if (!text.isEmpty()
        && text.equals(text.strip())
        && !STARTS_BADLY.matcher(text).lookingAt()
        && !OTHER_TYPE.matcher(text).matches()
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.endsWith(":")) {
      return text;
    }
    return text.indexOf('"') < 0 && text.indexOf('\\') < 0
        ? "\"" + text + "\""
        : "'" + text.replace("'", "''") + "'";
  }

  private static boolean needsEscape(int c) {
    return Character.getType(c) == Character.CONTROL
        || Character.getType(c) == Character.SURROGATE
        || c == 0x2028
        || c == 0x2029
        || c == 0xFEFF
        || c == 0xFFFE
        || c == 0xFFFF;
  }

  private static String escaped(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
              } else if (needsEscape(c)) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                quoted.appendCodePoint(c);
              }
            });
    return quoted.append('"').toString();
  }
}
