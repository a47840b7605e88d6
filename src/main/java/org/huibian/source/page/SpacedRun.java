package org.huibian.source.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines of a text that have runs of spaces, one below the other.
 *
 * @param first the index of the first one
 * @param lines the lines, blank ones between them included
 */
record SpacedRun(int first, List<String> lines) {
  private static final int FEWEST_LINES = 3;

  /** A longer line, in characters, is no row. */
  private static final int LONGEST = 240;

  /** The rest of a cell is indented by so many spaces at least. */
  private static final int LEAST_INDENT = 4;

  private static final Pattern SPACES = Pattern.compile("\\S(?:  +| *　[ 　]*)\\S");

  /** Single ideographs apart from one another are the letters of one word: 二 寸. */
  private static final Pattern SPREAD_WORD =
      Pattern.compile("[ 　]*\\p{IsHan}(?:[ 　]+\\p{IsHan})+[ 　]*");

  /** Copies the list. */
  SpacedRun {
    lines = List.copyOf(lines);
  }

  /** Returns the runs of a text, each of three lines or more. */
  static List<SpacedRun> find(List<String> lines) {
    List<SpacedRun> runs = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      if (!isSpaced(lines.get(at))) {
        at++;
        continue;
      }
      int end = at + 1;
      int spaced = 1;
      for (int i = end; i < lines.size() && i < end + 2; i++) {
        boolean row = isSpaced(lines.get(i));
        if (row || isRest(lines.get(i))) {
          end = i + 1;
          spaced += row ? 1 : 0;
        } else if (!lines.get(i).isBlank()) {
          break;
        }
      }
      if (spaced >= FEWEST_LINES) {
        runs.add(new SpacedRun(at, lines.subList(at, end)));
      }
      at = end;
    }
    return runs;
  }

  private static boolean isSpaced(String line) {
    return line.length() <= LONGEST
        && line.indexOf('\t') < 0
        && SPACES.matcher(line).find()
        && !SPREAD_WORD.matcher(line).matches();
  }

  /** Returns whether a line can be the rest of a cell that is not the first one. */
  private static boolean isRest(String line) {
    int indent = 0;
    while (indent < line.length() && line.charAt(indent) == ' ') {
      indent++;
    }
    return indent >= LEAST_INDENT && indent < line.length() && line.length() <= LONGEST;
  }
}
