package org.huibian.source.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.huibian.source.SourceLink;

/**
 * Divides a page into its parts: tables, frames, pictures and the lines between, in reading order.
 */
final class PageSegmenter {
  /** A frame that covers a larger share of the page is the page's border or background. */
  private static final double PAGE_BORDER_SHARE = 0.72;

  /** A border of the page has at most so many cells; a header may be ruled off. */
  private static final int MOST_BORDER_CELLS = 2;

  /** How far outside a grid, in points, its own rules may start. */
  private static final double GRID_TOLERANCE = 2;

  /** How far outside the area of a link, in points, its characters may stand. */
  private static final double LINK_TOLERANCE = 1;

  private final PageContent page;
  private final List<Glyph> remaining;
  private final List<Rule> looseRules;
  private final List<PlacedParts> blocks = new ArrayList<>();
  private final boolean exact;
  private int groups;

  private PageSegmenter(PageContent page, boolean exact) {
    this.page = page;
    this.exact = exact;
    this.remaining = new ArrayList<>(page.glyphs());
    this.looseRules = new ArrayList<>(page.rules());
  }

  /**
   * Divides a page.
   *
   * @param before the columns of the page before, if that has two
   * @param exact whether the places of its characters are so exact that they show columns of tables
   */
  static SegmentedPage segment(PageContent page, Optional<Columns> before, boolean exact) {
    PageSegmenter segmenter = new PageSegmenter(page, exact);
    segmenter.takeGrids();
    segmenter.takePictures();
    List<TextLine> lines = LineBuilder.lines(segmenter.remaining);
    Optional<Columns> columns = GutterFinder.find(lines, before);
    List<Part> parts =
        columns
            .map(found -> segmenter.inColumns(lines, found))
            .orElseGet(() -> segmenter.inOneColumn(lines));
    return new SegmentedPage(page.number(), page.height(), parts, page.leftOut(), columns);
  }

  /** Takes the glyphs of tables and frames from the text; grids within a grid become part of it. */
  private void takeGrids() {
    List<Grid> grids = new ArrayList<>(GridFinder.find(page.rules()));
    grids.sort(Comparator.comparingDouble((Grid g) -> g.place().area())); // inner ones first
    for (Grid grid : grids) {
      Rectangle place = grid.place();
      List<Glyph> inside = remaining.stream().filter(place::contains).toList();
      if (inside.stream().allMatch(Glyph::isSpace) || isPageBorder(grid)) {
        continue;
      }
      remaining.removeAll(new HashSet<>(inside));
      List<Part> parts = parts(grid, inside);
      List<PlacedParts> nested = blocks.stream().filter(b -> place.contains(b.place())).toList();
      blocks.removeAll(nested);
      nested.forEach(b -> parts.addAll(b.parts()));
      parts.sort(Comparator.comparingDouble(Part::top));
      blocks.add(new PlacedParts(place, parts));
      looseRules.removeIf(r -> place.grownBy(GRID_TOLERANCE).contains(r.left(), r.top()));
    }
  }

  private boolean isPageBorder(Grid grid) {
    return grid.cells() <= MOST_BORDER_CELLS
        && grid.place().area() > PAGE_BORDER_SHARE * page.width() * page.height();
  }

  private List<Part> parts(Grid grid, List<Glyph> glyphs) {
    if (grid.columns() > 1) {
      return new ArrayList<>(GridRows.of(page.number(), grid, glyphs));
    }
    groups++;
    List<Part> lines = new ArrayList<>();
    for (TextLine line : LineBuilder.lines(glyphs)) {
      lines.add(part(line, Part.Region.FRAME, groups));
    }
    return lines;
  }

  private void takePictures() {
    for (PlacedPicture picture : page.pictures()) {
      Rectangle place = picture.place();
      Part image =
          new Part.Image(
              page.number(), place.top(), place.bottom(), picture.picture(), picture.words());
      blocks.add(new PlacedParts(place, List.of(image)));
    }
  }

  private List<Part> inOneColumn(List<TextLine> lines) {
    Function<TextLine, Part.Line> asText = line -> part(line, Part.Region.BODY, 0);
    List<Part> text =
        exact
            ? BorderlessTables.find(page.number(), lines, asText)
            : new ArrayList<>(lines.stream().map(asText).toList());
    for (Part part : new FootnoteFinder(page, looseRules).mark(text)) {
      blocks.add(new PlacedParts(new Rectangle(0, part.top(), 0, part.bottom()), List.of(part)));
    }
    blocks.sort(PlacedParts.FROM_TOP);
    return blocks.stream().flatMap(b -> b.parts().stream()).toList();
  }

  private List<Part> inColumns(List<TextLine> lines, Columns columns) {
    double gutter = columns.gutter();
    List<PlacedParts> across = new ArrayList<>();
    List<Glyph> leftGlyphs = new ArrayList<>();
    List<Glyph> rightGlyphs = new ArrayList<>();
    for (TextLine line : lines) {
      if (columns.isAcross(line)) {
        across.add(new PlacedParts(line.place(), List.of(part(line, Part.Region.BODY, 0))));
      } else {
        line.glyphs().forEach(g -> (g.centreX() < gutter ? leftGlyphs : rightGlyphs).add(g));
      }
    }
    List<PlacedParts> left = column(leftGlyphs);
    List<PlacedParts> right = column(rightGlyphs);
    for (PlacedParts block : blocks) {
      boolean startsLeft = block.place().left() < gutter;
      boolean wide =
          startsLeft && block.place().right() > gutter || !columns.isBeside(block.place());
      (wide ? across : startsLeft ? left : right).add(block);
    }
    return ColumnFlow.order(left, right, across);
  }

  private List<PlacedParts> column(List<Glyph> glyphs) {
    groups++;
    List<PlacedParts> lines = new ArrayList<>();
    for (TextLine line : LineBuilder.lines(glyphs)) {
      Part part = part(line, Part.Region.COLUMN, groups);
      lines.add(new PlacedParts(line.place(), List.of(part)));
    }
    return lines;
  }

  private Part.Line part(TextLine line, Part.Region region, int group) {
    return Part.Line.of(page.number(), line, region, group, links(line));
  }

  private List<SourceLink> links(TextLine line) {
    List<SourceLink> links = new ArrayList<>();
    for (PlacedLink link : page.links()) {
      Rectangle area = link.place().grownBy(LINK_TOLERANCE);
      List<Glyph> inside = line.glyphs().stream().filter(area::contains).toList();
      if (!inside.isEmpty()) {
        links.add(new SourceLink(TextLine.of(inside).text(), link.url()));
      }
    }
    return links;
  }
}
