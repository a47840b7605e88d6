package org.huibian.source.ofd;

import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import org.huibian.source.page.Characters;
import org.huibian.source.page.GlyphSheet;

/** Places the characters of a text object (GB/T 33190, 11.2) on a sheet. */
final class TextPlacer {
  /** The advance of a narrow character in ems, where nothing states it. */
  private static final double NARROW_EM = 0.5;

  /** The widest character in ems; digits of some typefaces are as wide as ideographs. */
  private static final double WIDEST_EM = 1.25;

  /** The weight of semi-bold type; regular type has 400. */
  private static final double SEMI_BOLD = 600;

  /** The most offsets that one text has. */
  private static final int MOST_OFFSETS = 100_000;

  private static final double DEFAULT_SIZE = 3.7;

  private final GlyphSheet sheet;
  private final OfdResources resources;

  TextPlacer(GlyphSheet sheet, OfdResources resources) {
    this.sheet = sheet;
    this.resources = resources;
  }

  /**
   * Adds the characters of a text object.
   *
   * @param place maps the coordinates of the object to those of the page
   * @return how many they are
   */
  int add(OfdElement object, AffineTransform place) {
    double size = Math.abs(object.number("Size", DEFAULT_SIZE));
    double stretch = object.number("HScale", 1);
    boolean bold =
        object.number("Weight", 400) >= SEMI_BOLD || resources.isBold(object.get("Font"));
    double turn = Math.toRadians(object.number("CharDirection", 0));
    double x = 0;
    double y = 0;
    int count = 0;
    for (OfdElement code : object.children("TextCode")) {
      x = code.number("X", x);
      y = code.number("Y", y);
      int[] characters = code.text().codePoints().limit(MOST_OFFSETS).toArray();
      count += characters.length;
      List<Double> right = offsets(code.get("DeltaX"));
      List<Double> down = offsets(code.get("DeltaY"));
      for (int i = 0; i < characters.length; i++) {
        double step = right.isEmpty() ? 0 : right.get(Math.min(i, right.size() - 1));
        double fall = down.isEmpty() ? 0 : down.get(Math.min(i, down.size() - 1));
        double advance = (Characters.isNarrow(characters[i]) ? NARROW_EM : 1) * stretch;
        if (i + 1 == characters.length) {
          advance = last(object, x, size, advance);
        } else if (right.isEmpty() && down.isEmpty()) {
          step = advance * size;
        } else if (step > 0 && step <= WIDEST_EM * size) {
          // No file states how wide a character is; wider steps are gaps between words or cells.
          advance = step / size;
        }
        add(characters[i], glyphPlace(place, x, y, turn, size), advance, bold);
        x += step;
        y += fall;
      }
    }
    return count;
  }

  /** Returns the advance of the last character, which ends with its object if it has room there. */
  private static double last(OfdElement object, double x, double size, double natural) {
    List<Double> boundary = OfdElement.numbers(object.get("Boundary"));
    if (boundary.size() < 4 || !object.get("CTM").isEmpty()) {
      return natural;
    }
    double room = (boundary.get(2) - x) / size;
    return room >= natural / 2 && room <= WIDEST_EM ? room : natural;
  }

  private static AffineTransform glyphPlace(
      AffineTransform place, double x, double y, double turn, double size) {
    AffineTransform glyph = new AffineTransform(place);
    glyph.translate(x, y);
    glyph.rotate(turn);
    glyph.scale(size, -size);
    return glyph;
  }

  private void add(int character, AffineTransform place, double advance, boolean bold) {
    String text = Character.toString(character);
    if (Characters.isReadable(text)) {
      sheet.add(text, place, advance, bold);
    } else if (!Character.isISOControl(character)) {
      sheet.addUnreadable();
    }
  }

  /** Returns offsets; {@code g 3 4.2} stands for three times 4.2. */
  static List<Double> offsets(String text) {
    List<Double> offsets = new ArrayList<>();
    String[] words = text.strip().split("[\\s,]+");
    for (int i = 0; i < words.length && offsets.size() < MOST_OFFSETS; i++) {
      if (words[i].equals("g")) {
        if (i + 2 >= words.length) {
          return offsets;
        }
        double count = OfdElement.parse(words[i + 1]).orElse(0.0);
        double value = OfdElement.parse(words[i + 2]).orElse(0.0);
        for (int k = 0; k < count && offsets.size() < MOST_OFFSETS; k++) {
          offsets.add(value);
        }
        i += 2;
      } else {
        OfdElement.parse(words[i]).ifPresent(offsets::add);
      }
    }
    return offsets;
  }
}
