package org.huibian.source.pdf;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The straight lines among what a page draws, whether as strokes or as thin boxes. */
final class DrawnRules {
  /** A filled rectangle that is thinner than this many points is a line. */
  private static final double THICKEST_RULE = 3.2;

  /** Shorter strokes are parts of drawings. */
  private static final double SHORTEST_RULE = 5;

  /** How far from level, in points, a line may be. */
  private static final double LEVEL = 0.7;

  private final List<Rule> rules = new ArrayList<>();
  private int shapes;

  List<Rule> rules() {
    return rules;
  }

  /** How many filled shapes have curves: characters that are drawn have, boxes have not. */
  int shapes() {
    return shapes;
  }

  /** The lines of a path that is stroked. */
  void strokes(PathIterator segments) {
    double[] at = new double[6];
    double[] start = new double[2];
    double[] from = new double[2];
    for (; !segments.isDone(); segments.next()) {
      int kind = segments.currentSegment(at);
      if (kind == PathIterator.SEG_MOVETO) {
        start = new double[] {at[0], at[1]};
        from = start;
      } else if (kind == PathIterator.SEG_LINETO) {
        rule(from[0], from[1], at[0], at[1]);
        from = new double[] {at[0], at[1]};
      } else if (kind == PathIterator.SEG_CLOSE) {
        rule(from[0], from[1], start[0], start[1]);
        from = start;
      } else {
        int last = kind == PathIterator.SEG_CUBICTO ? 4 : 2;
        from = new double[] {at[last], at[last + 1]};
      }
    }
  }

  private void rule(double x1, double y1, double x2, double y2) {
    double left = Math.min(x1, x2);
    double right = Math.max(x1, x2);
    double top = Math.min(y1, y2);
    double bottom = Math.max(y1, y2);
    if (bottom - top <= LEVEL && right - left >= SHORTEST_RULE) {
      double y = (top + bottom) / 2;
      rules.add(new Rule(left, y, right, y));
    } else if (right - left <= LEVEL && bottom - top >= SHORTEST_RULE) {
      double x = (left + right) / 2;
      rules.add(new Rule(x, top, x, bottom));
    }
  }

  /** Each part of the path that is filled counts for itself: programs draw all borders at once. */
  void fills(PathIterator segments) {
    boolean curved = false;
    Path2D.Double part = new Path2D.Double();
    double[] at = new double[6];
    for (; !segments.isDone(); segments.next()) {
      int kind = segments.currentSegment(at);
      if (kind == PathIterator.SEG_MOVETO) {
        fill(part);
        part.reset();
        part.moveTo(at[0], at[1]);
      } else if (kind == PathIterator.SEG_LINETO) {
        part.lineTo(at[0], at[1]);
      } else if (kind != PathIterator.SEG_CLOSE) {
        curved = true;
        int last = kind == PathIterator.SEG_CUBICTO ? 4 : 2;
        part.lineTo(at[last], at[last + 1]);
      }
    }
    fill(part);
    shapes += curved ? 1 : 0;
  }

  private void fill(Path2D part) {
    Rectangle2D box = part.getBounds2D();
    double thin = Math.min(box.getWidth(), box.getHeight());
    double length = Math.max(box.getWidth(), box.getHeight());
    if (thin > THICKEST_RULE || length < SHORTEST_RULE || length < 2 * thin) {
      return;
    }
    if (box.getWidth() >= box.getHeight()) {
      rule(box.getMinX(), box.getCenterY(), box.getMaxX(), box.getCenterY());
    } else {
      rule(box.getCenterX(), box.getMinY(), box.getCenterX(), box.getMaxY());
    }
  }
}
