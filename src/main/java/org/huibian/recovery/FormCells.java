package org.huibian.recovery;

import java.util.List;
import java.util.regex.Pattern;
import org.huibian.layout.Line;

/**
 * What a segment shows of the cells of a form.
 *
 * @param printed its text with the gaps that the source has between and after its cells; lines that
 *     print has broken are joined without gaps
 * @param blank whether the cell after its last label is empty
 * @param indented whether it is set in from the left, as the place to sign within a cell is
 */
record FormCells(String printed, boolean blank, boolean indented) {
  /** A label with its hints has at most this many characters. */
  private static final int LONGEST = 60;

  /** A page starts with one space; a cell is set in by more. */
  private static final String INDENT = "    ";

  /** Something to tick or to fill in within a text: □, ( ), 年 月, 1、生产者 2、经营者. */
  private static final Pattern OPTION =
      Pattern.compile(
          "[□☐]|[（(]\\s+[）)]|年\\s{2,}月|^[0-9]{1,2}\\s*[.．、].{1,20}\\s[0-9]{1,2}\\s*[.．、]");

  private static final Pattern REMARK = Pattern.compile("(?:注|备注|说明|填表说明|填写说明)\\s*[：:].*");

  /** Reads a segment. */
  static FormCells of(Segment segment, List<String> source) {
    List<Line> lines = segment.passage().lines();
    Line last = lines.get(lines.size() - 1);
    boolean whole = lines.size() == 1 && segment.text().equals(segment.passage().text());
    String printed = whole ? source.get(last.number() - 1).strip() : segment.text();
    boolean indented = source.get(lines.get(0).number() - 1).startsWith(INDENT);
    return new FormCells(printed, endsBlank(last.number(), source), indented);
  }

  /** Returns whether a line ends with a gap, or a line of spaces follows before the next text. */
  private static boolean endsBlank(int line, List<String> source) {
    if (source.get(line - 1).endsWith("  ")) {
      return true;
    }
    for (int i = line; i < source.size() && source.get(i).isBlank(); i++) {
      if (!source.get(i).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether it is a label before an empty cell. */
  boolean isBlank() {
    return blank && printed.length() <= LONGEST && "。；：".indexOf(last()) < 0;
  }

  /** Returns whether it is a label before an empty cell, or something to be ticked or filled in. */
  boolean isCell() {
    return isBlank() || OPTION.matcher(printed).find();
  }

  private char last() {
    return printed.isEmpty() ? '。' : printed.charAt(printed.length() - 1);
  }

  /** Returns whether a segment is a remark below a form, which is no cell of it. */
  static boolean isRemark(Segment segment) {
    return REMARK.matcher(segment.text()).matches();
  }
}
