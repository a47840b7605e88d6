package org.huibian.source.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * The words that tesseract found on a page, as characters in their places. Its lines stand where
 * they are said to stand; its words do so only roughly (the boxes of Chinese ones are off by up to
 * a character). So the characters of a line are spread evenly between gaps that are real.
 */
final class RecognisedWords {
  /** A wider gap between two words, in heights of the line, is one in the print, too. */
  private static final double REAL_GAP = 1.2;

  /** An upper-case letter or a digit is as wide as this share of an ideograph. */
  private static final double NARROW = 0.5;

  /** The columns of the table: level, page, block, paragraph, line, word, box, confidence, text. */
  private static final int COLUMNS = 12;

  private static final int LEFT = 6;
  private static final int WIDTH = 8;
  private static final int HEIGHT = 9;
  private static final int TEXT = 11;

  private final double points;
  private final List<Glyph> glyphs = new ArrayList<>();
  private final List<Word> line = new ArrayList<>();
  private double middle;

  private record Word(String text, double left, double right, double height) {
    double weight() {
      return text.codePoints().mapToDouble(c -> c < 0x2E80 && c != '—' ? NARROW : 1).sum();
    }
  }

  private RecognisedWords(double points) {
    this.points = points;
  }

  /**
   * The characters of a page.
   *
   * @param table what the program printed
   * @param points how many points a pixel is
   */
  static List<Glyph> glyphs(String table, double points) {
    RecognisedWords words = new RecognisedWords(points);
    table.lines().forEach(words::row);
    words.endLine();
    return words.glyphs;
  }

  private void row(String row) {
    String[] cells = row.split("\t", COLUMNS);
    if (cells.length < COLUMNS - 1) {
      return;
    }
    double[] box = new double[4];
    for (int i = 0; i < 4; i++) {
      try {
        box[i] = Integer.parseInt(cells[LEFT + i]) * points;
      } catch (NumberFormatException e) {
        return; // The heads of the columns.
      }
    }
    double width = box[WIDTH - LEFT];
    double height = box[HEIGHT - LEFT];
    if (cells[0].equals("4")) {
      endLine();
      middle = box[1] + height / 2;
    } else if (cells[0].equals("5") && cells.length == COLUMNS && !cells[TEXT].isBlank()) {
      String text = Characters.clean(cells[TEXT].strip());
      line.add(new Word(text, box[0], box[0] + width, height));
    }
  }

  private void endLine() {
    if (line.isEmpty()) {
      return;
    }
    double size = size();
    int from = 0;
    double right = line.get(0).right();
    for (int i = 1; i <= line.size(); i++) {
      if (i == line.size() || line.get(i).left() - right > REAL_GAP * size) {
        spread(line.subList(from, i), size);
        from = i;
      }
      right = i < line.size() ? Math.max(right, line.get(i).right()) : right;
    }
    line.clear();
  }

  /** The height of most words; that of a single sign says little. */
  private double size() {
    List<Double> heights = line.stream().map(Word::height).sorted().toList();
    double height = heights.get((heights.size() - 1) / 2);
    return Math.rint(height * 2) / 2; // As type is set, in half points.
  }

  private void spread(List<Word> words, double size) {
    double left = words.get(0).left();
    double right = words.stream().mapToDouble(Word::right).max().orElse(left);
    double weight = words.stream().mapToDouble(Word::weight).sum();
    double unit = Math.max(right - left, 0.1) / weight;
    double x = left;
    double y = middle + 0.38 * size;
    boolean spaced = false;
    String before = "";
    for (Word word : words) {
      spaced = isLatin(before, true) && isLatin(word.text(), false);
      for (int c : word.text().codePoints().toArray()) {
        double width = (c < 0x2E80 && c != '—' ? NARROW : 1) * unit;
        Glyph glyph = new Glyph(Character.toString(c), x, y, width, size, false);
        glyphs.add(spaced ? glyph.afterSpace() : glyph);
        spaced = false;
        x += width;
      }
      before = word.text();
    }
  }

  private static boolean isLatin(String word, boolean end) {
    if (word.isEmpty()) {
      return false;
    }
    int c = end ? word.codePointBefore(word.length()) : word.codePointAt(0);
    return Character.isLetter(c) && c < 0x250;
  }
}
