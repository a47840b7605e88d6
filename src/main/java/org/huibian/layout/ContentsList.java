package org.huibian.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huibian.source.LineFacts;
import org.huibian.source.LineRole;
import org.huibian.source.SourceText;

/**
 * The printed list of contents of an issue. It is evidence of which articles there are, not the
 * truth: its titles and those of the articles may differ.
 *
 * @param lines the numbers of the lines that it takes, from 1, with its heading; empty if the issue
 *     has none
 * @param titles the titles of its entries in order, without leaders and page numbers
 */
public record ContentsList(List<Integer> lines, List<String> titles) {
  /** The list of an issue that has none. */
  static final ContentsList NONE = new ContentsList(List.of(), List.of());

  /** The heading of a list: 目录, 目次, 要目, also as 本期目录 or 【目 录】, or with its English word. */
  private static final Pattern HEADING =
      Pattern.compile(
          "[【\\[（(《—–-]*\\s*(?:本\\s*[期刊册辑]|总|全\\s*书)?\\s*(?:目\\s*[录錄次]|要\\s*目)"
              + "\\s*[】\\])）》—–-]*[：:]?(?:\\s*(?i:contents))?|(?i:contents|table of contents)");

  /** The end of the title of an entry: leaders and a page number. */
  private static final Pattern TITLE_END = Pattern.compile("[.．·•‧∙・…⋯┈┄_＿\\s]+[0-9０-９]{0,4}$");

  /** Copies the lists. */
  public ContentsList {
    lines = List.copyOf(lines);
    titles = List.copyOf(titles);
  }

  /** Returns the number of its first line, from 1; empty if there is no list. */
  public OptionalInt firstLine() {
    return lines.isEmpty() ? OptionalInt.empty() : OptionalInt.of(lines.get(0));
  }

  /** Returns its titles in the form in which titles are compared. */
  Set<String> titleKeys() {
    return titles.stream().map(PassageStarts::titleKey).collect(Collectors.toUnmodifiableSet());
  }

  /** Finds the list of an original: by its marks, or else by its text. */
  static ContentsList of(SourceText source) {
    ContentsList marked = marked(source);
    return marked.lines().isEmpty() ? new ContentsSearch(source).find() : marked;
  }

  /** Returns the list that the author of the original has marked as one. */
  private static ContentsList marked(SourceText source) {
    List<Integer> lines = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    source
        .marks()
        .linesWith(LineFacts::role)
        .forEach(
            (number, role) -> {
              String line = source.lines().get(number - 1);
              if (role == LineRole.CONTENTS || role == LineRole.CONTENTS_DETAIL) {
                lines.add(number);
              }
              if (role == LineRole.CONTENTS && !isHeading(line)) {
                titles.add(title(line));
              }
            });
    return new ContentsList(withHeading(lines, source.lines()), titles);
  }

  /** Adds the heading above the list, which often lies outside of what the author has marked. */
  private static List<Integer> withHeading(List<Integer> lines, List<String> source) {
    int before = lines.isEmpty() ? 0 : lines.get(0) - 1;
    if (before > 0 && isHeading(source.get(before - 1))) {
      lines.add(0, before);
    }
    return lines;
  }

  /** Returns whether a line is the heading of a list of contents. */
  static boolean isHeading(String line) {
    return HEADING.matcher(line.strip()).matches();
  }

  private static String title(String line) {
    return clean(EntryEnd.clear(line).map(e -> line.substring(0, e.to())).orElse(line).strip());
  }

  /** Returns a title without leaders and page number. */
  static String clean(String title) {
    return TITLE_END.matcher(title).replaceAll("").strip();
  }
}
