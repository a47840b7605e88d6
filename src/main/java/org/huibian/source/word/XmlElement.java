package org.huibian.source.word;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element of the XML of a part. Names are local names, because transitional and strict documents
 * have the same names in different namespaces.
 *
 * @param name the local name
 * @param attributes the attributes by local name
 * @param children the child elements in order
 * @param text the characters directly in the element; empty for elements that hold no text
 */
record XmlElement(
    String name, Map<String, String> attributes, List<XmlElement> children, String text) {
  /** The values that turn a switch off. */
  private static final List<String> OFF = List.of("0", "false", "off", "none");

  /** Returns the value of an attribute, or an empty string. */
  String get(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  /** Returns the first child with a name. */
  Optional<XmlElement> child(String childName) {
    for (XmlElement child : children) {
      if (child.name.equals(childName)) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }

  /** Returns the value ({@code w:val}) of the first child with a name. */
  Optional<String> value(String childName) {
    return child(childName).map(c -> c.get("val"));
  }

  /** Returns the value of a child as an integer; empty if there is none or it is not a number. */
  Optional<Integer> number(String childName) {
    return value(childName).flatMap(XmlElement::parse);
  }

  /** Returns an attribute as an integer; empty if there is none or it is not a number. */
  Optional<Integer> numberOf(String attribute) {
    return parse(get(attribute));
  }

  private static Optional<Integer> parse(String text) {
    try {
      return Optional.of((int) Math.round(Double.parseDouble(text)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Returns whether a child such as {@code w:b} switches something on; empty if it is missing. */
  Optional<Boolean> toggle(String childName) {
    return child(childName).map(c -> !OFF.contains(c.get("val")));
  }

  /** Returns whether a child switches something on; a missing one does not. */
  boolean isOn(String childName) {
    return toggle(childName).orElse(false);
  }
}
