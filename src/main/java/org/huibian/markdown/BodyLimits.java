package org.huibian.markdown;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/**
 * Refuses articles longer than any, and paragraphs that would take minutes to read: the parser
 * looks through the whole paragraph at each mark in it, and who reads its citations and days looks
 * through it at each title, number, clause and date.
 */
final class BodyLimits {
  /** The most that the weights of all marks times the characters may be; it takes some seconds. */
  private static final long MOST = 1_000_000_000;

  /** The weight of a mark at which the parser copies the whole paragraph; that of others is 1. */
  private static final int SLOW_WEIGHT = 10;

  /**
   * The weight of a sign, one of which stands in each title, number, clause, day, term of validity
   * and short name: several readers look for what stands around it.
   */
  private static final int SIGN_WEIGHT = 5;

  /**
   * The weight of the number of a list: for each list within a list, the rest is looked through.
   */
  private static final int NUMBER_WEIGHT = 10;

  /** Begins a block of its own, in which the parser does not look at the lines before. */
  private static final Pattern BLOCK = Pattern.compile("[ >]*(?:\\||#|[-+*] |[0-9]+[.)] ).*");

  /** The most characters of an article: those of ten whole issues. */
  private static final int LONGEST = 1_000_000;

  private BodyLimits() {}

  /**
   * Checks the paragraphs of a body.
   *
   * @param file the article's file, for the message
   * @param before the number of lines before the body
   * @param body the body, with line feeds
   * @throws InputException PARAGRAPH_TOO_LONG with the line in which a paragraph begins,
   *     ARTICLE_TOO_LONG with the line in which the body becomes too long
   */
  static void check(Path file, int before, String body) {
    if (body.length() > LONGEST) {
      int last = before + (int) body.substring(0, LONGEST).lines().count();
      throw new InputException(
          file,
          last,
          Problem.ARTICLE_TOO_LONG,
          Integer.toString(body.length()),
          Integer.toString(LONGEST));
    }
    if ((long) body.length() * body.length() * SLOW_WEIGHT <= MOST) {
      // Most bodies are too short to exceed the limit with any characters.
      return;
    }
    int first = 0;
    int line = 0;
    long length = 0;
    long marks = 0;
    long weight = 0;
    int start = 0;
    while (start < body.length()) {
      int feed = body.indexOf('\n', start);
      int end = feed < 0 ? body.length() : feed;
      line++;
      if (isBegin(body, start, end)) {
        first = line;
        length = 0;
        marks = 0;
        weight = 0;
      }
      length += end - start;
      for (int i = start; i < end; i++) {
        int of = isNumber(body, i) ? NUMBER_WEIGHT : weight(body.charAt(i));
        marks += of > 0 ? 1 : 0;
        weight += of;
      }
      if (weight * length > MOST) {
        throw new InputException(
            file,
            before + first,
            Problem.PARAGRAPH_TOO_LONG,
            Long.toString(length),
            Long.toString(marks));
      }
      start = end + 1;
    }
  }

  /**
   * Returns the weight of a character: of one at which the parser looks for the rest of a
   * construct, or of a sign; 0 for others.
   */
  private static int weight(char c) {
    return switch (c) {
      case '&', '`', '<' -> SLOW_WEIGHT;
      case '《', '号', '条', '月', '期', '称' -> SIGN_WEIGHT;
      case '[', ']', '!', '*', '_', '\\' -> 1;
      default -> 0;
    };
  }

  /** Returns whether a character ends the number of a list, such as the point of "1. ". */
  private static boolean isNumber(String body, int at) {
    char c = body.charAt(at);
    return (c == '.' || c == ')')
        && at > 0
        && at + 1 < body.length()
        && body.charAt(at + 1) == ' '
        && body.charAt(at - 1) >= '0'
        && body.charAt(at - 1) <= '9';
  }

  private static boolean isBegin(String body, int start, int end) {
    if (start == end || start == 0) {
      return true;
    }
    // A blank line ends a paragraph; whether the line before was one shows in the character there.
    boolean afterBlank = start >= 2 && body.charAt(start - 2) == '\n';
    return afterBlank || BLOCK.matcher(body.substring(start, Math.min(end, start + 40))).matches();
  }
}
