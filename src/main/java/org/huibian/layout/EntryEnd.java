package org.huibian.layout;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.text.Numerals;

/**
 * The page number of an entry of contents, which stands at its end, or in some lists at its start.
 *
 * @param from the index of the first character of the title
 * @param to the index after its last character
 * @param page the number of the page
 */
record EntryEnd(int from, int to, int page) {
  /** A longer line is no entry; the patterns take time in proportion to its square. */
  private static final int LONGEST_ENTRY = 400;

  private static final String DIGITS = "[0-9０-９]{1,4}";
  private static final String LEADERS = ".．·•‧∙・…⋯┈┄_＿";

  /** A page number in any of its forms: 12, １２, （12）, 第12页, P12, - 12 -. */
  private static final String PAGE =
      "(?:[（(\\[［【〔]\\s*)?(?:第\\s*|[Pp][.．]?\\s*|[-—–－]\\s*)?("
          + DIGITS
          + ")\\s*(?:页|[-—–－])?(?:\\s*[）)\\]］】〕])?";

  /** Leaders or a gap, and a page number. */
  private static final Pattern CLEAR =
      Pattern.compile(
          "(?:["
              + LEADERS
              + "]{2,}+|…|\\t|\\s{2,}+)[\\s"
              + LEADERS
              + "]*+"
              + PAGE
              + "(?:\\t"
              + DIGITS
              + ")?\\s*$");

  /** A page number that is only told from the title by a bracket, a dash, a bar or a word. */
  private static final Pattern FAINT =
      Pattern.compile(
          "(?:\\s*(?:[/／|｜]|[-—–－~～]+|["
              + LEADERS
              + "])\\s*"
              + PAGE
              + "|\\s*[（(\\[［【〔]\\s*(?:第\\s*|[Pp][.．]?\\s*)?("
              + DIGITS
              + ")\\s*页?\\s*[）)\\]］】〕]|\\s*第\\s*("
              + DIGITS
              + ")\\s*页|\\s+[Pp][.．]?\\s*("
              + DIGITS
              + ")|\\s+("
              + DIGITS
              + "))\\s*$");

  /** A page number before the title, and what separates the two. */
  private static final Pattern LEADING =
      Pattern.compile("^\\s*" + PAGE + "(?:[\\s" + LEADERS + "/／|｜:：-]+|(?<=[）)\\]］】〕页]))(?=\\S)");

  /** Returns the end of an entry with leaders or a gap before its page number. */
  static Optional<EntryEnd> clear(String line) {
    if (line.length() > LONGEST_ENTRY) {
      return Optional.empty();
    }
    Matcher m = CLEAR.matcher(line);
    return m.find() ? Optional.of(new EntryEnd(0, m.start(), page(m))) : Optional.empty();
  }

  /**
   * Returns the end of a line that can be an entry, though it can also be something else: only
   * several such lines together, whose titles stand again below, are a list.
   */
  static Optional<EntryEnd> faint(String line) {
    if (line.length() > LONGEST_ENTRY) {
      return Optional.empty();
    }
    Matcher m = FAINT.matcher(line);
    return m.find() && m.start() > 0
        ? Optional.of(new EntryEnd(0, m.start(), page(m)))
        : Optional.empty();
  }

  /** Returns the title after a page number with which a line starts. */
  static Optional<EntryEnd> leading(String line) {
    Matcher m = LEADING.matcher(line);
    return m.find() ? Optional.of(new EntryEnd(m.end(), line.length(), page(m))) : Optional.empty();
  }

  /** Returns the page number on a line of its own; empty if the line holds anything else. */
  static Optional<EntryEnd> alone(String line) {
    Matcher m = Pattern.compile("\\s*" + PAGE + "\\s*").matcher(line);
    return m.matches() ? Optional.of(new EntryEnd(0, 0, page(m))) : Optional.empty();
  }

  private static int page(Matcher m) {
    for (int group = 1; group <= m.groupCount(); group++) {
      if (m.group(group) != null) {
        return Numerals.parse(m.group(group)).orElse(0);
      }
    }
    return 0;
  }
}
