package org.huibian.source.ofd;

import java.util.List;
import java.util.Optional;
import org.huibian.source.page.Ink;

/** Reads the colour of an object. */
final class OfdInks {
  private static final double OPAQUE = 255;

  private OfdInks() {}

  /**
   * Returns the colour in which an object is filled, as text is; black if it states none. Colours
   * are grey, RGB or CMYK values up to 255, by their number.
   */
  static Ink of(OfdElement object) {
    return ink(object, object.child("FillColor"));
  }

  /**
   * Returns the colour of an area or an outline.
   *
   * @param name the name of the element that states it
   * @param parameters what the object shares with others, where it states none itself
   */
  static Ink of(OfdElement object, String name, Optional<OfdElement> parameters) {
    return ink(object, object.child(name).or(() -> parameters.flatMap(p -> p.child(name))));
  }

  private static Ink ink(OfdElement object, Optional<OfdElement> stated) {
    OfdElement colour = stated.orElse(object);
    double opacity =
        Math.min(object.number("Alpha", OPAQUE), colour.number("Alpha", OPAQUE)) / OPAQUE;
    List<Double> values = OfdElement.numbers(colour.get("Value"));
    return switch (values.size()) {
      case 1 -> ink(values.get(0), values.get(0), values.get(0), opacity);
      case 3 -> ink(values.get(0), values.get(1), values.get(2), opacity);
      case 4 -> {
        double light = OPAQUE - values.get(3);
        yield ink(light - values.get(0), light - values.get(1), light - values.get(2), opacity);
      }
      default -> Ink.of(0, clamped(opacity, 1));
    };
  }

  private static Ink ink(double red, double green, double blue, double opacity) {
    int rgb = (int) clamped(red, OPAQUE) << 16 | (int) clamped(green, OPAQUE) << 8;
    return Ink.of(rgb | (int) clamped(blue, OPAQUE), clamped(opacity, 1));
  }

  private static double clamped(double value, double most) {
    return Math.max(0, Math.min(most, value));
  }
}
