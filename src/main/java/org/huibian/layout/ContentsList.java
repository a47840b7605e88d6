package org.huibian.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.source.SourceMarks.Around;
import org.huibian.source.SourceText;
import org.huibian.text.JoinedText;
import org.huibian.text.TextKey;

/**
 * The printed list of contents: a witness of what articles there are, not the truth.
 *
 * @param lines the lines that it takes, its heading included; empty if the issue has none
 * @param titles what its entries say, leaders and page numbers taken off, in order
 */
public record ContentsList(List<Integer> lines, List<String> titles) {
  private static final Pattern HEADING = Pattern.compile("目\\s*录");
  private static final Pattern ENTRY_END =
      Pattern.compile("(?:[.．·]{2,}|…+|\\t|\\s{2,})[\\s.．·…]*([0-9]{1,4})(?:\\t[0-9]{1,4})?\\s*$");

  /** How far into the text a list of contents is looked for, in lines that are not blank. */
  private static final int SEARCH_LIMIT = 60;

  /** An entry takes at most this many lines. */
  private static final int LONGEST_ENTRY = 3;

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
        .around()
        .forEach(
            (number, what) -> {
              if (what == Around.CONTENTS || what == Around.CONTENTS_DETAIL) {
                String line = source.lines().get(number - 1);
                lines.add(number);
                if (what == Around.CONTENTS && !HEADING.matcher(line.strip()).matches()) {
                  Matcher end = ENTRY_END.matcher(line);
                  titles.add(clean((end.find() ? line.substring(0, end.start()) : line).strip()));
                }
              }
            });
    return lines.isEmpty() ? find(text(source)) : withHeading(source.lines(), lines, titles);
  }

  /** The lines without those that are known to be no text: a list runs on over pages. */
  private static List<String> text(SourceText source) {
    List<String> lines = new ArrayList<>(source.lines());
    source.marks().around().keySet().forEach(number -> lines.set(number - 1, ""));
    return lines;
  }

  /** The heading of a list often stands outside of what the author has marked as one. */
  private static ContentsList withHeading(
      List<String> source, List<Integer> lines, List<String> titles) {
    int before = lines.get(0) - 1;
    if (before > 0 && HEADING.matcher(source.get(before - 1).strip()).matches()) {
      lines.add(0, before);
    }
    return new ContentsList(lines, titles);
  }

  /** Finds the list at the front of a text. */
  static ContentsList find(List<String> source) {
    List<Integer> filled = new ArrayList<>();
    for (int i = 0; i < source.size(); i++) {
      if (!source.get(i).isBlank()) {
        filled.add(i);
      }
    }
    for (int at = 0; at < Math.min(SEARCH_LIMIT, filled.size()); at++) {
      if (source.get(filled.get(at)).indexOf('。') >= 0) {
        break; // A sentence is text: what comes after it is the contents of an article.
      }
      if (HEADING.matcher(source.get(filled.get(at)).strip()).matches()) {
        ContentsList numbered = numbered(source, filled, at);
        return numbered.titles.isEmpty() ? plain(source, filled, at) : numbered;
      }
    }
    return new ContentsList(List.of(), List.of());
  }

  private static ContentsList numbered(List<String> source, List<Integer> filled, int heading) {
    List<Integer> lines = new ArrayList<>(List.of(filled.get(heading) + 1));
    List<String> titles = new ArrayList<>();
    int at = heading + 1;
    while (true) {
      StringBuilder title = new StringBuilder();
      int taken = 0;
      boolean ended = false;
      while (!ended && taken < LONGEST_ENTRY && at + taken < filled.size()) {
        String line = source.get(filled.get(at + taken));
        Matcher end = ENTRY_END.matcher(line);
        ended = end.find();
        JoinedText.append(title, (ended ? line.substring(0, end.start()) : line).strip());
        taken++;
      }
      if (!ended) {
        return new ContentsList(lines, titles);
      }
      titles.add(clean(title.toString()));
      for (int k = 0; k < taken; k++) {
        lines.add(filled.get(at + k) + 1);
      }
      at += taken;
    }
  }

  /** A list without page numbers ends where its first entry stands again, as an article's title. */
  private static ContentsList plain(List<String> source, List<Integer> filled, int heading) {
    if (heading + 1 >= filled.size()) {
      return new ContentsList(List.of(), List.of());
    }
    String first = TextKey.loose(source.get(filled.get(heading + 1)));
    List<Integer> lines = new ArrayList<>(List.of(filled.get(heading) + 1));
    List<String> titles = new ArrayList<>();
    for (int at = heading + 1; at < Math.min(filled.size(), heading + SEARCH_LIMIT); at++) {
      String line = source.get(filled.get(at));
      if (at > heading + 1 && TextKey.loose(line).equals(first)) {
        return new ContentsList(lines, titles);
      }
      lines.add(filled.get(at) + 1);
      titles.add(clean(line.strip()));
    }
    return new ContentsList(List.of(), List.of());
  }

  private static String clean(String title) {
    return title.replaceAll("[.．·…\\s]+[0-9]{0,4}$", "").strip();
  }
}
