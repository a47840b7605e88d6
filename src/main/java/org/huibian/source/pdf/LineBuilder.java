package org.huibian.source.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts characters into lines by their baselines; raised and lowered ones go with their line. */
final class LineBuilder {
  /** How far baselines of one line may differ, in sizes. */
  private static final double SAME_LINE = 0.3;

  /** Characters that are smaller than this, in sizes of the line, may be raised or lowered. */
  private static final double SMALL = 0.9;

  private LineBuilder() {}

  /** The lines from top to bottom. */
  static List<TextLine> lines(List<Glyph> glyphs) {
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(Glyph::y).thenComparingDouble(Glyph::x));
    List<List<Glyph>> groups = new ArrayList<>();
    double baseline = 0;
    double size = 0;
    for (Glyph glyph : sorted) {
      boolean fits =
          !groups.isEmpty() && glyph.y() - baseline <= SAME_LINE * Math.max(size, glyph.size());
      if (fits) {
        groups.get(groups.size() - 1).add(glyph);
        if (glyph.size() > size) {
          size = glyph.size();
          baseline = glyph.y();
        }
      } else {
        groups.add(new ArrayList<>(List.of(glyph)));
        baseline = glyph.y();
        size = glyph.size();
      }
    }
    List<TextLine> lines = new ArrayList<>();
    for (List<Glyph> group : groups) {
      if (group.stream().anyMatch(g -> !g.isSpace())) {
        lines.add(line(group));
      }
    }
    return raised(lines);
  }

  private static TextLine line(List<Glyph> glyphs) {
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(Glyph::x));
    List<Glyph> visible = new ArrayList<>();
    boolean spaced = false;
    for (Glyph glyph : sorted) {
      if (!glyph.isSpace()) {
        visible.add(spaced && !visible.isEmpty() ? glyph.afterSpace() : glyph);
      }
      spaced = glyph.isSpace();
    }
    return TextLine.of(visible);
  }

  /** Lines of small characters that stand at the height of a neighbour belong to it. */
  private static List<TextLine> raised(List<TextLine> lines) {
    List<TextLine> out = new ArrayList<>(lines);
    for (int i = 0; i < out.size(); i++) {
      TextLine small = out.get(i);
      for (int k : new int[] {i - 1, i + 1}) {
        if (k >= 0 && k < out.size() && isRaised(small, out.get(k))) {
          List<Glyph> all = new ArrayList<>(out.get(k).glyphs());
          all.addAll(small.glyphs());
          out.set(k, line(all));
          out.remove(i);
          i = Math.max(-1, i - 2);
          break;
        }
      }
    }
    return out;
  }

  private static boolean isRaised(TextLine small, TextLine line) {
    double middle = (small.top() + small.bottom()) / 2;
    boolean within = middle > line.top() - 0.1 * line.size() && middle < line.bottom();
    boolean near =
        small.left() < line.right() + line.size() && small.right() > line.left() - line.size();
    return small.size() < SMALL * line.size() && within && near;
  }
}
