package org.huibian.source.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.huibian.source.SourceLink;

/** Takes a page apart: tables, frames, pictures, and the lines between, in reading order. */
final class PageParts {
  /** A frame of this share of the page is its border, or its ground. */
  private static final double PAGE_BORDER = 0.72;

  private static final double FOOTNOTE_SIZE = 0.93;

  /** A page without anything that is read. */
  static final Parts NONE = new Parts(List.of(), OptionalDouble.empty());

  private final PageInk page;
  private int groups;

  private PageParts(PageInk page) {
    this.page = page;
  }

  /**
   * What a page holds.
   *
   * @param parts in reading order
   * @param gutter the middle between its columns, if its text is set in two
   */
  record Parts(List<Part> parts, OptionalDouble gutter) {
    boolean columns() {
      return gutter.isPresent();
    }
  }

  /**
   * Takes a page apart.
   *
   * @param before the middle between the columns of the page before, if that has two
   */
  static Parts of(PageInk page, OptionalDouble before) {
    return new PageParts(page).parts(before);
  }

  private Parts parts(OptionalDouble before) {
    List<Glyph> body = new ArrayList<>(page.glyphs());
    List<Block> blocks = new ArrayList<>();
    List<Rule> loose = new ArrayList<>(page.rules());
    List<Grid> grids = new ArrayList<>(GridFinder.find(page.rules()));
    grids.sort(Comparator.comparingDouble((Grid g) -> g.place().area())); // Inner ones first.
    for (Grid grid : grids) {
      Rectangle place = grid.place();
      List<Glyph> inside = body.stream().filter(place::holds).toList();
      boolean border =
          grid.cells() <= 2 && place.area() > PAGE_BORDER * page.width() * page.height();
      if (inside.stream().anyMatch(g -> !g.isSpace()) && !border) {
        body.removeAll(new java.util.HashSet<>(inside));
        List<Part> parts = grid(grid, inside);
        List<Block> nested = blocks.stream().filter(b -> place.holds(b.place())).toList();
        blocks.removeAll(nested);
        nested.forEach(b -> parts.addAll(b.parts()));
        parts.sort(Comparator.comparingDouble(Part::top));
        blocks.add(new Block(place, parts));
        loose.removeIf(r -> place.grown(2).holds(r.left(), r.top()));
      }
    }
    for (PageInk.PlacedPicture picture : page.pictures()) {
      Rectangle at = picture.place();
      blocks.add(
          new Block(
              at,
              List.of(new Part.Image(page.number(), at.top(), at.bottom(), picture.picture()))));
    }
    List<TextLine> lines = LineBuilder.lines(body);
    OptionalDouble gutter = Gutter.find(lines, before);
    if (gutter.isPresent()) {
      return new Parts(columns(lines, blocks, gutter.getAsDouble()), gutter);
    }
    List<Part> text = footnotes(FreeTables.find(page.number(), lines, this::line), loose);
    text.forEach(p -> blocks.add(new Block(new Rectangle(0, p.top(), 0, p.bottom()), List.of(p))));
    blocks.sort(Comparator.comparingDouble((Block b) -> b.place().top()));
    List<Part> out = new ArrayList<>();
    blocks.forEach(b -> out.addAll(b.parts()));
    return new Parts(out, OptionalDouble.empty());
  }

  /** Parts that belong together, and their place. */
  private record Block(Rectangle place, List<Part> parts) {}

  private List<Part> grid(Grid grid, List<Glyph> glyphs) {
    if (grid.columns() > 1) {
      return new ArrayList<>(GridRows.of(page.number(), grid, glyphs));
    }
    groups++;
    List<Part> lines = new ArrayList<>();
    for (TextLine line : LineBuilder.lines(glyphs)) {
      lines.add(Part.Line.of(page.number(), line, Part.Place.FRAME, groups, links(line)));
    }
    return lines;
  }

  private Part.Line line(TextLine line) {
    return Part.Line.of(page.number(), line, Part.Place.BODY, 0, links(line));
  }

  /** The left column before the right one, between lines that run across both. */
  private List<Part> columns(List<TextLine> lines, List<Block> blocks, double gutter) {
    List<Block> across = new ArrayList<>();
    List<Glyph> left = new ArrayList<>();
    List<Glyph> right = new ArrayList<>();
    for (TextLine line : lines) {
      if (Gutter.crosses(line, gutter)) {
        Rectangle place = new Rectangle(line.left(), line.top(), line.right(), line.bottom());
        across.add(new Block(place, List.of(line(line))));
      } else {
        line.glyphs().forEach(g -> (g.middle() < gutter ? left : right).add(g));
      }
    }
    List<List<Block>> sides = List.of(side(left), side(right));
    for (Block block : blocks) {
      boolean wide = block.place().left() < gutter && block.place().right() > gutter;
      (wide ? across : sides.get(block.place().left() < gutter ? 0 : 1)).add(block);
    }
    across.sort(Comparator.comparingDouble((Block b) -> b.place().top()));
    sides.forEach(s -> s.sort(Comparator.comparingDouble((Block b) -> b.place().top())));
    List<Part> out = new ArrayList<>();
    double from = Double.NEGATIVE_INFINITY;
    for (int i = 0; i <= across.size(); i++) {
      double to = i < across.size() ? across.get(i).place().top() : Double.POSITIVE_INFINITY;
      for (List<Block> side : sides) {
        for (Block block : side) {
          if (block.place().top() >= from && block.place().top() < to) {
            out.addAll(block.parts());
          }
        }
      }
      if (i < across.size()) {
        out.addAll(across.get(i).parts());
      }
      from = to;
    }
    return out;
  }

  private List<Block> side(List<Glyph> glyphs) {
    groups++;
    List<Block> blocks = new ArrayList<>();
    for (TextLine line : LineBuilder.lines(glyphs)) {
      Rectangle place = new Rectangle(line.left(), line.top(), line.right(), line.bottom());
      Part part = Part.Line.of(page.number(), line, Part.Place.COLUMN, groups, links(line));
      blocks.add(new Block(place, List.of(part)));
    }
    return blocks;
  }

  /** Small type under a short line near the foot of the page. */
  private List<Part> footnotes(List<Part> parts, List<Rule> rules) {
    double body =
        parts.stream().flatMap(p -> p.line().stream()).mapToDouble(Part.Line::size).max().orElse(0);
    OptionalDouble top =
        rules.stream()
            .filter(r -> r.isLevel() && r.length() < 0.5 * page.width() && r.length() > 40)
            .filter(r -> r.top() > 0.4 * page.height())
            .mapToDouble(Rule::top)
            .max();
    if (top.isEmpty()) {
      return parts;
    }
    boolean small =
        parts.stream()
            .filter(p -> p.top() > top.getAsDouble() - 1)
            .limit(1)
            .flatMap(p -> p.line().stream())
            .anyMatch(l -> l.size() < FOOTNOTE_SIZE * body);
    return !small
        ? parts
        : parts.stream()
            .map(
                p ->
                    p instanceof Part.Line line
                            && line.top() > top.getAsDouble() - 1
                            && line.size() < FOOTNOTE_SIZE * body
                        ? line.at(Part.Place.FOOTNOTE)
                        : p)
            .toList();
  }

  /** The addresses that characters of a line lead to. */
  private List<SourceLink> links(TextLine line) {
    List<SourceLink> out = new ArrayList<>();
    for (PageInk.PlacedLink link : page.links()) {
      List<Glyph> inside = line.glyphs().stream().filter(link.place().grown(1)::holds).toList();
      if (!inside.isEmpty()) {
        out.add(new SourceLink(TextLine.of(inside).text(), link.url()));
      }
    }
    return out;
  }
}
