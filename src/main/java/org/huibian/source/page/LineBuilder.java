package org.huibian.source.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Groups glyphs into lines by their baselines; superscripts and subscripts join their line. */
final class LineBuilder {
  /** The largest difference of baselines within one line, in ems. */
  private static final double SAME_BASELINE_EM = 0.3;

  /** A superscript or subscript is smaller than this share of its line's type size. */
  private static final double SMALL_TYPE_RATIO = 0.9;

  /** How far, in ems of the line, the middle of a superscript may stand above the line. */
  private static final double RAISED_EM = 0.1;

  private LineBuilder() {}

  /** Returns the lines from top to bottom; lines of spaces only are left out. */
  static List<TextLine> lines(List<Glyph> glyphs) {
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(Glyph::y).thenComparingDouble(Glyph::x));
    List<List<Glyph>> groups = new ArrayList<>();
    double baseline = 0;
    double size = 0;
    for (Glyph glyph : sorted) {
      boolean sameLine =
          !groups.isEmpty()
              && glyph.y() - baseline <= SAME_BASELINE_EM * Math.max(size, glyph.size());
      if (sameLine) {
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
    return withScripts(lines);
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

  /** Merges lines that are superscripts or subscripts into the neighbour that they belong to. */
  private static List<TextLine> withScripts(List<TextLine> lines) {
    List<TextLine> out = new ArrayList<>(lines);
    for (int i = 0; i < out.size(); i++) {
      TextLine small = out.get(i);
      for (int neighbour : new int[] {i - 1, i + 1}) {
        boolean exists = neighbour >= 0 && neighbour < out.size();
        if (exists && isScriptOf(small, out.get(neighbour))) {
          List<Glyph> all = new ArrayList<>(out.get(neighbour).glyphs());
          all.addAll(small.glyphs());
          out.set(neighbour, line(all));
          out.remove(i);
          i = Math.max(-1, i - 2);
          break;
        }
      }
    }
    return out;
  }

  private static boolean isScriptOf(TextLine small, TextLine line) {
    double middle = (small.top() + small.bottom()) / 2;
    boolean within = middle > line.top() - RAISED_EM * line.size() && middle < line.bottom();
    boolean near =
        small.left() < line.right() + line.size() && small.right() > line.left() - line.size();
    return small.size() < SMALL_TYPE_RATIO * line.size() && within && near;
  }
}
