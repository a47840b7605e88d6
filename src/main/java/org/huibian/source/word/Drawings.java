package org.huibian.source.word;

import java.util.Optional;

/** Pictures and text boxes, in the newer form (DrawingML) and the older one (VML). */
final class Drawings {
  private Drawings() {}

  /**
   * Which of two forms of the same thing is read: the newer one if it holds text or a picture that
   * can be read, otherwise the older one.
   */
  static Optional<Element> choice(Element alternatives) {
    Optional<Element> choice = alternatives.child("Choice");
    boolean readable = choice.isPresent() && isReadable(choice.get());
    return readable ? choice : alternatives.child("Fallback").or(() -> choice);
  }

  private static boolean isReadable(Element element) {
    return switch (element.name()) {
      case "txbxContent", "blip", "t", "tbl", "numFmt" -> true;
      default -> element.children().stream().anyMatch(Drawings::isReadable);
    };
  }

  /** Collects the pictures and the boxes of a drawing. */
  static void collect(Element drawing, Inline out) {
    collect(drawing, "", out);
  }

  private static void collect(Element element, String alternative, Inline out) {
    String text = alternative;
    Optional<Element> properties = element.child("docPr");
    if (properties.isPresent()) {
      text = properties.get().get("descr");
    }
    switch (element.name()) {
      case "txbxContent" -> out.boxes().add(element);
      case "blip" -> {
        if (!element.get("embed").isEmpty()) {
          out.picture(element.get("embed"), text);
        }
      }
      case "shape" -> {
        String alt = element.get("alt").isEmpty() ? text : element.get("alt");
        element.children().forEach(child -> collect(child, alt, out));
      }
      case "imagedata" -> {
        if (!element.get("id").isEmpty()) {
          out.picture(element.get("id"), text);
        }
      }
      case "AlternateContent" -> {
        String alt = text;
        choice(element).ifPresent(c -> collect(c, alt, out));
      }
      default -> {
        for (Element child : element.children()) {
          collect(child, text, out);
        }
      }
    }
  }
}
