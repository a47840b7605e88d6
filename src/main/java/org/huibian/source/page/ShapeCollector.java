package org.huibian.source.page;

import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the shapes among the paths that a page draws, as charts and diagrams consist of them.
 * Rules are none.
 */
public final class ShapeCollector {
  /** A page with more shapes is a plan, or its characters are drawn as shapes. */
  private static final int MOST_SHAPES = 5_000;

  /** A shape is oblique if so much of its length is, which the corners of a frame are not. */
  private static final double OBLIQUE_SHARE = 0.3;

  /** A shorter segment, in points, says nothing about the direction. */
  private static final double SHORTEST_SEGMENT = 0.3;

  /** The largest deviation, in points, from horizontal or vertical. */
  private static final double STRAIGHT = 0.7;

  /** A filled box that is thinner, in points, is a rule. */
  private static final double THICKEST_RULE = 3.2;

  /** The most coordinates that a segment of a path has: two control points and the end. */
  private static final int MOST_COORDINATES = 6;

  private final List<DrawnShape> shapes = new ArrayList<>();
  private boolean tooMany;
  private double left;
  private double top;
  private double right;
  private double bottom;
  private double length;
  private double obliqueLength;
  private int obliqueSegments;

  /** Returns the shapes so far; none if the page has more of them than a chart has. */
  public List<DrawnShape> shapes() {
    return tooMany ? List.of() : List.copyOf(shapes);
  }

  /**
   * Adds the shapes of a path, one for each of its parts.
   *
   * @param filled whether the path is filled, not only stroked
   * @param ink the colour in which it is drawn
   */
  public void add(PathIterator path, boolean filled, Ink ink) {
    double[] segment = new double[MOST_COORDINATES];
    double[] start = new double[2];
    double[] from = new double[2];
    boolean open = false;
    for (; !path.isDone(); path.next()) {
      int kind = path.currentSegment(segment);
      if (kind == PathIterator.SEG_MOVETO) {
        finish(open, filled, ink);
        open = true;
        start = new double[] {segment[0], segment[1]};
        begin(start);
        from = start;
        continue;
      }
      int points =
          switch (kind) {
            case PathIterator.SEG_CUBICTO -> 3;
            case PathIterator.SEG_QUADTO -> 2;
            case PathIterator.SEG_LINETO -> 1;
            default -> 0;
          };
      double[] to =
          points == 0 ? start : new double[] {segment[2 * points - 2], segment[2 * points - 1]};
      for (int i = 0; i < points; i++) {
        include(segment[2 * i], segment[2 * i + 1]);
      }
      addSegment(from, to, points > 1);
      from = to;
    }
    finish(open, filled, ink);
  }

  private void begin(double[] at) {
    left = at[0];
    right = at[0];
    top = at[1];
    bottom = at[1];
    length = 0;
    obliqueLength = 0;
    obliqueSegments = 0;
  }

  private void include(double x, double y) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }

  private void addSegment(double[] from, double[] to, boolean curved) {
    double dx = Math.abs(to[0] - from[0]);
    double dy = Math.abs(to[1] - from[1]);
    double distance = Math.hypot(dx, dy);
    if (!(distance >= SHORTEST_SEGMENT)) {
      return;
    }
    length += distance;
    if (curved || dx > STRAIGHT && dy > STRAIGHT) {
      obliqueLength += distance;
      obliqueSegments++;
    }
  }

  private void finish(boolean open, boolean filled, Ink ink) {
    if (!open || ink.isPaper() || tooMany) {
      return;
    }
    boolean oblique = obliqueLength > OBLIQUE_SHARE * length;
    boolean box = filled && Math.min(right - left, bottom - top) > THICKEST_RULE;
    if (oblique || box || obliqueSegments > 0) {
      Rectangle place = new Rectangle(left, top, right, bottom);
      DrawnShape.Kind kind =
          oblique
              ? DrawnShape.Kind.OBLIQUE
              : obliqueSegments > 0 ? DrawnShape.Kind.FRAME : DrawnShape.Kind.BOX;
      shapes.add(new DrawnShape(place, kind, obliqueSegments, ink));
      tooMany = shapes.size() > MOST_SHAPES;
    }
  }
}
