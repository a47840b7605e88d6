package org.huibian.source.pdf;

import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.util.Vector;

/** The characters of a page as they are drawn, with the direction in which they run. */
final class GlyphSheet {
  /** The corner of a page holds what stands outside of it, too; that far, in points. */
  private static final double TOLERATED = 1;

  /** Bold is also made by drawing a character twice, a fraction of its size apart. */
  private static final double SAME_PLACE = 0.12;

  /** A character as it was drawn; the turn counts quarters clockwise, -1 is askew. */
  record Drawn(
      String text, double x, double y, double width, double size, boolean bold, int turn) {}

  private final List<Drawn> drawn = new ArrayList<>();
  private final Map<PDFont, Face> faces = new HashMap<>();
  private final Map<String, List<Drawn>> latest = new HashMap<>();
  private final StringBuilder askew = new StringBuilder();
  private int unreadable;
  private int vertical;
  private int unseen;

  void add(PDFont font, int code, Vector displacement, AffineTransform place, boolean stroked) {
    Face face = faces.computeIfAbsent(font, Face::of);
    String text = meaning(font, code);
    double[] across = {1, 0};
    double[] up = {0, 1};
    place.deltaTransform(across, 0, across, 0, 1);
    place.deltaTransform(up, 0, up, 0, 1);
    double size = Math.hypot(up[0], up[1]);
    if (text == null || !text.isBlank() && !Characters.isReadable(text)) {
      // A shape without a meaning; a space without one does no harm.
      unreadable += displacement.getX() == 0 && displacement.getY() == 0 ? 0 : 1;
      return;
    }
    double x = place.getTranslateX();
    double y = place.getTranslateY();
    if (size < 0.5 || Double.isNaN(x + y)) {
      return;
    }
    if (font.isVertical()) {
      vertical++;
      // The origin of an upright column's character is the middle of its top.
      double width = Math.hypot(across[0], across[1]);
      keep(new Drawn(text, x - width / 2, y + 0.88 * size, width, size, face.isBold(), 0));
      return;
    }
    double width = Math.abs(displacement.getX()) * Math.hypot(across[0], across[1]);
    int turn = turn(across);
    if (turn < 0) {
      askew.append(Characters.clean(text));
      return;
    }
    keep(new Drawn(text, x, y, width, size, face.isBold() || stroked, turn));
  }

  private static String meaning(PDFont font, int code) {
    if (isNameless(font)) {
      return null;
    }
    try {
      return font.toUnicode(code, GlyphList.getAdobeGlyphList());
    } catch (RuntimeException e) {
      return null; // A broken table of meanings gives none.
    }
  }

  /**
   * Whether the codes of a font are numbers of shapes that the file does not carry: what the
   * library makes of them are the shapes of another font.
   */
  private static boolean isNameless(PDFont font) {
    COSDictionary dictionary = font.getCOSObject();
    return font instanceof PDType0Font
        && !font.isEmbedded()
        && !dictionary.containsKey(COSName.TO_UNICODE)
        && String.valueOf(dictionary.getNameAsString(COSName.ENCODING)).startsWith("Identity");
  }

  private static int turn(double[] across) {
    double angle = Math.toDegrees(Math.atan2(across[1], across[0]));
    long quarters = Math.round(angle / 90);
    return Math.abs(angle - 90 * quarters) > 8 ? -1 : (int) Math.floorMod(quarters, 4L);
  }

  private void keep(Drawn glyph) {
    if (glyph.text().isBlank()) {
      drawn.add(glyph);
      return;
    }
    List<Drawn> same = latest.computeIfAbsent(glyph.text(), t -> new ArrayList<>());
    for (Drawn other : same) {
      boolean here =
          Math.abs(other.x() - glyph.x()) < SAME_PLACE * glyph.size()
              && Math.abs(other.y() - glyph.y()) < SAME_PLACE * glyph.size();
      if (here) {
        return;
      }
    }
    if (same.size() >= 8) {
      same.remove(0);
    }
    same.add(glyph);
    drawn.add(glyph);
  }

  /** The quarter turn of most characters: that of the page as it is read. */
  int turn() {
    int[] counts = new int[4];
    drawn.forEach(g -> counts[g.turn()]++);
    int best = 0;
    for (int i = 1; i < 4; i++) {
      best = counts[i] > 2 * counts[best] ? i : best;
    }
    return best;
  }

  /** The characters within a page of this size, as they stand there. */
  List<Glyph> glyphs(double width, double height) {
    List<Glyph> out = new ArrayList<>(drawn.size());
    Rectangle page = new Rectangle(0, 0, width, height).grown(TOLERATED);
    for (Drawn g : drawn) {
      if (page.holds(g.x(), g.y())) {
        String text = g.text().isBlank() ? " " : Characters.clean(g.text());
        out.add(new Glyph(text, g.x(), g.y(), g.width(), g.size(), g.bold()));
      }
    }
    return out;
  }

  /** The character that was just added is drawn so that nobody sees it. */
  void unseen() {
    unseen++;
  }

  boolean isUnseen() {
    return unseen * 2 > drawn.size();
  }

  int unreadable() {
    return unreadable;
  }

  boolean isVertical() {
    return vertical * 2 > drawn.size() || below() * 5 > drawn.size() * 3;
  }

  /**
   * How many characters are drawn right below the one before: browsers write columns so, with a
   * font for lines.
   */
  private int below() {
    int below = 0;
    for (int i = 1; i < drawn.size(); i++) {
      Drawn a = drawn.get(i - 1);
      Drawn b = drawn.get(i);
      double down = (b.y() - a.y()) / b.size();
      below += Math.abs(b.x() - a.x()) < 0.3 * b.size() && down > 0.7 && down < 1.5 ? 1 : 0;
    }
    return below;
  }

  String askew() {
    return askew.toString();
  }
}
