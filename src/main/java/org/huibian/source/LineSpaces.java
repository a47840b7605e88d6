package org.huibian.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.text.Authorities;

/**
 * Removes the spaces between Chinese characters that text copied out of a PDF has wherever two
 * printed lines met: 定期调 度推进. Chinese text has no spaces within sentences, so that many of them
 * show where a text comes from. A few are meant, as between two organs or a name and an office.
 */
final class LineSpaces {
  /** A space between two parts of a sentence, each with its own punctuation. */
  private static final Pattern SPACE = Pattern.compile("(?<=[\\p{IsHan}，、]) (?=\\p{IsHan})");

  /** A space within the title of a document, between 关于 and the word for its kind. */
  private static final Pattern TITLE =
      Pattern.compile("(.*关于.*\\p{IsHan}》?\\S*) (\\S+的(?:通知|意见|公告|通告|决定|函|批复|通报|报告|方案|规定|办法))");

  private static final String PUNCTUATION = "，。；、：";

  /** A text was copied in this way if it has so many of these spaces, … */
  private static final int FEWEST = 3;

  /** … and at least one paragraph in so many has one. */
  private static final int RAREST = 8;

  /** A line with fewer characters is no paragraph. */
  private static final int SHORTEST_PARAGRAPH = 15;

  /** What stands so near behind the last mark may be a name before an office. */
  private static final int LONGEST_NAME = 4;

  private final List<String> lines;
  private final Authorities authorities = Authorities.load();

  private LineSpaces(List<String> lines) {
    this.lines = lines;
  }

  /**
   * Returns the lines without these spaces.
   *
   * @param removed receives what was taken out
   */
  static List<String> remove(List<String> lines, List<Removed> removed) {
    return hasMany(lines) ? new LineSpaces(lines).remove(removed) : lines;
  }

  private static boolean hasMany(List<String> lines) {
    int paragraphs = 0;
    int spaced = 0;
    int spaces = 0;
    for (String line : lines) {
      if (isParagraph(line)) {
        int here = spaces(line).size();
        paragraphs++;
        spaced += here > 0 ? 1 : 0;
        spaces += here;
      }
    }
    return spaces >= FEWEST && spaced * RAREST >= paragraphs;
  }

  private static boolean isParagraph(String line) {
    return line.length() >= SHORTEST_PARAGRAPH
        && line.indexOf('\t') < 0
        && PUNCTUATION.chars().anyMatch(c -> line.indexOf(c) >= 0);
  }

  /** Returns the indexes of the spaces in a line on both sides of which a sentence goes on. */
  private static List<Integer> spaces(String line) {
    List<Integer> found = new ArrayList<>();
    Matcher m = SPACE.matcher(line);
    int from = 0;
    while (m.find()) {
      int next = line.indexOf(' ', m.end());
      String after = line.substring(m.end(), next < 0 ? line.length() : next);
      if (isPunctuated(line.substring(from, m.start())) && isPunctuated(after)) {
        found.add(m.start());
      }
      from = m.end();
    }
    return found;
  }

  private static boolean isPunctuated(String text) {
    return PUNCTUATION.chars().anyMatch(c -> text.indexOf(c) >= 0);
  }

  private List<String> remove(List<Removed> removed) {
    List<String> out = new ArrayList<>(lines.size());
    for (String line : lines) {
      StringBuilder text = new StringBuilder(line);
      List<Integer> spaces = isParagraph(line) ? spaces(line) : new ArrayList<>();
      spaces.removeIf(at -> isMeant(line, at));
      Matcher title = TITLE.matcher(line.strip());
      if (spaces.isEmpty() && title.matches() && line.indexOf('。') < 0) {
        spaces.add(line.indexOf(line.strip()) + title.end(1));
      }
      for (int i = spaces.size() - 1; i >= 0; i--) {
        text.deleteCharAt(spaces.get(i));
      }
      if (!spaces.isEmpty()) {
        String signs = String.valueOf(Removed.BLANK_SIGN).repeat(spaces.size());
        removed.add(new Removed(out.size() + 1, Removed.Kind.LINE_SPACE, signs));
      }
      out.add(text.toString());
    }
    return out;
  }

  /** Returns whether a space parts two organs, or a name from the office behind it. */
  private boolean isMeant(String line, int at) {
    int from = at;
    while (from > 0 && "，。；、：《（ ".indexOf(line.charAt(from - 1)) < 0) {
      from--;
    }
    boolean name =
        at - from <= LONGEST_NAME && from > 0 && "：；（".indexOf(line.charAt(from - 1)) >= 0;
    return name || at > from && authorities.isOrgan(line.substring(from, at));
  }
}
