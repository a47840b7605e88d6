package org.huibian.source.word;

import java.util.Optional;

/** Finds pictures and text boxes in drawings, both in DrawingML and in the older VML. */
final class Drawings {
  private Drawings() {}

  /**
   * Chooses one of the alternatives of an {@code mc:AlternateContent} element: the newer one if it
   * holds anything that can be read, the older one otherwise.
   */
  static Optional<XmlElement> choice(XmlElement alternatives) {
    Optional<XmlElement> choice = alternatives.child("Choice");
    boolean isReadable = choice.isPresent() && isReadable(choice.get());
    return isReadable ? choice : alternatives.child("Fallback").or(() -> choice);
  }

  private static boolean isReadable(XmlElement element) {
    return switch (element.name()) {
      case "txbxContent", "blip", "t", "tbl", "numFmt" -> true;
      default -> element.children().stream().anyMatch(Drawings::isReadable);
    };
  }

  /** Adds the pictures and the text boxes of a drawing to the content of its paragraph. */
  static void collect(XmlElement drawing, InlineContent out) {
    collect(drawing, "", out);
  }

  /**
   * Adds the pictures and the text boxes in an element.
   *
   * @param inherited the alternative text that an element around this one states, or empty
   */
  private static void collect(XmlElement element, String inherited, InlineContent out) {
    String alternative = element.child("docPr").map(p -> p.get("descr")).orElse(inherited);
    switch (element.name()) {
      case "txbxContent" -> out.addTextBox(element);
      case "blip" -> {
        if (!element.get("embed").isEmpty()) {
          out.addPicture(element.get("embed"), alternative);
        }
      }
      case "imagedata" -> {
        if (!element.get("id").isEmpty()) {
          out.addPicture(element.get("id"), alternative);
        }
      }
      case "shape" -> {
        String own = element.get("alt").isEmpty() ? alternative : element.get("alt");
        element.children().forEach(child -> collect(child, own, out));
      }
      case "AlternateContent" -> choice(element).ifPresent(c -> collect(c, alternative, out));
      default -> element.children().forEach(child -> collect(child, alternative, out));
    }
  }
}
