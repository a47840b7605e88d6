package org.huibian.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.source.LineFacts;
import org.huibian.source.LineRole;
import org.huibian.source.SourceText;

/**
 * The printed list of contents: a witness of what articles there are, not the truth.
 *
 * @param lines the lines that it takes, its heading included; empty if the issue has none
 * @param titles what its entries say, leaders and page numbers taken off, in order
 */
public record ContentsList(List<Integer> lines, List<String> titles) {
  private static final Pattern HEADING = Pattern.compile("目\\s*录");

  /** Leaders, or a gap, and a page number: the end of an entry. */
  static final Pattern ENTRY_END =
      Pattern.compile("(?:[.．·]{2,}|…+|\\t|\\s{2,})[\\s.．·…]*([0-9]{1,4})(?:\\t[0-9]{1,4})?\\s*$");

  /** Copies the lists. */
  public ContentsList {
    lines = List.copyOf(lines);
    titles = List.copyOf(titles);
  }

  /** The line of its heading, or 0 if there is no list. */
  int firstLine() {
    return lines.isEmpty() ? 0 : lines.get(0);
  }

  /** The list of an original: as its author marked it, or else as its text shows it. */
  static ContentsList of(SourceText source) {
    List<Integer> lines = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    source
        .marks()
        .linesWith(LineFacts::role)
        .forEach(
            (number, role) -> {
              if (role == LineRole.CONTENTS || role == LineRole.CONTENTS_DETAIL) {
                String line = source.lines().get(number - 1);
                lines.add(number);
                if (role == LineRole.CONTENTS && !isHeading(line)) {
                  Matcher end = ENTRY_END.matcher(line);
                  titles.add(clean((end.find() ? line.substring(0, end.start()) : line).strip()));
                }
              }
            });
    return lines.isEmpty()
        ? new ContentsSearch(text(source), source.marks()).find()
        : withHeading(source.lines(), lines, titles);
  }

  /** The lines without those that are known to be no text: a list runs on over pages. */
  private static List<String> text(SourceText source) {
    List<String> lines = new ArrayList<>(source.lines());
    source.marks().linesWith(LineFacts::role).keySet().forEach(number -> lines.set(number - 1, ""));
    return lines;
  }

  /** The heading of a list often stands outside of what the author has marked as one. */
  private static ContentsList withHeading(
      List<String> source, List<Integer> lines, List<String> titles) {
    int before = lines.get(0) - 1;
    if (before > 0 && isHeading(source.get(before - 1))) {
      lines.add(0, before);
    }
    return new ContentsList(lines, titles);
  }

  /** Whether a line is the heading of such a list. */
  static boolean isHeading(String line) {
    return HEADING.matcher(line.strip()).matches();
  }

  /** A title without the leaders and the page number behind it. */
  static String clean(String title) {
    return title.replaceAll("[.．·…\\s]+[0-9]{0,4}$", "").strip();
  }
}
