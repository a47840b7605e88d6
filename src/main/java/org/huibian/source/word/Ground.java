package org.huibian.source.word;

import java.util.List;
import java.util.Optional;

/**
 * Tells the ground behind text (ECMA-376 part 1, 17.3.5, {@code w:shd}). White text on a coloured
 * ground, such as the head of a table, is read by everybody; on white paper it is seen by nobody.
 */
final class Ground {
  private static final int CHANNELS = 3;
  private static final int HEX = 16;

  /** A share of red, green or blue from which the paper cannot be told, of 255. */
  private static final int WHITE_FROM = 250;

  /** Patterns that leave the fill as it is. */
  private static final List<String> NO_PATTERN = List.of("", "clear", "nil");

  private Ground() {}

  /** Returns the shading that properties state. */
  static Optional<XmlElement> shading(XmlElement properties) {
    return properties.child("shd");
  }

  /** Returns whether a shading leaves the ground white. */
  static boolean isPlainShading(XmlElement shading) {
    String fill = shading.get("fill");
    return NO_PATTERN.contains(shading.get("val"))
        && (fill.isEmpty() || fill.equals("auto") || isWhite(fill));
  }

  /** Returns whether nothing in a table gives a cell a colour: no shading, and no style. */
  static boolean isPlain(XmlElement table) {
    return switch (table.name()) {
      case "tblStyle" -> table.get("val").isEmpty();
      case "shd" -> isPlainShading(table);
      default -> table.children().stream().allMatch(Ground::isPlain);
    };
  }

  /** Returns whether a colour, six hexadecimal digits, cannot be told from white. */
  static boolean isWhite(String colour) {
    if (!colour.matches("[0-9A-Fa-f]{6}")) {
      return false;
    }
    for (int i = 0; i < CHANNELS; i++) {
      if (Integer.parseInt(colour.substring(2 * i, 2 * i + 2), HEX) < WHITE_FROM) {
        return false;
      }
    }
    return true;
  }
}
