package org.huibian.source.word;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds pictures, text boxes and charts in drawings, both in DrawingML and in the older VML. */
final class Drawings {
  private static final Pattern SLANTED =
      Pattern.compile(
          "rotation\\s*:\\s*-?(?!0*(?:\\.0*)?(?:[;a-z]|$))[0-9]", Pattern.CASE_INSENSITIVE);

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

  /**
   * Adds the pictures, the text boxes, the charts and the diagrams of a drawing to the content of
   * its paragraph.
   */
  static void collect(XmlElement drawing, InlineContent out) {
    collect(drawing, "", out);
  }

  /**
   * Adds the charts and diagrams of that alternative which {@link #choice} has not chosen: where an
   * older program shows a picture, the newer alternative has the words.
   *
   * @param pictures how many pictures the paragraph had before the chosen alternative was read
   */
  static void collectUnchosen(XmlElement alternatives, int pictures, InlineContent out) {
    XmlElement chosen = choice(alternatives).orElse(alternatives);
    boolean pictured = out.pictures().size() > pictures;
    alternatives
        .child("Choice")
        .filter(newer -> newer != chosen)
        .ifPresent(newer -> addParts(newer, pictured, out));
  }

  private static void addParts(XmlElement element, boolean pictured, InlineContent out) {
    relationOf(element).ifPresent(id -> out.addDrawing(id, pictured));
    element.children().forEach(child -> addParts(child, pictured, out));
  }

  /** Returns the relation of an element that stands for a chart or for a diagram (SmartArt). */
  private static Optional<String> relationOf(XmlElement element) {
    String id =
        switch (element.name()) {
          case "chart" -> element.get("id");
          case "relIds" -> element.get("dm");
          default -> "";
        };
    return id.isEmpty() ? Optional.empty() : Optional.of(id);
  }

  /**
   * Adds the words that a shape draws along a path (VML, {@code v:textpath}). A slanted shape, and
   * one that Word itself has made a watermark, lies behind the text; another is a line of its own.
   */
  private static void addWords(XmlElement shape, String words, InlineContent out) {
    if (words.isBlank()) {
      return;
    }
    boolean named = shape.get("id").toLowerCase(Locale.ROOT).contains("watermark");
    if (named || SLANTED.matcher(shape.get("style")).find()) {
      out.addWatermark(words.strip());
    } else {
      XmlElement text = new XmlElement("t", Map.of(), List.of(), words.strip());
      out.addTextBox(around("txbxContent", around("p", around("r", text))));
    }
  }

  private static XmlElement around(String name, XmlElement child) {
    return new XmlElement(name, Map.of(), List.of(child), "");
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
        element.child("textpath").ifPresent(path -> addWords(element, path.get("string"), out));
        element.children().forEach(child -> collect(child, own, out));
      }
      case "AlternateContent" -> {
        int pictures = out.pictures().size();
        choice(element).ifPresent(c -> collect(c, alternative, out));
        collectUnchosen(element, pictures, out);
      }
      case "chart", "relIds" -> relationOf(element).ifPresent(id -> out.addDrawing(id, false));
      default -> element.children().forEach(child -> collect(child, alternative, out));
    }
  }
}
