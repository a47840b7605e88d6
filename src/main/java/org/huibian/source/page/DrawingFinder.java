package org.huibian.source.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the charts and diagrams that a page draws with lines and filled areas. A part of the page
 * is one only if it has the shapes of a chart, is large enough, and holds labels and no text: what
 * is less clear stays text, because the words of a drawing are no longer part of the article.
 */
public final class DrawingFinder {
  /** Shapes nearer than this, in points, belong to one drawing. */
  private static final double NEAR = 14;

  /** Rules nearer than this, in points, touch a shape. */
  private static final double TOUCH = 3;

  /** The least width of a drawing, in points; smaller ones are ornaments, ticks and icons. */
  private static final double LEAST_WIDTH = 60;

  private static final double LEAST_HEIGHT = 36;

  /** A drawing covers at most this share of the page; a larger one is its background. */
  private static final double MOST_OF_PAGE = 0.8;

  /** A frame that covers a larger share of the page is its border. */
  private static final double PAGE_BORDER_SHARE = 0.72;

  /** A grid is a table if so many of its cells, in tenths, have text. */
  private static final int FILLED_TENTHS = 4;

  /** The side of a table is drawn as a whole, or not at all; that of boxes in a row in part. */
  private static final double LEAST_OF_SIDE = 0.1;

  private static final double MOST_OF_SIDE = 0.85;

  /** One curve or polyline is a chart if it has so many segments … */
  private static final int FEWEST_SEGMENTS = 4;

  /** … and is so long, in points. */
  private static final double LONG_SHAPE = 30;

  /** So many bars are a bar chart. */
  private static final int FEWEST_BARS = 3;

  /** The largest difference, in points, of edges at which bars stand in line. */
  private static final double SAME_EDGE = 1.5;

  /** Grid lines of one chart have one length and are at most so far, in points, from another. */
  private static final double LARGEST_STEP = 100;

  /** A round seal is at most so many times as wide as high. */
  private static final double SEAL_RATIO = 1.7;

  private final PageContent page;
  private final List<DrawnShape> shapes;
  private final DrawingText text;
  private final List<Rectangle> tables = new ArrayList<>();

  /** The areas of rules that meet, without those of tables and borders of the page. */
  private final List<Rectangle> rules = new ArrayList<>();

  private DrawingFinder(PageContent page, List<DrawnShape> shapes) {
    this.page = page;
    this.shapes = shapes;
    this.text = new DrawingText(page);
  }

  /**
   * Returns the places of the charts and diagrams, from top to bottom; they do not overlap.
   *
   * @param page the page
   * @param shapes the shapes that it draws beside its rules
   */
  public static List<Rectangle> find(PageContent page, List<DrawnShape> shapes) {
    return shapes.isEmpty() ? List.of() : new DrawingFinder(page, shapes).find();
  }

  private List<Rectangle> find() {
    findTables();
    List<DrawnShape> marks =
        shapes.stream()
            .filter(s -> tables.stream().noneMatch(t -> t.grownBy(TOUCH).contains(s.place())))
            .filter(s -> s.isOblique() || canBeNode(s))
            .filter(s -> s.place().area() < MOST_OF_PAGE * page.width() * page.height())
            .toList();
    List<Rectangle> drawn = new ArrayList<>(rules);
    marks.forEach(mark -> drawn.add(mark.place()));
    TextBetween between = new TextBetween(text.loneLines(), drawn);
    List<List<DrawnShape>> drawings = new ArrayList<>();
    for (List<DrawnShape> cluster : clusters(marks)) {
      between.divide(cluster, this::isDrawing).stream()
          .filter(this::isDrawing)
          .forEach(drawings::add);
    }
    List<Rectangle> places = drawings.stream().map(DrawnShape::place).toList();
    List<Rectangle> found = new ArrayList<>();
    for (List<DrawnShape> drawing : drawings) {
      region(drawing, between.room(DrawnShape.place(drawing), places)).ifPresent(found::add);
    }
    return apart(found);
  }

  private boolean isDrawing(List<DrawnShape> cluster) {
    return isChart(cluster) && !isStamp(cluster) && !isHandwriting(cluster);
  }

  /** Returns whether a box or frame can be a bar, or the node of a diagram with its label. */
  private boolean canBeNode(DrawnShape shape) {
    return shape.kind() == DrawnShape.Kind.FRAME
        ? text.holdsLabelsOnly(shape.place())
        : !text.isIn(shape.place());
  }

  private void findTables() {
    for (List<Rule> group : GridFinder.connected(RuleMerger.merge(page.rules()))) {
      Rectangle place = place(group);
      List<Grid> grids = GridFinder.find(group);
      boolean border = place.area() > PAGE_BORDER_SHARE * page.width() * page.height();
      if (grids.stream().anyMatch(grid -> isTable(grid) && !isOfBoxes(grid, group))) {
        tables.add(place);
      } else if (!border) {
        rules.add(place);
      }
    }
  }

  private static Rectangle place(List<Rule> group) {
    return group.stream()
        .map(r -> new Rectangle(r.left(), r.top(), r.right(), r.bottom()))
        .reduce(Rectangle::around)
        .orElseThrow();
  }

  private boolean isTable(Grid grid) {
    long filled =
        page.glyphs().stream()
            .filter(g -> !g.isSpace())
            .mapToInt(grid::ownerAt)
            .filter(owner -> owner >= 0)
            .distinct()
            .count();
    return grid.columns() > 1 && filled * 10 >= (long) grid.cells() * FILLED_TENTHS;
  }

  /**
   * Returns whether rules are boxes with lines between them: both sides have gaps, as no table has.
   */
  private static boolean isOfBoxes(Grid grid, List<Rule> group) {
    return hasGaps(grid, group, grid.place().left()) && hasGaps(grid, group, grid.place().right());
  }

  private static boolean hasGaps(Grid grid, List<Rule> group, double x) {
    double drawn =
        group.stream()
            .filter(r -> !r.isHorizontal() && Math.abs(r.left() - x) < TOUCH)
            .mapToDouble(Rule::length)
            .sum();
    double share = drawn / grid.place().height();
    return share > LEAST_OF_SIDE && share < MOST_OF_SIDE;
  }

  /** Groups the shapes that stand near one another, or touch the same rules. */
  private List<List<DrawnShape>> clusters(List<DrawnShape> marks) {
    List<DrawnShape> sorted = new ArrayList<>(marks);
    sorted.sort(Comparator.comparingDouble(s -> s.place().top()));
    DisjointSets sets = new DisjointSets(sorted.size());
    for (int i = 0; i < sorted.size(); i++) {
      double last = sorted.get(i).place().bottom() + LARGEST_STEP;
      for (int k = i + 1; k < sorted.size() && sorted.get(k).place().top() <= last; k++) {
        if (areNear(sorted.get(i), sorted.get(k))) {
          sets.join(i, k);
        }
      }
    }
    joinByRules(sorted, sets);
    List<List<DrawnShape>> groups = new ArrayList<>();
    int[] groupOf = new int[sorted.size()];
    for (int i = 0; i < sorted.size(); i++) {
      int set = sets.find(i);
      if (set == i) {
        groupOf[i] = groups.size();
        groups.add(new ArrayList<>());
      }
      groups.get(groupOf[set]).add(sorted.get(i));
    }
    return groups;
  }

  /** Joins the arrows of a diagram, which stand where its lines end. */
  private void joinByRules(List<DrawnShape> shapes, DisjointSets sets) {
    for (Rectangle rule : rules) {
      Rectangle reach = rule.grownBy(TOUCH);
      int first = -1;
      for (int i = 0; i < shapes.size(); i++) {
        if (reach.meets(shapes.get(i).place())) {
          if (first < 0 && !text.holdsLabelsOnly(rule)) {
            break;
          }
          first = first < 0 ? i : first;
          sets.join(first, i);
        }
      }
    }
  }

  /** Returns whether shapes stand near one another, or are bars on one line. */
  private static boolean areNear(DrawnShape shape, DrawnShape other) {
    Rectangle a = shape.place();
    Rectangle b = other.place();
    double gap =
        Math.max(
            Math.max(a.left(), b.left()) - Math.min(a.right(), b.right()),
            Math.max(a.top(), b.top()) - Math.min(a.bottom(), b.bottom()));
    boolean bars =
        shape.kind() == DrawnShape.Kind.BOX
            && other.kind() == DrawnShape.Kind.BOX
            && (isNear(a.bottom(), b.bottom()) || isNear(a.left(), b.left()));
    return gap <= (bars ? LARGEST_STEP : NEAR);
  }

  /** Returns whether shapes are those of a chart or a diagram: curves, arrows, or bars in line. */
  private static boolean isChart(List<DrawnShape> cluster) {
    long oblique = cluster.stream().filter(DrawnShape::isOblique).count();
    boolean curve =
        cluster.stream()
            .anyMatch(
                s ->
                    s.obliqueSegments() >= FEWEST_SEGMENTS
                        && Math.max(s.place().width(), s.place().height()) > LONG_SHAPE);
    return curve || oblique > 1 || hasBars(cluster);
  }

  private static boolean hasBars(List<DrawnShape> cluster) {
    List<Rectangle> boxes =
        cluster.stream()
            .filter(s -> s.kind() == DrawnShape.Kind.BOX)
            .map(DrawnShape::place)
            .toList();
    for (Rectangle first : boxes) {
      List<Rectangle> upright =
          boxes.stream().filter(b -> isNear(b.bottom(), first.bottom())).toList();
      List<Rectangle> lying = boxes.stream().filter(b -> isNear(b.left(), first.left())).toList();
      boolean bars =
          upright.size() >= FEWEST_BARS
              && upright.stream().anyMatch(b -> !isNear(b.top(), first.top()));
      boolean lyingBars =
          lying.size() >= FEWEST_BARS
              && lying.stream().anyMatch(b -> !isNear(b.right(), first.right()));
      if (bars || lyingBars) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNear(double a, double b) {
    return Math.abs(a - b) <= SAME_EDGE;
  }

  /** Returns whether shapes are a seal, round and of one strong colour, or a pale watermark. */
  private static boolean isStamp(List<DrawnShape> cluster) {
    Ink ink = cluster.get(0).ink();
    Rectangle place = DrawnShape.place(cluster);
    boolean round =
        place.width() < SEAL_RATIO * place.height() && place.height() < SEAL_RATIO * place.width();
    boolean oneColour = cluster.stream().allMatch(s -> s.ink().isLike(ink));
    return oneColour && (ink.isRed() && round || ink.isLight());
  }

  /** Returns whether shapes are strokes of one pen: no areas, no axes, one dark colour. */
  private boolean isHandwriting(List<DrawnShape> cluster) {
    Ink ink = cluster.get(0).ink();
    Rectangle place = DrawnShape.place(cluster);
    return cluster.stream().allMatch(s -> s.isOblique() && s.ink().isLike(ink))
        && rules.stream().noneMatch(r -> r.meets(place));
  }

  /**
   * Returns the place of a drawing with its rules and labels; empty if it is no drawing.
   *
   * @param room where its rules and labels can stand
   */
  private Optional<Rectangle> region(List<DrawnShape> cluster, Rectangle room) {
    Rectangle shapesOnly = DrawnShape.place(cluster);
    if (!text.holdsLabelsOnly(shapesOnly)) {
      return Optional.empty();
    }
    Rectangle drawn = withRules(shapesOnly, room);
    Rectangle withLabels = text.withLabelsAround(drawn, room);
    // A row of dots beside headings is no drawing, however much stands beside it.
    boolean large =
        drawn.width() >= LEAST_WIDTH
            && drawn.height() >= LEAST_HEIGHT
            && drawn.width() * 2 >= withLabels.width();
    boolean background = withLabels.area() > MOST_OF_PAGE * page.width() * page.height();
    boolean free = tables.stream().noneMatch(t -> t.meets(withLabels));
    return large && !background && free && text.hasLabels(withLabels)
        ? Optional.of(withLabels)
        : Optional.empty();
  }

  /** Adds the axes, grid lines and boxes that touch a drawing, as long as it holds labels only. */
  private Rectangle withRules(Rectangle start, Rectangle room) {
    Rectangle place = start;
    List<Rectangle> open = new ArrayList<>(rules.stream().filter(room::contains).toList());
    List<Rectangle> joined = new ArrayList<>();
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Rectangle rule : List.copyOf(open)) {
        boolean belongs =
            rule.meets(place.grownBy(TOUCH)) || joined.stream().anyMatch(r -> isGridLine(r, rule));
        if (belongs && text.holdsLabelsOnly(place.around(rule))) {
          place = place.around(rule);
          joined.add(rule);
          open.remove(rule);
          grown = true;
        }
      }
    }
    return place;
  }

  private static boolean isGridLine(Rectangle a, Rectangle b) {
    boolean lying =
        Math.abs(a.left() - b.left()) < TOUCH
            && Math.abs(a.right() - b.right()) < TOUCH
            && Math.abs(a.top() - b.top()) < LARGEST_STEP;
    boolean upright =
        Math.abs(a.top() - b.top()) < TOUCH
            && Math.abs(a.bottom() - b.bottom()) < TOUCH
            && Math.abs(a.left() - b.left()) < LARGEST_STEP;
    return lying || upright;
  }

  /**
   * Joins places that overlap, as often as any do. Those between which there is text stay apart: it
   * would be cut out with them.
   */
  private List<Rectangle> apart(List<Rectangle> places) {
    List<Rectangle> apart = new ArrayList<>();
    for (Rectangle place : places) {
      Rectangle joined = place;
      for (int i = 0; i < apart.size(); i++) {
        Rectangle other = apart.get(i);
        if (other.meets(joined) && text.isWithin(joined.around(other), List.of(joined, other))) {
          joined = joined.around(other);
          apart.remove(i);
          i = -1;
        }
      }
      apart.add(joined);
    }
    apart.sort(Comparator.comparingDouble(Rectangle::top));
    return apart;
  }
}
