package org.huibian.source.ofd;

import java.awt.geom.Path2D;

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
        // Of an arc, only its end and that it is no straight line matters here.
        case "A" -> path.quadTo(n[5], n[6], n[5], n[6]);
        default -> path.closePath();
      }
    }
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
