package org.huibian.source.word;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element of a part's XML. Names have no namespace: transitional and strict documents use
 * different ones for the same names.
 *
 * @param name its local name
 * @param attributes its attributes by local name
 * @param children the elements in it
 * @param text the characters directly in it; empty where the format keeps no text
 */
record Element(String name, Map<String, String> attributes, List<Element> children, String text) {
  /** An attribute's value, or an empty text. */
  String get(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  /** The first child of that name. */
  Optional<Element> child(String childName) {
    for (Element child : children) {
      if (child.name.equals(childName)) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }

  /** The value ({@code w:val}) of the first child of that name. */
  Optional<String> value(String childName) {
    return child(childName).map(c -> c.get("val"));
  }

  /** The value of a child as a whole number; empty if there is none or it is no number. */
  Optional<Integer> number(String childName) {
    return value(childName).flatMap(Element::number0);
  }

  /** An attribute as a whole number; empty if there is none or it is no number. */
  Optional<Integer> numberOf(String attribute) {
    return number0(get(attribute));
  }

  private static Optional<Integer> number0(String text) {
    try {
      return Optional.of((int) Math.round(Double.parseDouble(text)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** A switch such as bold: on if it is there and not turned off; empty if it is not there. */
  Optional<Boolean> toggle(String childName) {
    return child(childName).map(c -> !List.of("0", "false", "off", "none").contains(c.get("val")));
  }

  /** Whether a switch is on. */
  boolean isOn(String childName) {
    return toggle(childName).orElse(false);
  }
}
