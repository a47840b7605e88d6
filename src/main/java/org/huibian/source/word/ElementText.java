package org.huibian.source.word;

/** Collects all characters in an element, including deleted ones. */
final class ElementText {
  private ElementText() {}

  /** Appends the characters in an element and its descendants, in order. */
  static void collect(XmlElement element, StringBuilder out) {
    if (element.name().equals("t") || element.name().equals("delText")) {
      out.append(element.text());
    }
    for (XmlElement child : element.children()) {
      // The fallback repeats the content of the choice beside it.
      if (!child.name().equals("Fallback")) {
        collect(child, out);
      }
    }
  }

  /** Returns the characters in an element and its descendants. */
  static String of(XmlElement element) {
    StringBuilder out = new StringBuilder();
    collect(element, out);
    return out.toString();
  }
}
