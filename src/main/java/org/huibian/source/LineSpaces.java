package org.huibian.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
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

  /** A longer line is no headline. */
  private static final int LONGEST_TITLE = 200;

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

  /** The name of an organ has no more characters. */
  private static final int LONGEST_ORGAN = 40;

  private static final String BEFORE_ORGAN = "，。；、：《（ ";
  private static final String END_OF_ORGAN = "，。；、：《（）》 ";

  private final List<String> lines;
  private final Optional<LineLength> length;
  private final Authorities authorities = Authorities.load();

  private LineSpaces(List<String> lines) {
    this.lines = lines;
    this.length = LineLength.of(lines.stream().filter(LineSpaces::isParagraph).toList());
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

  /**
   * Returns the spaces of a paragraph that go on in a sentence, or end a piece as long as a line.
   */
  private List<Integer> lineEnds(String line) {
    List<Integer> sure = spaces(line);
    sure.removeIf(at -> isMeant(line, at));
    if (length.isEmpty()) {
      return sure;
    }
    SortedSet<Integer> all = new TreeSet<>(length.get().lineEnds(line, sure));
    all.removeIf(at -> isMeant(line, at));
    all.addAll(sure);
    return new ArrayList<>(all);
  }

  private List<String> remove(List<Removed> removed) {
    List<String> out = new ArrayList<>(lines.size());
    for (String line : lines) {
      List<Integer> spaces = isParagraph(line) ? lineEnds(line) : new ArrayList<>();
      if (spaces.isEmpty() && line.length() <= LONGEST_TITLE && line.indexOf('。') < 0) {
        Matcher title = TITLE.matcher(line.strip());
        if (title.matches()) {
          spaces.add(line.indexOf(line.strip()) + title.end(1));
        }
      }
      if (!spaces.isEmpty()) {
        String signs = String.valueOf(Removed.BLANK_SIGN).repeat(spaces.size());
        removed.add(new Removed(out.size() + 1, Removed.Kind.LINE_SPACE, signs));
      }
      out.add(without(line, spaces));
    }
    return out;
  }

  private static String without(String line, List<Integer> indexes) {
    StringBuilder text = new StringBuilder(line.length());
    int from = 0;
    for (int at : indexes) {
      text.append(line, from, at);
      from = at + 1;
    }
    return text.append(line, from, line.length()).toString();
  }

  /** Returns whether a space parts two organs, or a name from the office behind it. */
  private boolean isMeant(String line, int at) {
    int from = at;
    while (from > 0
        && at - from < LONGEST_ORGAN
        && BEFORE_ORGAN.indexOf(line.charAt(from - 1)) < 0) {
      from--;
    }
    boolean name =
        at - from <= LONGEST_NAME && from > 0 && "：；（".indexOf(line.charAt(from - 1)) >= 0;
    return name || authorities.isOrgan(line.substring(from, at)) && startsWithOrgan(line, at + 1);
  }

  /** Without this, the organ before could be the beginning of a word, as in 主管部 门. */
  private boolean startsWithOrgan(String line, int from) {
    int to = from;
    while (to < line.length()
        && to < from + LONGEST_ORGAN
        && END_OF_ORGAN.indexOf(line.charAt(to)) < 0) {
      to++;
    }
    String after = line.substring(from, to).replaceFirst("(?:关于|联合|等).*", "");
    return authorities.leading(after).isPresent() || authorities.isOrgan(after);
  }
}
