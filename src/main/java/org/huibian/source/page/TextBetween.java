package org.huibian.source.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The lines of text that stand alone above or below what a page draws, so that they may part two
 * drawings.
 */
final class TextBetween {
  private final List<Rectangle> lines;

  /**
   * Finds them.
   *
   * @param lines the places of the lines that can be text
   * @param drawn what the page draws
   */
  TextBetween(List<Rectangle> lines, List<Rectangle> drawn) {
    this.lines =
        lines.stream().filter(line -> drawn.stream().noneMatch(d -> d.meets(line))).toList();
  }

  /**
   * Divides shapes where a line of text runs between them, if all parts are drawings of their own;
   * a word between the arrows of one diagram parts nothing.
   *
   * @param shapes shapes that stand near one another
   * @param isDrawing tells drawings
   */
  List<List<DrawnShape>> divide(List<DrawnShape> shapes, Predicate<List<DrawnShape>> isDrawing) {
    Rectangle place = DrawnShape.place(shapes);
    List<Rectangle> inside = lines.stream().filter(place::meets).toList();
    if (inside.isEmpty()) {
      return List.of(shapes);
    }
    List<List<DrawnShape>> parts = new ArrayList<>();
    for (int i = 0; i <= inside.size(); i++) {
      double from = i == 0 ? Double.NEGATIVE_INFINITY : inside.get(i - 1).top();
      double to = i == inside.size() ? Double.POSITIVE_INFINITY : inside.get(i).top();
      List<DrawnShape> part =
          shapes.stream().filter(s -> s.place().top() >= from && s.place().top() < to).toList();
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return parts.stream().allMatch(isDrawing) ? parts : List.of(shapes);
  }

  /**
   * Returns the area of the page around a drawing that another one beyond a line of text leaves it.
   *
   * @param place the drawing
   * @param others the other drawings
   */
  Rectangle room(Rectangle place, List<Rectangle> others) {
    double top = Double.NEGATIVE_INFINITY;
    double bottom = Double.POSITIVE_INFINITY;
    for (Rectangle line : lines) {
      boolean below = line.top() >= place.bottom();
      boolean above = line.bottom() <= place.top();
      for (Rectangle other : others) {
        if (below && other.top() >= line.bottom()) {
          bottom = Math.min(bottom, line.top());
        } else if (above && other.bottom() <= line.top()) {
          top = Math.max(top, line.bottom());
        }
      }
    }
    return new Rectangle(Double.NEGATIVE_INFINITY, top, Double.POSITIVE_INFINITY, bottom);
  }
}
