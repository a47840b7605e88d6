package org.huibian.source.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huibian.source.Suspicion;

/**
 * The table that lines with runs of spaces are, if they are one.
 *
 * @param lines the lines that change, by their indexes: the first line of a row has its cells with
 *     tabs between them, the others of it are blank
 * @param suspicions why some lines may be read wrongly, by their indexes
 */
record SpacedTable(Map<Integer, String> lines, Map<Integer, Suspicion> suspicions) {
  private static final SpacedTable NOTHING = new SpacedTable(Map.of(), Map.of());

  /** The size of the type, in columns, in which a run of two spaces parts columns of a page. */
  private static final double SIZE = 1.4;

  /** The distance of lines, so that a blank line between rows of a table is possible. */
  private static final double LEADING = 1.5 * SIZE;

  /** The first character of those that are as wide as two Latin ones. */
  private static final int FIRST_WIDE = 0x2E80;

  /** Of columns without places, there are so many at least. */
  private static final int FEWEST_COLUMNS = 3;

  /** So many lines show that texts stand side by side … */
  private static final int FEWEST_OF_TEXT = 4;

  /** … of which each has so many characters in most lines. */
  private static final int LONG = 7;

  private static final Pattern PROSE = Pattern.compile("[，。；]");

  private static final Pattern GAP = Pattern.compile(" {2,}| *　[ 　]*");

  private static final Pattern FIGURE = Pattern.compile("[-+－]?[0-9０-９].{0,12}");

  /** How the places of characters are told. */
  private enum Places {
    /** Chinese characters are as wide as two Latin ones. */
    WIDE,
    /** All characters are as wide, as in what some programs write. */
    EVEN,
    /** Each piece of a line stands in the next column, wherever the line has it. */
    COUNTED
  }

  /** Returns the table of a run of lines, told by the places that show most rows. */
  static SpacedTable of(SpacedRun run) {
    SpacedTable best = NOTHING;
    for (Places places : Places.values()) {
      if (places != Places.COUNTED || isCounted(run)) {
        SpacedTable table = of(run, places);
        best = table.isBetterThan(best) ? table : best;
      }
    }
    return best.suspicions.isEmpty() && areTextsSideBySide(run)
        ? new SpacedTable(Map.of(), Map.of(run.first(), Suspicion.SPACED_LINES))
        : best;
  }

  /** Returns whether the lines are those of texts set beside one another, which mix in them. */
  private static boolean areTextsSideBySide(SpacedRun run) {
    List<TextLine> set = set(run, Places.WIDE);
    List<ColumnStrip> strips = set.size() < FEWEST_OF_TEXT ? List.of() : ColumnStrips.ofAll(set);
    if (strips.isEmpty()) {
      return false;
    }
    ColumnPieces pieces = new ColumnPieces(set, strips);
    int texts = 0;
    for (int i = 0; i < set.size(); i++) {
      int longOnes = 0;
      for (int column = 0; column < pieces.columns(); column++) {
        longOnes += pieces.has(i, column) && pieces.get(i, column).glyphs().size() >= LONG ? 1 : 0;
      }
      texts += longOnes > 1 && PROSE.matcher(set.get(i).text()).find() ? 1 : 0;
    }
    return texts * 2 >= set.size();
  }

  private boolean isBetterThan(SpacedTable other) {
    return lines.size() > other.lines.size()
        || other.lines.isEmpty() && other.suspicions.isEmpty() && !suspicions.isEmpty();
  }

  private static SpacedTable of(SpacedRun run, Places places) {
    List<Part> parts =
        BorderlessTables.find(
            1, set(run, places), line -> Part.Line.of(1, line, Part.Region.BODY, 0, List.of()));
    return written(run, parts);
  }

  private static List<TextLine> set(SpacedRun run, Places places) {
    List<TextLine> set = new ArrayList<>();
    List<Integer> widths = places == Places.COUNTED ? widths(run) : List.of();
    for (int i = 0; i < run.lines().size(); i++) {
      String line = run.lines().get(i);
      if (!line.isBlank()) {
        double y = i * LEADING;
        set.add(places == Places.COUNTED ? counted(line, y, widths) : placed(line, y, places));
      }
    }
    return set;
  }

  /** Sets the characters of a line where their columns are. */
  private static TextLine placed(String line, double y, Places places) {
    List<Glyph> glyphs = new ArrayList<>();
    double x = 0;
    boolean spaced = false;
    for (int c : line.codePoints().toArray()) {
      double width = places == Places.WIDE ? width(c) : 1;
      if (c != ' ' && c != '　') {
        Glyph glyph = new Glyph(Character.toString(c), x, y, width, SIZE, false);
        glyphs.add(spaced && !glyphs.isEmpty() ? glyph.afterSpace() : glyph);
      }
      spaced = c == ' ' || c == '　';
      x += width;
    }
    return TextLine.of(glyphs);
  }

  private static double width(int c) {
    return c >= FIRST_WIDE || c == '　' ? 2 : 1;
  }

  private static String[] pieces(String line) {
    return GAP.split(line.strip());
  }

  /** Sets each piece of a line at the left edge of its column. */
  private static TextLine counted(String line, double y, List<Integer> widths) {
    List<Glyph> glyphs = new ArrayList<>();
    String[] pieces = pieces(line);
    double left = 0;
    for (int i = 0; i < pieces.length; i++) {
      double x = left;
      boolean spaced = false;
      for (int c : pieces[i].codePoints().toArray()) {
        if (c != ' ') {
          Glyph glyph = new Glyph(Character.toString(c), x, y, width(c), SIZE, false);
          glyphs.add(spaced ? glyph.afterSpace() : glyph);
        }
        spaced = c == ' ';
        x += width(c);
      }
      left += widths.get(i) + 2 * SIZE;
    }
    return TextLine.of(glyphs);
  }

  private static List<Integer> widths(SpacedRun run) {
    List<Integer> widths = new ArrayList<>();
    for (String line : run.lines()) {
      String[] pieces = line.isBlank() ? new String[0] : pieces(line);
      for (int i = 0; i < pieces.length; i++) {
        int width = (int) pieces[i].codePoints().mapToDouble(SpacedTable::width).sum();
        if (i == widths.size()) {
          widths.add(width);
        } else {
          widths.set(i, Math.max(widths.get(i), width));
        }
      }
    }
    return widths;
  }

  /**
   * Returns whether all lines have as many pieces, three or more, and one of the further columns
   * has figures only, its head aside: names that stand side by side are no table.
   */
  private static boolean isCounted(SpacedRun run) {
    List<String[]> rows =
        run.lines().stream().filter(line -> !line.isBlank()).map(SpacedTable::pieces).toList();
    int columns = rows.get(0).length;
    boolean even = columns >= FEWEST_COLUMNS && rows.stream().allMatch(r -> r.length == columns);
    for (int i = 1; even && i < columns; i++) {
      int column = i;
      if (rows.stream().skip(1).allMatch(row -> FIGURE.matcher(row[column]).matches())) {
        return true;
      }
    }
    return false;
  }

  /** Writes rows into the first of their lines. */
  private static SpacedTable written(SpacedRun run, List<Part> parts) {
    Map<Integer, String> lines = new TreeMap<>();
    Map<Integer, Suspicion> suspicions = new TreeMap<>();
    boolean inTable = false;
    boolean inSpaced = false;
    for (Part part : parts) {
      int at = run.first() + (int) Math.rint((part.top() + Glyph.ASCENT_EM * SIZE) / LEADING);
      int last = run.first() + (int) Math.rint((part.bottom() - Glyph.DESCENT_EM * SIZE) / LEADING);
      boolean spaced = part.line().filter(line -> line.region() == Part.Region.SPACED).isPresent();
      if (part instanceof Part.Row row) {
        lines.put(at, row.cells().stream().map(Part.Cell::text).collect(Collectors.joining("\t")));
        for (int i = at + 1; i <= last; i++) {
          lines.put(i, "");
        }
        if (!inTable) {
          suspicions.put(at, Suspicion.BARE_TABLE);
        }
      } else if (spaced && !inSpaced) {
        suspicions.put(at, Suspicion.SPACED_LINES);
      }
      inTable = part instanceof Part.Row;
      inSpaced = spaced;
    }
    return new SpacedTable(lines, suspicions);
  }
}
