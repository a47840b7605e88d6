package org.huibian.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long the printed lines were from which a text was copied. Where lines met, a space remains,
 * so that the pieces between such spaces are all about as long as a line. A space that is meant
 * divides a text into pieces of any length.
 *
 * @param characters the number of characters of a full line
 */
record LineLength(int characters) {
  /** A space that may stand where two printed lines met, but not between Han and Latin. */
  private static final Pattern BETWEEN_HAN =
      Pattern.compile("(?<=[\\p{IsHan}，、；：。》）”]) (?=[\\p{IsHan}《（“])");

  /** Lines of fewer characters are those of a narrow column or a list of names. */
  private static final int SHORTEST = 12;

  /** No line of a page has more characters. */
  private static final int LONGEST = 60;

  /** Lines differ by so many characters, as no mark of punctuation may begin a line. */
  private static final int TOLERANCE = 2;

  /** The first line of a paragraph is shorter by its indent, in characters. */
  private static final int INDENT = 2;

  /** So many pieces must be equally long to show the length of a line. */
  private static final int FEWEST = 4;

  /** Two of so many pieces must be. */
  private static final int RAREST = 3;

  /**
   * Returns the length of the lines of a text.
   *
   * @param paragraphs its paragraphs
   * @return empty if the pieces between spaces have no common length
   */
  static Optional<LineLength> of(List<String> paragraphs) {
    List<Piece> pieces = new ArrayList<>();
    for (String paragraph : paragraphs) {
      Matcher space = BETWEEN_HAN.matcher(paragraph);
      for (int from = 0; space.find(); from = space.end()) {
        pieces.add(Piece.of(paragraph, from, space.start()));
      }
    }
    int most = 0;
    LineLength best = new LineLength(SHORTEST);
    for (int length = SHORTEST; length <= LONGEST; length++) {
      LineLength candidate = new LineLength(length);
      int fitting = 0;
      for (Piece piece : pieces) {
        fitting += candidate.isFull(piece, TOLERANCE) ? 1 : 0;
      }
      if (fitting > most) {
        most = fitting;
        best = candidate;
      }
    }
    boolean common = most >= FEWEST && most * RAREST >= pieces.size() * 2;
    return common ? Optional.of(best) : Optional.empty();
  }

  /**
   * Returns the indexes of the spaces between Chinese characters at which a full line ends.
   *
   * @param paragraph a paragraph
   * @param known the indexes of spaces that are known to be such ends
   */
  List<Integer> lineEnds(String paragraph, Collection<Integer> known) {
    Set<Integer> sure = new HashSet<>(known);
    List<Integer> found = new ArrayList<>();
    List<Integer> starts = new ArrayList<>(List.of(0));
    Matcher between = BETWEEN_HAN.matcher(paragraph).useTransparentBounds(true);
    for (int at = paragraph.indexOf(' '); at >= 0; at = paragraph.indexOf(' ', at + 1)) {
      boolean full = endsLine(paragraph, starts, at);
      if (full && between.region(at, paragraph.length()).lookingAt()) {
        found.add(at);
      }
      if (full || sure.contains(at)) {
        starts.add(at + 1); // Also at a space that stays, between Han and digits.
      }
    }
    return found;
  }

  /** Returns whether what stands between one of some places and an end is as long as a line. */
  private boolean endsLine(String paragraph, List<Integer> starts, int end) {
    for (int i = starts.size() - 1; i >= 0; i--) {
      int from = starts.get(i);
      if (end - from > 2 * (LONGEST + TOLERANCE)) {
        break;
      }
      int shorter = from == 0 ? TOLERANCE + INDENT : TOLERANCE;
      if (isFull(Piece.of(paragraph, from, end), shorter)) {
        return true;
      }
    }
    return false;
  }

  private boolean isFull(Piece piece, int shorter) {
    return piece.most() >= characters - shorter && piece.least() <= characters + TOLERANCE;
  }

  /**
   * The length of a piece of text. Digits and Latin letters are half as wide as others, or as wide
   * in some typefaces.
   *
   * @param least its length in characters with the narrow ones as halves
   * @param most its length with all as wide
   */
  private record Piece(int least, int most) {
    /** The first character after those of Latin. */
    private static final int END_OF_LATIN = 0x2000;

    static Piece of(String text, int from, int end) {
      int narrow = 0;
      for (int i = from; i < end; i++) {
        narrow += text.charAt(i) < END_OF_LATIN ? 1 : 0;
      }
      return new Piece(end - from - narrow / 2, end - from);
    }
  }
}
