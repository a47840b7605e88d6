package org.huibian.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.huibian.layout.LeftOut.Reason;
import org.huibian.source.LineFacts;
import org.huibian.source.LineRole;
import org.huibian.source.SourceMarks;
import org.huibian.source.SourceText;
import org.huibian.text.TextKey;

/**
 * Finds what a printed issue has around its text: cover, contents, running headers with their page
 * numbers, colophon. Marks each line of the source with the reason to leave it out, or with none.
 */
final class Furniture {
  private static final Pattern DATED_HEADER =
      Pattern.compile(".{0,12}汇\\s*编\\s*[（(]\\s*[0-9]{4}\\s*年\\s*[0-9]{1,2}\\s*月\\s*[)）].{0,12}");
  private static final Pattern PUBLISHER_HEADER =
      Pattern.compile("\\p{IsHan}{4,24}(?:协会|学会|商会|联合会|委员会|中心|部|局)\\s*编印?");
  private static final Pattern PAGE_NUMBER = Pattern.compile("[-—–－·\\s]*([0-9]{1,4})[-—–－·\\s]*");
  private static final Pattern COVER_LINE =
      Pattern.compile(
          "(?:.{0,12}汇\\s*编|\\(?总\\s*第\\s*[0-9]+\\s*期\\)?"
              + "|[（(]?\\s*[0-9]{4}\\s*年\\s*[0-9]{1,2}\\s*月\\s*[)）]?"
              + "|\\p{IsHan}{4,24}(?:协会|学会|商会|联合会)(?:\\s*编印?)?|[A-Za-z][A-Za-z .,&'-]{8,})");
  private static final Pattern COLOPHON_LINE =
      Pattern.compile("\\s*(?:地\\s*址|电\\s*话|传\\s*真|邮\\s*箱|邮\\s*编|网\\s*址|E-?mail)\\s*[：:].*");
  private static final Pattern ASSOCIATION =
      Pattern.compile("\\p{IsHan}{4,24}(?:协会|学会|商会|联合会)(?:\\s*编印?)?");

  private final List<String> lines;
  private final Reason[] reasons;

  Furniture(List<String> lines, SourceMarks marks) {
    this.lines = lines;
    this.reasons = new Reason[lines.size()];
    marks.linesWith(LineFacts::role).forEach((line, role) -> reasons[line - 1] = reason(role));
  }

  private static Reason reason(LineRole role) {
    return switch (role) {
      case CONTENTS, CONTENTS_DETAIL -> Reason.CONTENTS;
      case RUNNING_HEADER -> Reason.RUNNING_HEADER;
      case PAGE_NUMBER -> Reason.PAGE_NUMBER;
      case DELETED -> Reason.DELETED;
      case HIDDEN -> Reason.HIDDEN;
      case COMMENT -> Reason.COMMENT;
    };
  }

  /** One entry a line of the source; null where the line is text or blank. */
  Reason[] find(ContentsList contents) {
    runningHeaders();
    cover(contents);
    colophon();
    return reasons.clone();
  }

  /**
   * A running header is a line before (or after) a bare page number: the compendium's name with its
   * month, the publisher, or any line that repeats at such places.
   */
  private void runningHeaders() {
    Map<String, Integer> repeats = new HashMap<>();
    List<int[]> pairs = new ArrayList<>();
    int before = -1;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      if (before >= 0) {
        int header = -1;
        int number = -1;
        if (isPageNumber(i) && !isPageNumber(before)) {
          header = before;
          number = i;
        } else if (isPageNumber(before) && isHeaderForm(i)) {
          header = i;
          number = before;
        }
        if (header >= 0) {
          pairs.add(new int[] {header, number});
          repeats.merge(key(header), 1, Integer::sum);
        }
      }
      before = i;
    }
    for (int[] pair : pairs) {
      boolean often = repeats.get(key(pair[0])) >= 3 && TextKey.count(lines.get(pair[0])) >= 6;
      if (reasons[pair[0]] == null && (isHeaderForm(pair[0]) || often && isCompendium(pair[0]))) {
        reasons[pair[0]] = Reason.RUNNING_HEADER;
        reasons[pair[1]] = Reason.PAGE_NUMBER;
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      if (reasons[i] == null && isHeaderForm(i) && repeats.containsKey(key(i))) {
        reasons[i] = Reason.RUNNING_HEADER;
      }
    }
  }

  private String key(int line) {
    return TextKey.loose(lines.get(line)).replaceAll("[0-9]+", "0");
  }

  private boolean isPageNumber(int line) {
    return PAGE_NUMBER.matcher(lines.get(line)).matches();
  }

  private boolean isHeaderForm(int line) {
    String text = lines.get(line).strip();
    return DATED_HEADER.matcher(text).matches() || PUBLISHER_HEADER.matcher(text).matches();
  }

  private boolean isCompendium(int line) {
    return lines.get(line).contains("汇编") || lines.get(line).contains("总第");
  }

  private void cover(ContentsList contents) {
    int end = contents.firstLine() > 0 ? contents.firstLine() - 1 : coverEnd();
    for (int i = 0; i < end; i++) {
      mark(i, Reason.COVER);
    }
    for (int line : contents.lines()) {
      mark(line - 1, Reason.CONTENTS);
    }
  }

  /** Without a list of contents the cover is what looks like one, from the first line on. */
  private int coverEnd() {
    int end = 0;
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).strip();
      if (!text.isEmpty() && reasons[i] == null && !text.equals(SourceText.PICTURE)) {
        if (!COVER_LINE.matcher(text).matches()) {
          break;
        }
        end = i + 1;
      }
    }
    return end;
  }

  /** The colophon stands at the very end: the association's name, then where to reach it. */
  private void colophon() {
    int start = -1;
    boolean reached = false;
    for (int i = lines.size() - 1; i >= 0; i--) {
      String text = lines.get(i).strip();
      if (text.isEmpty() || reasons[i] != null || text.equals(SourceText.PICTURE)) {
        continue;
      }
      if (COLOPHON_LINE.matcher(text).matches()) {
        reached = true;
      } else if (ASSOCIATION.matcher(text).matches()) {
        start = i;
        break;
      } else if (!text.matches("[A-Za-z][A-Za-z .,&'-]{8,}")) {
        break;
      }
    }
    if (reached && start >= 0) {
      for (int i = start; i < lines.size(); i++) {
        mark(i, Reason.COLOPHON);
      }
    }
  }

  private void mark(int index, Reason reason) {
    if (!lines.get(index).isBlank() && reasons[index] == null) {
      reasons[index] = reason;
    }
  }
}
