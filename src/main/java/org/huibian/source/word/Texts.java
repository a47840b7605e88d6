package org.huibian.source.word;

/** The characters in an element, wherever they stand in it, deleted ones too. */
final class Texts {
  private Texts() {}

  /** Appends them in order. */
  static void collect(Element element, StringBuilder out) {
    if (element.name().equals("t") || element.name().equals("delText")) {
      out.append(element.text());
    }
    for (Element child : element.children()) {
      // Of two forms of the same thing one is enough.
      if (!child.name().equals("Fallback")) {
        collect(child, out);
      }
    }
  }

  /** The characters in an element. */
  static String of(Element element) {
    StringBuilder out = new StringBuilder();
    collect(element, out);
    return out.toString();
  }
}
