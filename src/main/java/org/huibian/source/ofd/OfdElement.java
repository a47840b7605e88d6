package org.huibian.source.ofd;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element of the XML of a part, by local names.
 *
 * @param name the local name
 * @param attributes the attributes by local name
 * @param children the child elements in order
 * @param text the characters directly in the element
 */
record OfdElement(
    String name, Map<String, String> attributes, List<OfdElement> children, String text) {

  /** Returns the value of an attribute, or an empty string. */
  String get(String attribute) {
    return attributes.getOrDefault(attribute, "").strip();
  }

  /** Returns the first child with a name. */
  Optional<OfdElement> child(String childName) {
    return children.stream().filter(child -> child.name.equals(childName)).findFirst();
  }

  /** Returns all children with a name. */
  List<OfdElement> children(String childName) {
    return children.stream().filter(child -> child.name.equals(childName)).toList();
  }

  /** Returns the text of the first child with a name, if it has any. */
  Optional<String> textOf(String childName) {
    return child(childName).map(c -> c.text.strip()).filter(t -> !t.isEmpty());
  }

  /** Returns an attribute as a number, or another number if it is missing or none. */
  double number(String attribute, double fallback) {
    return OfdElement.parse(get(attribute)).orElse(fallback);
  }

  /** Returns the numbers of a list; what is no number is skipped. */
  static List<Double> numbers(String text) {
    List<Double> numbers = new ArrayList<>();
    for (String word : text.strip().split("[\\s,]+")) {
      parse(word).ifPresent(numbers::add);
    }
    return numbers;
  }

  /** Returns a finite number of a sensible size; empty for anything else. */
  static Optional<Double> parse(String word) {
    try {
      double number = Double.parseDouble(word);
      return Math.abs(number) < 1e7 ? Optional.of(number) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
