package org.huibian.markdown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The value of a field of front matter as an editor sees it in a form.
 *
 * @param form how the field is written
 * @param texts the text of a {@link Form#TEXT}, if it has one, or those of a {@link Form#LIST}
 * @param entries the mappings of {@link Form#ENTRIES}; a field without text is left out of them
 */
public record HeadValue(Form form, List<String> texts, List<Map<String, String>> entries) {
  /** How a field is written. */
  public enum Form {
    /** One text or none. */
    TEXT,
    /** A list of texts. */
    LIST,
    /** A list of mappings. */
    ENTRIES
  }

  /** Copies the lists. */
  public HeadValue {
    texts = List.copyOf(texts);
    entries = List.copyOf(entries);
  }

  /** Returns one text; an empty one stands for none. */
  public static HeadValue text(String text) {
    String line = CanonicalText.line(text);
    return new HeadValue(Form.TEXT, line.isEmpty() ? List.of() : List.of(line), List.of());
  }

  /** Returns a list of texts, without those that are empty. */
  public static HeadValue list(List<String> texts) {
    return new HeadValue(Form.LIST, CanonicalText.lines(texts), List.of());
  }

  /** Returns a list of mappings, whose names keep their order. */
  public static HeadValue entries(List<Map<String, String>> entries) {
    return new HeadValue(Form.ENTRIES, List.of(), entries);
  }

  /** Returns a mapping on single lines, without empty texts, in the order of writing. */
  public static Map<String, String> entry(Map<String, String> fields) {
    Map<String, String> out = new LinkedHashMap<>();
    CorrectionFields.NAMES.forEach(name -> out.put(name, fields.getOrDefault(name, "")));
    fields.forEach(out::put);
    out.replaceAll((name, text) -> CanonicalText.line(text));
    out.values().removeIf(String::isEmpty);
    return out;
  }

  /** Returns whether the field has no value. */
  public boolean isEmpty() {
    return texts.isEmpty() && entries.isEmpty();
  }
}
