package org.huibian.source.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Coloured ink of a scanned page that hangs together, in cells of the page. Its shape tells whether
 * it is a stamp or a seal.
 */
final class ColouredRegion {
  /** Cells hang together over gaps of so many cells, as those between characters of one line. */
  private static final int REACH = 3;

  /** A smaller region, in cells across, is no stamp but a mark; one has some 0.8 millimetres. */
  private static final double SMALLEST = 9;

  /** A ring or frame that is longer is one around text of the page. */
  private static final double LARGEST = 105;

  /** A word within a ring or frame is lower than so much of it: 国 has a frame of its own. */
  private static final double HIGHEST_WORD = 0.85;

  /** A tilted line is hardly higher than its words; several lines set in steps are. */
  private static final double MOST_OF_WORD = 1.25;

  /** Type set straight is tilted by less, in degrees, also where the page was laid askew. */
  private static final double LARGEST_SKEW = 4;

  /** A region has a direction if it is so many times as long as it is wide. */
  private static final double LEAST_ELONGATION = 1.4;

  /** A seal, round or oval, is at most so many times as wide as high, or as high as wide. */
  private static final double MOST_OVAL = 1.8;

  /** A ring is looked at in so many directions … */
  private static final int DIRECTIONS = 36;

  /** … in most of which it has ink at this distance from the middle, as a share of the radius. */
  private static final double RING_FROM = 0.84;

  private static final double RING_TO = 1.08;
  private static final double MOST_DIRECTIONS = 0.8;

  /** Outside of a ring there is nearly no ink. */
  private static final double MOST_OUTSIDE = 0.02;

  /** A frame is drawn along so much of each side … */
  private static final double MOST_OF_SIDE = 0.8;

  /** … within this distance of it, in cells. */
  private static final double SIDE = 2.2;

  /** The strokes of a frame leave most of what is just inside them empty. */
  private static final double MOST_OF_INSIDE = 0.5;

  /** A line of type fills so much of the height of its box in each part. */
  private static final double LEAST_FILLED = 0.6;

  private final List<int[]> cells;
  private final double angle;
  private final double elongation;
  private final double minU;
  private final double maxU;
  private final double minV;
  private final double maxV;

  private ColouredRegion(List<int[]> cells) {
    this.cells = cells;
    double meanX = cells.stream().mapToDouble(c -> c[0]).average().orElseThrow();
    double meanY = cells.stream().mapToDouble(c -> c[1]).average().orElseThrow();
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int[] c : cells) {
      xx += (c[0] - meanX) * (c[0] - meanX);
      yy += (c[1] - meanY) * (c[1] - meanY);
      xy += (c[0] - meanX) * (c[1] - meanY);
    }
    // The main axis of what has a direction; an upright or round thing has none of its own.
    double root = Math.hypot(xx - yy, 2 * xy);
    double wide = Math.sqrt(Math.max(0, xx + yy + root));
    double narrow = Math.sqrt(Math.max(1, xx + yy - root));
    this.elongation = wide / narrow;
    double main = Math.atan2(2 * xy, xx - yy) / 2;
    this.angle = elongation < LEAST_ELONGATION ? 0 : main;
    double[] u = cells.stream().mapToDouble(this::u).toArray();
    double[] v = cells.stream().mapToDouble(this::v).toArray();
    this.minU = least(u);
    this.maxU = -least(negative(u));
    this.minV = least(v);
    this.maxV = -least(negative(v));
  }

  private static double least(double[] values) {
    double least = Double.POSITIVE_INFINITY;
    for (double value : values) {
      least = Math.min(least, value);
    }
    return least;
  }

  private static double[] negative(double[] values) {
    double[] negative = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      negative[i] = -values[i];
    }
    return negative;
  }

  /** Returns the place of a cell along the main axis. */
  private double u(int[] cell) {
    return cell[0] * Math.cos(angle) + cell[1] * Math.sin(angle);
  }

  /** Returns the place of a cell across the main axis. */
  private double v(int[] cell) {
    return cell[1] * Math.cos(angle) - cell[0] * Math.sin(angle);
  }

  /**
   * Finds the regions of a page.
   *
   * @param coloured which cells have coloured ink, by row and column
   */
  static List<ColouredRegion> find(boolean[][] coloured) {
    List<ColouredRegion> regions = new ArrayList<>();
    boolean[][] seen = new boolean[coloured.length][coloured.length == 0 ? 0 : coloured[0].length];
    for (int row = 0; row < coloured.length; row++) {
      for (int column = 0; column < coloured[row].length; column++) {
        if (coloured[row][column] && !seen[row][column]) {
          regions.add(new ColouredRegion(connected(coloured, seen, row, column)));
        }
      }
    }
    return regions;
  }

  private static List<int[]> connected(
      boolean[][] coloured, boolean[][] seen, int row, int column) {
    List<int[]> cells = new ArrayList<>();
    Deque<int[]> open = new ArrayDeque<>();
    open.add(new int[] {column, row});
    seen[row][column] = true;
    while (!open.isEmpty()) {
      int[] cell = open.remove();
      cells.add(cell);
      for (int y = Math.max(0, cell[1] - REACH); y <= cell[1] + REACH && y < coloured.length; y++) {
        for (int x = Math.max(0, cell[0] - REACH);
            x <= cell[0] + REACH && x < coloured[y].length;
            x++) {
          if (coloured[y][x] && !seen[y][x]) {
            seen[y][x] = true;
            open.add(new int[] {x, y});
          }
        }
      }
    }
    return cells;
  }

  /** Returns whether it has the shape of a stamp: it is a ring, it is framed, or it is tilted. */
  boolean isOfStamp() {
    return isTilted() || isAround();
  }

  /** Returns whether it is a ring or a frame. */
  private boolean isAround() {
    double length = maxU - minU;
    return length >= SMALLEST && length <= LARGEST && (isRound() || isFramed());
  }

  /**
   * Returns whether a word belongs to it, if it is a stamp. All are in cells.
   *
   * @param x the middle of the word
   * @param y the same
   * @param height the height of the word
   */
  boolean holds(int x, int y, double height) {
    int[] place = {x, y};
    boolean inside = u(place) >= minU && u(place) <= maxU && v(place) >= minV && v(place) <= maxV;
    double narrow = Math.min(maxU - minU, maxV - minV) + 1;
    return inside
        && (isAround() && height < HIGHEST_WORD * narrow
            || isTilted() && narrow < MOST_OF_WORD * height);
  }

  private boolean isTilted() {
    if (maxU - minU < SMALLEST) {
      return false;
    }
    double degrees = Math.toDegrees(angle);
    double skew = Math.abs(degrees - 90 * Math.rint(degrees / 90));
    return skew > LARGEST_SKEW && isFull();
  }

  /** Returns whether the box around it is filled from end to end, as by characters of one line. */
  private boolean isFull() {
    int parts = 3;
    int[][] extents = new int[parts][];
    for (int[] c : cells) {
      int part = (int) Math.min(parts - 1, (u(c) - minU) / (maxU - minU + 1) * parts);
      int v = (int) Math.rint(v(c) - minV);
      extents[part] =
          extents[part] == null
              ? new int[] {v, v}
              : new int[] {Math.min(extents[part][0], v), Math.max(extents[part][1], v)};
    }
    double height = maxV - minV;
    for (int i = 0; i < parts; i++) {
      if (extents[i] == null || extents[i][1] - extents[i][0] < LEAST_FILLED * height) {
        return false;
      }
    }
    return true;
  }

  private boolean isRound() {
    double radiusU = (maxU - minU + 1) / 2;
    double radiusV = (maxV - minV + 1) / 2;
    if (radiusU > MOST_OVAL * radiusV || radiusV > MOST_OVAL * radiusU) {
      return false;
    }
    boolean[] ring = new boolean[DIRECTIONS];
    int outside = 0;
    for (int[] c : cells) {
      double x = (u(c) - (minU + maxU) / 2) / radiusU;
      double y = (v(c) - (minV + maxV) / 2) / radiusV;
      double distance = Math.hypot(x, y);
      outside += distance > RING_TO ? 1 : 0;
      if (distance > RING_FROM && distance <= RING_TO) {
        double turn = Math.atan2(y, x) / (2 * Math.PI) + 1;
        ring[(int) (turn * DIRECTIONS) % DIRECTIONS] = true;
      }
    }
    int directions = 0;
    for (boolean drawn : ring) {
      directions += drawn ? 1 : 0;
    }
    return directions >= MOST_DIRECTIONS * DIRECTIONS && outside <= MOST_OUTSIDE * cells.size();
  }

  /** Returns whether it is drawn along its four sides, and there is room inside them. */
  private boolean isFramed() {
    return isSide(false, true) && isSide(false, false) && isSide(true, true) && isSide(true, false);
  }

  private boolean isSide(boolean upright, boolean first) {
    double from = upright ? minV : minU;
    double length = (upright ? maxV : maxU) - from;
    boolean[] drawn = new boolean[(int) length + 1];
    boolean[] inside = new boolean[(int) length + 1];
    for (int[] c : cells) {
      double across = upright ? u(c) : v(c);
      double depth = first ? across - (upright ? minU : minV) : (upright ? maxU : maxV) - across;
      int at = (int) Math.min(length, Math.max(0, (upright ? v(c) : u(c)) - from));
      drawn[at] |= depth < SIDE;
      inside[at] |= depth >= SIDE && depth < 2 * SIDE;
    }
    return share(drawn) >= MOST_OF_SIDE && share(inside) <= MOST_OF_INSIDE;
  }

  private static double share(boolean[] places) {
    int count = 0;
    for (boolean place : places) {
      count += place ? 1 : 0;
    }
    return (double) count / places.length;
  }
}
