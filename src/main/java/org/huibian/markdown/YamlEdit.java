package org.huibian.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Changes single fields in the text of a YAML mapping; all other lines stay as they are, with their
 * comments and in their order.
 */
final class YamlEdit {
  private final List<String> lines;
  private final YamlFields fields;
  private final int before;

  /**
   * Creates an edit.
   *
   * @param yaml the text of the mapping, with line feeds
   * @param fields the fields that were read from it
   * @param before the number of lines before it in the file, as the fields count them
   */
  YamlEdit(String yaml, YamlFields fields, int before) {
    this.lines = yaml.lines().toList();
    this.fields = fields;
    this.before = before;
  }

  /**
   * Returns the text with another value of a field.
   *
   * @param name the field
   * @param written the lines of the field, with line feeds; empty to take it out
   * @param order all names in the order in which they are written; a new field stands behind the
   *     last present one of those before it
   * @return the text; empty if the fields do not each begin a line, as in {@code {a: b, c: d}}
   */
  Optional<String> with(String name, String written, List<String> order) {
    if (!isPlain()) {
      return Optional.empty();
    }
    List<String> out = new ArrayList<>(lines);
    List<String> added = written.lines().toList();
    List<String> names = fields.names();
    int at = names.indexOf(name);
    if (at >= 0) {
      int start = start(at);
      out.subList(start, end(at)).clear();
      out.addAll(start, added);
      return Optional.of(text(out));
    }
    int place = 0;
    for (String earlier : order.subList(0, Math.max(0, order.indexOf(name)))) {
      int index = names.indexOf(earlier);
      place = index < 0 ? place : Math.max(place, end(index));
    }
    out.addAll(place == 0 ? firstField(out) : place, added);
    return Optional.of(text(out));
  }

  /** A comment at the top is about the whole and stays there. */
  private int firstField(List<String> out) {
    return fields.names().isEmpty() ? out.size() : start(0);
  }

  private boolean isPlain() {
    List<String> names = fields.names();
    int last = -1;
    for (int i = 0; i < names.size(); i++) {
      int start = start(i);
      boolean begins =
          start > last
              && start < lines.size()
              && (lines.get(start).startsWith(names.get(i)) || lines.get(start).matches("[\"'].*"));
      if (!begins) {
        return false;
      }
      last = start;
    }
    return true;
  }

  private int start(int field) {
    return fields.line(fields.names().get(field)) - before - 1;
  }

  /** Returns the line behind a field; blank lines and comments before the next one are its own. */
  private int end(int field) {
    int start = start(field);
    int end = field + 1 < fields.names().size() ? start(field + 1) : lines.size();
    while (end > start + 1 && isBetween(lines.get(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isBetween(String line) {
    return line.isBlank() || line.startsWith("#");
  }

  private static String text(List<String> lines) {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }
}
