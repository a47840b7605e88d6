package org.huibian.source.word;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The styles of a document, which hold the properties that paragraphs and runs do not state. */
final class Styles {
  /** The maximum length of a chain of base styles; Word itself allows eleven. */
  private static final int DEEPEST = 12;

  private final Map<String, XmlElement> styles = new HashMap<>();
  private final Optional<XmlElement> runDefaults;
  private String defaultParagraphStyle = "";

  /**
   * Creates the styles of a document.
   *
   * @param part the root of the styles part, if the document has one
   */
  Styles(Optional<XmlElement> part) {
    part.ifPresent(root -> root.children().forEach(this::add));
    runDefaults =
        part.flatMap(root -> root.child("docDefaults"))
            .flatMap(d -> d.child("rPrDefault"))
            .flatMap(d -> d.child("rPr"));
  }

  private void add(XmlElement style) {
    if (style.name().equals("style")) {
      styles.put(style.get("styleId"), style);
      boolean isDefault = style.get("default").equals("1") || style.get("default").equals("true");
      if (style.get("type").equals("paragraph") && isDefault) {
        defaultParagraphStyle = style.get("styleId");
      }
    }
  }

  /** Returns the identifier of the style of paragraphs that state none, or an empty string. */
  String defaultParagraphStyle() {
    return defaultParagraphStyle;
  }

  /** Returns a style's name in lower case, such as {@code heading 1}, or an empty string. */
  String name(String id) {
    XmlElement style = styles.get(id);
    return style == null ? "" : style.value("name").orElse("").toLowerCase(Locale.ROOT);
  }

  /** Returns a paragraph property of a style or of its nearest base style that states it. */
  <T> Optional<T> paragraph(String id, Function<XmlElement, Optional<T>> property) {
    return find(id, style -> style.child("pPr").flatMap(property));
  }

  /** Returns a run property of a style or of its nearest base style that states it. */
  <T> Optional<T> run(String id, Function<XmlElement, Optional<T>> property) {
    return find(id, style -> style.child("rPr").flatMap(property));
  }

  /** Returns a run property of the document defaults. */
  <T> Optional<T> runDefault(Function<XmlElement, Optional<T>> property) {
    return runDefaults.flatMap(property);
  }

  private <T> Optional<T> find(String id, Function<XmlElement, Optional<T>> property) {
    Set<String> seen = new HashSet<>();
    String at = id;
    while (seen.size() < DEEPEST && seen.add(at)) { // A damaged document may have a cycle.
      XmlElement style = styles.get(at);
      if (style == null) {
        return Optional.empty();
      }
      Optional<T> value = property.apply(style);
      if (value.isPresent()) {
        return value;
      }
      at = style.value("basedOn").orElse("");
    }
    return Optional.empty();
  }
}
