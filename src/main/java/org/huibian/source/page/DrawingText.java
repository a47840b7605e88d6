package org.huibian.source.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huibian.text.Mark;

/** Tells the labels of a drawing from the text of its page. */
final class DrawingText {
  /** A label has at most so many characters; a longer piece of a line is text. */
  private static final int LONGEST_LABEL = 20;

  /** A label beside a drawing, outside of its lines, is shorter. */
  private static final int LONGEST_OUTER_LABEL = 12;

  /** A piece of a larger type than this multiple of the text is a title, unless it is short. */
  private static final double TITLE_SIZE = 1.2;

  private static final int LONGEST_LARGE_LABEL = 3;

  /** A drawing has so many labels, unless it is a large one without any words. */
  private static final int FEWEST_LABELS = 2;

  /** How far, in ems of its own type, a label stands from what it labels. */
  private static final double LABEL_DISTANCE_EM = 1.6;

  /** The same for the numbers at an axis, which nothing else looks like. */
  private static final double NUMBER_DISTANCE_EM = 3;

  /** The same for a single label above or below, which a heading could be. */
  private static final double SINGLE_DISTANCE_EM = 0.9;

  private static final int LONGEST_SINGLE_LABEL = 6;

  /** A line of text between two drawings has at least so many characters. */
  private static final int SHORTEST_LINE = 4;

  /** How far, in ems, the labels of an axis reach beyond its ends. */
  private static final double BEYOND_AXIS_EM = 3;

  /** The least sides, in points, of a drawing without words, which a sheet of icons has not. */
  private static final double WORDLESS_WIDTH = 150;

  private static final double WORDLESS_HEIGHT = 100;

  /** What ends or parts sentences. */
  private static final Pattern SENTENCE = Pattern.compile("[。；;！？]");

  /** Opens the caption of a figure or table, or what is said about its source. */
  private static final Pattern CAPTION =
      Pattern.compile("[图表][\\s0-9０-９一二三四五六七八九十（(-].*|(?:资料|数据)?来源.*|注[：:].*|附[件图表].*");

  /** Is an addressee, what someone signs after, or the day of a document. */
  private static final Pattern OF_A_LETTER =
      Pattern.compile(".*[：:]|.*[年][0-9〇一二三四五六七八九十\\s]{1,4}月.{1,4}日.*");

  /** A number at an axis. */
  private static final Pattern NUMBER = Pattern.compile("[-－+]?[0-9][0-9.,，]*[%％‰]?");

  private final List<TextLine> pieces = new ArrayList<>();
  private final List<List<TextLine>> lines = new ArrayList<>();
  private final double usualSize;

  DrawingText(PageContent page) {
    for (TextLine line : LineBuilder.lines(page.glyphs())) {
      lines.add(line.columns());
      pieces.addAll(line.columns());
    }
    List<Glyph> glyphs =
        page.glyphs().stream()
            .filter(g -> !g.isSpace())
            .sorted(Comparator.comparingDouble(Glyph::size))
            .toList();
    usualSize = glyphs.isEmpty() ? 0 : glyphs.get(glyphs.size() / 2).size();
  }

  /** Returns whether any text stands in an area. */
  boolean isIn(Rectangle area) {
    return pieces.stream().flatMap(p -> p.glyphs().stream()).anyMatch(area::contains);
  }

  /** Returns whether all text in an area stands in parts of it. */
  boolean isWithin(Rectangle area, List<Rectangle> parts) {
    return pieces.stream()
        .flatMap(p -> p.glyphs().stream())
        .filter(area::contains)
        .allMatch(glyph -> parts.stream().anyMatch(part -> part.contains(glyph)));
  }

  /** Returns the places of the lines of one piece that are longer than a number or a short word. */
  List<Rectangle> loneLines() {
    return lines.stream()
        .filter(line -> line.size() == 1 && line.get(0).text().length() >= SHORTEST_LINE)
        .filter(line -> !NUMBER.matcher(line.get(0).text()).matches())
        .map(line -> line.get(0).place())
        .toList();
  }

  /** Returns whether all text in an area may be labels, none of which reaches out of it far. */
  boolean holdsLabelsOnly(Rectangle area) {
    return inside(area).allMatch(piece -> isLabel(piece, area));
  }

  private Stream<TextLine> inside(Rectangle area) {
    return pieces.stream().filter(piece -> piece.glyphs().stream().anyMatch(area::contains));
  }

  private boolean isLabel(TextLine piece, Rectangle area) {
    String text = piece.text();
    boolean large = piece.size() > TITLE_SIZE * usualSize && text.length() > LONGEST_LARGE_LABEL;
    boolean reachesOut =
        text.length() > LONGEST_OUTER_LABEL
            && (piece.left() < area.left() - piece.size()
                || piece.right() > area.right() + piece.size());
    return text.length() <= LONGEST_LABEL
        && !large
        && !reachesOut
        && !SENTENCE.matcher(text).find()
        && !CAPTION.matcher(text).matches()
        && !OF_A_LETTER.matcher(text).matches()
        && Mark.of(text).filter(m -> m.style().canBeHeading()).isEmpty();
  }

  /** Returns whether a drawing has labels, or is too large for an ornament. */
  boolean hasLabels(Rectangle area) {
    long labels = inside(area).count();
    return labels >= FEWEST_LABELS
        || labels == 0 && area.width() >= WORDLESS_WIDTH && area.height() >= WORDLESS_HEIGHT;
  }

  /**
   * Adds the labels of axes, which stand beside a drawing, and those of which a part stands in it.
   * Above and below, a line of one piece is text more often than a label.
   *
   * @param room where its labels can stand
   */
  Rectangle withLabelsAround(Rectangle drawing, Rectangle room) {
    Rectangle place = drawing;
    boolean grown = true;
    while (grown) {
      grown = false;
      for (List<TextLine> line : lines) {
        for (TextLine piece : line) {
          Rectangle label = piece.place();
          boolean outside = !place.contains(label) && room.contains(label);
          if (outside && isOuterLabel(piece, line, place) && holdsLabelsOnly(place.around(label))) {
            place = place.around(label);
            grown = true;
          }
        }
      }
    }
    return place;
  }

  private boolean isOuterLabel(TextLine piece, List<TextLine> line, Rectangle place) {
    Rectangle label = piece.place();
    if (piece.text().length() > LONGEST_OUTER_LABEL || !isLabel(piece, place.around(label))) {
      return false;
    }
    if (piece.glyphs().stream().anyMatch(place::contains)) {
      return true;
    }
    boolean number = NUMBER.matcher(piece.text()).matches();
    double reach = (number ? NUMBER_DISTANCE_EM : LABEL_DISTANCE_EM) * piece.size();
    double middle = (label.top() + label.bottom()) / 2;
    boolean beside =
        middle > place.top() - piece.size()
            && middle < place.bottom() + piece.size()
            && label.right() > place.left() - reach
            && label.left() < place.right() + reach
            && label.width() < place.width();
    double beyond = BEYOND_AXIS_EM * piece.size();
    double single = SINGLE_DISTANCE_EM * piece.size();
    boolean alone =
        line.size() == 1
            && piece.text().length() <= LONGEST_SINGLE_LABEL
            && label.bottom() > place.top() - single
            && label.top() < place.bottom() + single
            && label.left() > place.left()
            && label.right() < place.right();
    boolean aboveOrBelow =
        line.size() > 1
            && label.bottom() > place.top() - reach
            && label.top() < place.bottom() + reach
            && line.get(0).left() > place.left() - beyond
            && line.get(line.size() - 1).right() < place.right() + beyond;
    return beside || aboveOrBelow || alone;
  }
}
