package org.huibian.source.page;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Collects the rules among the paths that a page draws, as strokes or as thin filled boxes. */
public final class RuleCollector {
  /** A filled box up to this thickness, in points, is a rule. */
  private static final double THICKEST_RULE = 3.2;

  /** A filled box is a rule only if it is so many times as long as it is thick. */
  private static final double LEAST_ELONGATION = 2;

  /** A shorter stroke, in points, is part of a drawing. */
  private static final double SHORTEST_RULE = 5;

  /** The largest deviation, in points, from horizontal or vertical. */
  private static final double STRAIGHT = 0.7;

  /** The most coordinates that a segment of a path has: two control points and the end. */
  private static final int MOST_COORDINATES = 6;

  private final List<Rule> rules = new ArrayList<>();
  private int curvedShapes;

  /** Returns the rules so far. */
  public List<Rule> rules() {
    return rules;
  }

  /** Returns the number of filled shapes with curves; characters drawn as shapes have them. */
  public int curvedShapes() {
    return curvedShapes;
  }

  /** Adds the rules of a path that is stroked. */
  public void addStroked(PathIterator path) {
    double[] segment = new double[MOST_COORDINATES];
    double[] start = new double[2];
    double[] from = new double[2];
    for (; !path.isDone(); path.next()) {
      int kind = path.currentSegment(segment);
      if (kind == PathIterator.SEG_CLOSE) {
        add(from[0], from[1], start[0], start[1]);
        from = start;
        continue;
      }
      double[] to = end(kind, segment);
      if (kind == PathIterator.SEG_MOVETO) {
        start = to;
      } else if (kind == PathIterator.SEG_LINETO) {
        add(from[0], from[1], to[0], to[1]);
      }
      from = to;
    }
  }

  /** Returns the end point of a segment that has one. */
  private static double[] end(int kind, double[] segment) {
    int at =
        switch (kind) {
          case PathIterator.SEG_CUBICTO -> 4;
          case PathIterator.SEG_QUADTO -> 2;
          default -> 0;
        };
    return new double[] {segment[at], segment[at + 1]};
  }

  private void add(double x1, double y1, double x2, double y2) {
    double left = Math.min(x1, x2);
    double right = Math.max(x1, x2);
    double top = Math.min(y1, y2);
    double bottom = Math.max(y1, y2);
    if (bottom - top <= STRAIGHT && right - left >= SHORTEST_RULE) {
      double y = (top + bottom) / 2;
      rules.add(new Rule(left, y, right, y));
    } else if (right - left <= STRAIGHT && bottom - top >= SHORTEST_RULE) {
      double x = (left + right) / 2;
      rules.add(new Rule(x, top, x, bottom));
    }
  }

  /**
   * Adds the rules of a path that is filled, for each of its parts: all borders may be one path.
   */
  public void addFilled(PathIterator path) {
    boolean curved = false;
    Path2D.Double part = new Path2D.Double();
    double[] segment = new double[MOST_COORDINATES];
    for (; !path.isDone(); path.next()) {
      int kind = path.currentSegment(segment);
      if (kind == PathIterator.SEG_CLOSE) {
        continue;
      }
      double[] to = end(kind, segment);
      if (kind == PathIterator.SEG_MOVETO) {
        addBox(part.getBounds2D());
        part.reset();
        part.moveTo(to[0], to[1]);
      } else {
        curved |= kind != PathIterator.SEG_LINETO;
        part.lineTo(to[0], to[1]);
      }
    }
    addBox(part.getBounds2D());
    curvedShapes += curved ? 1 : 0;
  }

  private void addBox(Rectangle2D box) {
    double thickness = Math.min(box.getWidth(), box.getHeight());
    double length = Math.max(box.getWidth(), box.getHeight());
    if (thickness > THICKEST_RULE || length < LEAST_ELONGATION * thickness) {
      return;
    }
    if (box.getWidth() >= box.getHeight()) {
      add(box.getMinX(), box.getCenterY(), box.getMaxX(), box.getCenterY());
    } else {
      add(box.getCenterX(), box.getMinY(), box.getCenterX(), box.getMaxY());
    }
  }
}
