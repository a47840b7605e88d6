package org.huibian.source.pdf;

import java.util.ArrayList;
import java.util.List;
import org.huibian.source.page.Characters;
import org.huibian.source.page.Glyph;

/**
 * Turns the words that Tesseract found on a page into glyphs. The places of its lines are right,
 * but those of its words only roughly: the boxes of Chinese words are off by up to one character.
 * So the characters of a line are spread evenly between the gaps that are certain.
 */
final class RecognisedWords {
  /** A wider gap between two words, in ems of the line, is printed. */
  private static final double PRINTED_GAP_EM = 1.2;

  /** The width of a Latin letter or a digit as a share of an ideograph's. */
  private static final double NARROW = 0.5;

  /** The least width of a run of words, in points. */
  private static final double LEAST_WIDTH = 0.1;

  /** Type sizes are rounded to steps of half a point, as type is set. */
  private static final double SIZES_PER_POINT = 2;

  /** Tesseract's TSV: level, page, block, paragraph, line, word, box, confidence, text. */
  private static final int COLUMNS = 12;

  private static final int LEVEL = 0;
  private static final int BOX = 6;
  private static final int TEXT = 11;
  private static final String LINE_LEVEL = "4";
  private static final String WORD_LEVEL = "5";

  private final double pointsPerPixel;
  private final StampTest stamps;
  private final StringBuilder stamped = new StringBuilder();
  private final List<Glyph> glyphs = new ArrayList<>();
  private final List<Word> line = new ArrayList<>();

  /** The y coordinate of the middle of the line, in points. */
  private double lineMiddle;

  /** A word with its left and right edges and its height, in points. */
  private record Word(String text, double left, double right, double height) {
    double weight() {
      return text.codePoints().mapToDouble(RecognisedWords::weight).sum();
    }
  }

  /** A box on the page, in points. */
  private record Box(double left, double top, double width, double height) {}

  /** Tells the words of a stamp. */
  @FunctionalInterface
  interface StampTest {
    /** Returns whether a word is that of a stamp; all in pixels. */
    boolean isStamp(int left, int top, int width, int height);
  }

  /**
   * What was recognised on a page.
   *
   * @param glyphs the characters of its text
   * @param stamped the words of stamps
   */
  record Result(List<Glyph> glyphs, String stamped) {}

  private RecognisedWords(double pointsPerPixel, StampTest stamps) {
    this.pointsPerPixel = pointsPerPixel;
    this.stamps = stamps;
  }

  /**
   * Returns the glyphs of a page.
   *
   * @param tsv the output of Tesseract; rows that it would not write are skipped
   * @param pointsPerPixel the size of a pixel, in points
   */
  static List<Glyph> glyphs(String tsv, double pointsPerPixel) {
    return read(tsv, pointsPerPixel, (left, top, width, height) -> false).glyphs();
  }

  /** Returns what was recognised on a page, without the words of stamps among its text. */
  static Result read(String tsv, double pointsPerPixel, StampTest stamps) {
    RecognisedWords words = new RecognisedWords(pointsPerPixel, stamps);
    tsv.lines().forEach(words::addRow);
    words.endLine();
    return new Result(words.glyphs, words.stamped.toString());
  }

  private static double weight(int c) {
    return Characters.isNarrow(c) ? NARROW : 1;
  }

  private void addRow(String row) {
    String[] cells = row.split("\t", COLUMNS);
    if (cells.length < COLUMNS - 1) {
      return;
    }
    Box box;
    try {
      box =
          new Box(
              points(cells[BOX]),
              points(cells[BOX + 1]),
              points(cells[BOX + 2]),
              points(cells[BOX + 3]));
    } catch (NumberFormatException e) {
      return; // The row with the names of the columns.
    }
    boolean hasText = cells.length == COLUMNS && !cells[TEXT].isBlank();
    if (cells[LEVEL].equals(LINE_LEVEL)) {
      endLine();
      lineMiddle = box.top() + box.height() / 2;
    } else if (cells[LEVEL].equals(WORD_LEVEL) && hasText) {
      String text = Characters.normalize(cells[TEXT].strip());
      if (isStamp(cells)) {
        stamped.append(text);
        return;
      }
      line.add(new Word(text, box.left(), box.left() + box.width(), box.height()));
    }
  }

  private boolean isStamp(String[] cells) {
    return stamps.isStamp(
        Integer.parseInt(cells[BOX]),
        Integer.parseInt(cells[BOX + 1]),
        Integer.parseInt(cells[BOX + 2]),
        Integer.parseInt(cells[BOX + 3]));
  }

  private double points(String pixels) {
    return Integer.parseInt(pixels) * pointsPerPixel;
  }

  private void endLine() {
    if (line.isEmpty()) {
      return;
    }
    double size = typeSize();
    int from = 0;
    double right = line.get(0).right();
    for (int i = 1; i <= line.size(); i++) {
      if (i == line.size() || line.get(i).left() - right > PRINTED_GAP_EM * size) {
        spread(line.subList(from, i), size);
        from = i;
      }
      right = i < line.size() ? Math.max(right, line.get(i).right()) : right;
    }
    line.clear();
  }

  /** Returns the median height of the words, in points; that of a single mark says little. */
  private double typeSize() {
    List<Double> heights = line.stream().map(Word::height).sorted().toList();
    double height = heights.get((heights.size() - 1) / 2);
    return Math.rint(height * SIZES_PER_POINT) / SIZES_PER_POINT;
  }

  /** Adds the characters of words, spread evenly by their weights. */
  private void spread(List<Word> words, double size) {
    double left = words.get(0).left();
    double right = words.stream().mapToDouble(Word::right).max().orElse(left);
    double weight = words.stream().mapToDouble(Word::weight).sum();
    double unit = Math.max(right - left, LEAST_WIDTH) / weight;
    double x = left;
    double y = lineMiddle + Glyph.MIDDLE_EM * size;
    String before = "";
    for (Word word : words) {
      boolean spaced = endsWithLatin(before) && startsWithLatin(word.text());
      for (int c : word.text().codePoints().toArray()) {
        double width = weight(c) * unit;
        Glyph glyph = new Glyph(Character.toString(c), x, y, width, size, false);
        glyphs.add(spaced ? glyph.afterSpace() : glyph);
        spaced = false;
        x += width;
      }
      before = word.text();
    }
  }

  private static boolean endsWithLatin(String word) {
    return !word.isEmpty() && isLatinLetter(word.codePointBefore(word.length()));
  }

  private static boolean startsWithLatin(String word) {
    return !word.isEmpty() && isLatinLetter(word.codePointAt(0));
  }

  private static boolean isLatinLetter(int c) {
    return Character.isLetter(c) && Characters.isLatin(c);
  }
}
