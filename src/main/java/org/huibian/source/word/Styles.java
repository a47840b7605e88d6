package org.huibian.source.word;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The styles of a document: what a paragraph or a run has unless it says otherwise itself. */
final class Styles {
  /** Styles are based on styles; Word itself shows no more than eleven. */
  private static final int DEEPEST = 12;

  private final Map<String, Element> styles = new HashMap<>();
  private final Optional<Element> runDefaults;
  private String ordinary = "";

  /**
   * The styles of a document.
   *
   * @param part the root of the styles' part, if the document has one
   */
  Styles(Optional<Element> part) {
    part.ifPresent(root -> root.children().forEach(this::add));
    runDefaults =
        part.flatMap(root -> root.child("docDefaults"))
            .flatMap(d -> d.child("rPrDefault"))
            .flatMap(d -> d.child("rPr"));
  }

  private void add(Element style) {
    if (style.name().equals("style")) {
      styles.put(style.get("styleId"), style);
      boolean isDefault = style.get("default").equals("1") || style.get("default").equals("true");
      if (style.get("type").equals("paragraph") && isDefault) {
        ordinary = style.get("styleId");
      }
    }
  }

  /** The style of paragraphs that name none. */
  String ordinary() {
    return ordinary;
  }

  /** A style's name in lower case, such as {@code heading 1} or {@code toc 2}, or empty. */
  String name(String id) {
    Element style = styles.get(id);
    return style == null ? "" : style.value("name").orElse("").toLowerCase(Locale.ROOT);
  }

  /** A property of a paragraph style or of the nearest style that it is based on. */
  <T> Optional<T> paragraph(String id, Function<Element, Optional<T>> property) {
    return find(id, style -> style.child("pPr").flatMap(property));
  }

  /** A property of runs as a style or the nearest style that it is based on has it. */
  <T> Optional<T> run(String id, Function<Element, Optional<T>> property) {
    return find(id, style -> style.child("rPr").flatMap(property));
  }

  /** A property of runs where no style says anything. */
  <T> Optional<T> runDefault(Function<Element, Optional<T>> property) {
    return runDefaults.flatMap(property);
  }

  private <T> Optional<T> find(String id, Function<Element, Optional<T>> property) {
    Set<String> seen = new HashSet<>();
    String at = id;
    while (seen.size() < DEEPEST && seen.add(at)) { // a broken document may base a style on itself
      Element style = styles.get(at);
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
