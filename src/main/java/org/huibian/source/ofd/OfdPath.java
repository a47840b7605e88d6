package org.huibian.source.ofd;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/** Parses the outline of a path object (GB/T 33190, 9.1). */
final class OfdPath {
  /** The most steps of one outline. */
  private static final int MOST_STEPS = 200_000;

  private final String[] words;
  private final Path2D.Double path = new Path2D.Double();
  private int at;

  private OfdPath(String data) {
    this.words = data.strip().split("[\\s,]+");
  }

  /** Returns an outline; it ends where the data are damaged. */
  static Path2D parse(String data) {
    OfdPath outline = new OfdPath(data);
    outline.parse();
    return outline.path;
  }

  private void parse() {
    int steps = 0;
    while (at < words.length && steps < MOST_STEPS) {
      steps++;
      String command = words[at++];
      int count =
          switch (command) {
            case "S", "M", "L" -> 2;
            case "Q" -> 4;
            case "B" -> 6;
            case "A" -> 7;
            case "C" -> 0;
            default -> -1;
          };
      double[] n = count < 0 ? null : numbers(count);
      boolean started = path.getCurrentPoint() != null;
      if (n == null || !started && !command.equals("S") && !command.equals("M")) {
        return;
      }
      switch (command) {
        case "S", "M" -> path.moveTo(n[0], n[1]);
        case "L" -> path.lineTo(n[0], n[1]);
        case "Q" -> path.quadTo(n[0], n[1], n[2], n[3]);
        case "B" -> path.curveTo(n[0], n[1], n[2], n[3], n[4], n[5]);
        case "A" -> arcTo(n);
        default -> path.closePath();
      }
    }
  }

  /**
   * Adds an arc of an ellipse: its radii, the turn of its first axis in degrees, whether it is the
   * larger one, whether it runs clockwise, and its end. The centre follows from them, as for arcs
   * of SVG.
   */
  private void arcTo(double[] n) {
    Point2D from = path.getCurrentPoint();
    double turn = Math.toRadians(n[2]);
    double dx = (from.getX() - n[5]) / 2;
    double dy = (from.getY() - n[6]) / 2;
    double x = Math.cos(turn) * dx + Math.sin(turn) * dy;
    double y = Math.cos(turn) * dy - Math.sin(turn) * dx;
    double rx = Math.abs(n[0]);
    double ry = Math.abs(n[1]);
    double far = x * x / (rx * rx) + y * y / (ry * ry);
    if (!(far > 0) || Double.isInfinite(far)) {
      path.lineTo(n[5], n[6]);
      return;
    }
    double grown = Math.max(1, Math.sqrt(far)); // Radii that are too short to reach the end.
    rx *= grown;
    ry *= grown;
    double rest = Math.max(0, 1 / Math.min(far, 1) - 1);
    double side = Math.sqrt(rest) * (n[3] != 0 == (n[4] != 0) ? -1 : 1);
    double centreX = side * rx * y / ry;
    double centreY = -side * ry * x / rx;
    double start = Math.toDegrees(Math.atan2((y - centreY) / ry, (x - centreX) / rx));
    double end = Math.toDegrees(Math.atan2((-y - centreY) / ry, (-x - centreX) / rx));
    double extent = (end - start) % 360;
    boolean clockwise = n[4] != 0;
    extent += clockwise && extent < 0 ? 360 : !clockwise && extent > 0 ? -360 : 0;
    // Arcs of Java run against the clock, with y down.
    Arc2D arc = new Arc2D.Double(-rx, -ry, 2 * rx, 2 * ry, -start, -extent, Arc2D.OPEN);
    AffineTransform place =
        AffineTransform.getTranslateInstance(
            (from.getX() + n[5]) / 2 + Math.cos(turn) * centreX - Math.sin(turn) * centreY,
            (from.getY() + n[6]) / 2 + Math.sin(turn) * centreX + Math.cos(turn) * centreY);
    place.rotate(turn);
    path.append(arc.getPathIterator(place), true);
  }

  /** Returns the next numbers, or null if one is missing or damaged. */
  private double[] numbers(int count) {
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      var number =
          at < words.length ? OfdElement.parse(words[at++]) : java.util.Optional.<Double>empty();
      if (number.isEmpty()) {
        return null;
      }
      numbers[i] = number.get();
    }
    return numbers;
  }
}
