package org.huibian.source.page;

import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.huibian.source.Removed;

/**
 * Collects the characters of one page in drawing order, each with the direction in which it runs.
 * Characters drawn twice at one place are kept once. Stamps, watermarks and what nobody sees are
 * left out of the text; {@link #leftOut} has them.
 */
public final class GlyphSheet {
  /** How far outside the page, in points, a character may start and still belong to it. */
  private static final double PAGE_TOLERANCE = 1;

  /**
   * The largest distance, in ems, between two drawings of one character. Some programs make type
   * bold by drawing it twice, slightly moved.
   */
  private static final double OVERPRINT_EM = 0.12;

  /** How many earlier places of a character are compared with a new one; bounds the time. */
  private static final int COMPARED_PLACES = 8;

  /** Smaller type, in points, is not meant to be read. */
  private static final double SMALLEST_SIZE = 0.5;

  /** How far from a quarter turn, in degrees, a character may run. */
  private static final double ANGLE_TOLERANCE = 8;

  /** A page with more coloured areas is a drawing; further ones are not looked at. */
  private static final int MOST_BACKGROUNDS = 2_000;

  /** A page is turned only if another direction has more than this many times its characters. */
  private static final int CLEAR_MAJORITY = 2;

  /** In a column of characters, the largest sideways distance of neighbours, in ems. */
  private static final double COLUMN_SHIFT_EM = 0.3;

  /** In a column of characters, the smallest distance from one down to the next, in ems. */
  private static final double SHORTEST_STEP_EM = 0.7;

  /** In a column of characters, the largest distance from one down to the next, in ems. */
  private static final double LONGEST_STEP_EM = 1.5;

  /** If more characters in a hundred stand right below the one before, the page is vertical. */
  private static final int VERTICAL_PERCENT = 60;

  private final List<DrawnGlyph> drawn = new ArrayList<>();
  private final List<Boolean> invisibly = new ArrayList<>();
  private final List<Rectangle> backgrounds = new ArrayList<>();
  private Ink ink = Ink.BLACK;
  private boolean stamped;
  private boolean drawnInvisibly;
  private final Map<String, List<Glyph>> latest = new HashMap<>();
  private int unreadable;
  private int vertical;

  /**
   * Sets how the characters from here on are drawn.
   *
   * @param colour their colour
   * @param inStamp whether the file says that they belong to a stamp or a watermark
   * @param invisible whether they are drawn without any colour, as beneath the picture of a page
   */
  public void setInk(Ink colour, boolean inStamp, boolean invisible) {
    ink = colour;
    stamped = inStamp;
    drawnInvisibly = invisible;
  }

  /** Adds an area that is not white: on it white characters are seen. */
  public void addBackground(Rectangle area) {
    if (backgrounds.size() < MOST_BACKGROUNDS) {
      backgrounds.add(area);
    }
  }

  /**
   * Adds a character of horizontal writing.
   *
   * @param text what it stands for
   * @param place maps the em square, y up, to the page
   * @param advance its advance width in ems
   * @param bold whether it is bold or its typeface is reserved for headings
   */
  public void add(String text, AffineTransform place, double advance, boolean bold) {
    double[] along = direction(place, 1, 0);
    double size = length(direction(place, 0, 1));
    if (isPlaced(place)) {
      Glyph glyph =
          new Glyph(
              text,
              place.getTranslateX(),
              place.getTranslateY(),
              advance * length(along),
              size,
              bold);
      keep(glyph, quarterTurn(along).orElse(DrawnGlyph.SLANTED));
    }
  }

  /**
   * Adds a character of vertical writing, whose origin is the middle of its upper edge.
   *
   * @param text what it stands for
   * @param place maps the em square, y up, to the page
   * @param bold whether it is bold or its typeface is reserved for headings
   */
  public void addVertical(String text, AffineTransform place, boolean bold) {
    double size = length(direction(place, 0, 1));
    if (isPlaced(place)) {
      vertical++;
      double width = length(direction(place, 1, 0));
      double x = place.getTranslateX() - width / 2;
      double y = place.getTranslateY() + Glyph.ASCENT_EM * size;
      keep(new Glyph(text, x, y, width, size, bold), 0);
    }
  }

  /** Counts a visible character whose meaning is unknown. */
  public void addUnreadable() {
    unreadable++;
  }

  private static double[] direction(AffineTransform place, double x, double y) {
    double[] vector = {x, y};
    place.deltaTransform(vector, 0, vector, 0, 1);
    return vector;
  }

  private static double length(double[] vector) {
    return Math.hypot(vector[0], vector[1]);
  }

  private static boolean isPlaced(AffineTransform place) {
    return !Double.isNaN(place.getTranslateX() + place.getTranslateY());
  }

  private static OptionalInt quarterTurn(double[] along) {
    double angle = Math.toDegrees(Math.atan2(along[1], along[0]));
    long quarters = Math.round(angle / 90);
    return Math.abs(angle - 90 * quarters) > ANGLE_TOLERANCE
        ? OptionalInt.empty()
        : OptionalInt.of((int) Math.floorMod(quarters, 4L));
  }

  private void keep(Glyph glyph, int turn) {
    if (!glyph.isSpace() && isDrawnAgain(glyph)) {
      return;
    }
    boolean unseen = glyph.size() < SMALLEST_SIZE || ink.isPaper();
    drawn.add(new DrawnGlyph(glyph, turn, ink, stamped, unseen));
    invisibly.add(drawnInvisibly);
  }

  private boolean isDrawnAgain(Glyph glyph) {
    List<Glyph> places = latest.computeIfAbsent(glyph.text(), t -> new ArrayList<>());
    double near = OVERPRINT_EM * glyph.size();
    for (Glyph other : places) {
      if (Math.abs(other.x() - glyph.x()) < near && Math.abs(other.y() - glyph.y()) < near) {
        return true;
      }
    }
    if (places.size() >= COMPARED_PLACES) {
      places.remove(0);
    }
    places.add(glyph);
    return false;
  }

  /** Returns the quarter turns clockwise, 0 to 3, at which most characters of the page run. */
  public int turn() {
    int[] counts = new int[4];
    drawn.stream().filter(d -> !d.isSlanted()).forEach(d -> counts[d.turn()]++);
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > CLEAR_MAJORITY * counts[best] ? i : best;
    }
    return best;
  }

  /**
   * Returns the characters of the text that stand on a page of this size in points, in drawing
   * order.
   */
  public List<Glyph> glyphs(double width, double height) {
    return divided(width, height).text();
  }

  /** Returns the characters of the page that are no part of its text, by the reason. */
  public Map<Removed.Kind, String> leftOut(double width, double height) {
    return divided(width, height).leftOut();
  }

  /** The characters of a page: those of its text, and the others by the reason. */
  private record Divided(List<Glyph> text, Map<Removed.Kind, String> leftOut) {}

  private Divided divided(double width, double height) {
    List<Glyph> text = new ArrayList<>(drawn.size());
    Map<Removed.Kind, StringBuilder> others = new EnumMap<>(Removed.Kind.class);
    Rectangle page = new Rectangle(0, 0, width, height).grownBy(PAGE_TOLERANCE);
    boolean allInvisible = isInvisible();
    BitSet over = OverprintFinder.find(drawn);
    for (int i = 0; i < drawn.size(); i++) {
      DrawnGlyph character = drawn.get(i);
      Glyph glyph = character.glyph();
      boolean outside = !page.contains(glyph.x(), glyph.y());
      boolean hidden =
          outside
              || character.unseen() && !isOnBackground(glyph)
              || invisibly.get(i) && !allInvisible;
      if (glyph.isSpace() && (hidden || over.get(i))) {
        continue;
      }
      if (hidden || over.get(i)) {
        Removed.Kind kind = hidden ? Removed.Kind.HIDDEN : Removed.Kind.OVERPRINT;
        others.computeIfAbsent(kind, k -> new StringBuilder()).append(glyph.text());
      } else {
        String ordinary = glyph.isSpace() ? " " : Characters.normalize(glyph.text());
        text.add(
            new Glyph(ordinary, glyph.x(), glyph.y(), glyph.width(), glyph.size(), glyph.bold()));
      }
    }
    Map<Removed.Kind, String> leftOut = new EnumMap<>(Removed.Kind.class);
    others.forEach((kind, characters) -> leftOut.put(kind, characters.toString()));
    return new Divided(text, leftOut);
  }

  private boolean isOnBackground(Glyph glyph) {
    return glyph.size() >= SMALLEST_SIZE && backgrounds.stream().anyMatch(b -> b.contains(glyph));
  }

  /** Returns whether most characters are invisible. */
  public boolean isInvisible() {
    return invisibly.stream().filter(i -> i).count() * 2 > drawn.size();
  }

  /** Returns how many visible characters have no known meaning. */
  public int unreadable() {
    return unreadable;
  }

  /** Returns whether the lines of the page run from top to bottom. */
  public boolean isVertical() {
    return vertical * 2 > drawn.size()
        || belowTheOneBefore() * 100L > drawn.size() * (long) VERTICAL_PERCENT;
  }

  /**
   * Counts the characters that are drawn right below the one before. Browsers write vertical text
   * like this, with a font for horizontal lines.
   */
  private int belowTheOneBefore() {
    int count = 0;
    for (int i = 1; i < drawn.size(); i++) {
      if (drawn.get(i).isSlanted()) {
        continue;
      }
      Glyph before = drawn.get(i - 1).glyph();
      Glyph glyph = drawn.get(i).glyph();
      double step = (glyph.y() - before.y()) / glyph.size();
      boolean sameColumn = Math.abs(glyph.x() - before.x()) < COLUMN_SHIFT_EM * glyph.size();
      count += sameColumn && step > SHORTEST_STEP_EM && step < LONGEST_STEP_EM ? 1 : 0;
    }
    return count;
  }
}
