package org.huibian.catalog.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.text.TextKey;

/** Finds titles between book title marks, 《…》, with titles nested in them and their editions. */
final class TitleFinder {
  /** The longest title. It bounds the search for the mark that closes a title. */
  private static final int MAX_TITLE_LENGTH = 200;

  /** How many characters before a mention can name its issuer. */
  private static final int MAX_LEAD_LENGTH = 60;

  /** The length of 2022 年版的 with white space, before a title. */
  private static final int MAX_EDITION_LENGTH = 8;

  private static final String CLAUSE_ENDS = "，。；：？！,;:?!《》（(";

  /** A bracket after a title that contains an edition and nothing else. */
  private static final Pattern EDITION =
      Pattern.compile(
          "\\s*[（(]\\s*((?:[12][0-9]{3}\\s*(?:[—–－~～-]+\\s*[12][0-9]{3}\\s*)?年?\\s*"
              + "(?:版|本|修订版?|修正版?|修订本)?|试行|暂行|征求意见稿|修订(?:版|稿|草案)?|送审稿|草案|报批稿)"
              + "(?:试行|征求意见稿)?)\\s*[）)]");

  /** 2022年版《市场准入负面清单》. */
  private static final Pattern EDITION_BEFORE = Pattern.compile("([12][0-9]{3}\\s*年?\\s*版)的?\\s*$");

  private final OrganNames organs;

  TitleFinder(OrganNames organs) {
    this.organs = organs;
  }

  /** Returns all titles of a text, in order. */
  List<Mention> find(String text) {
    List<Mention> out = new ArrayList<>();
    int start = text.indexOf('《');
    while (start >= 0) {
      int close = closingMark(text, start);
      if (close > start) {
        String title = text.substring(start + 1, close).strip();
        if (!TextKey.withoutSpaces(title).isEmpty()) {
          String edition = edition(text, start, close + 1);
          out.add(Mention.titled(title, edition, lead(text, start), start, close + 1, organs));
        }
      }
      start = text.indexOf('《', close > start ? close + 1 : start + 1);
    }
    return out;
  }

  /** Returns the end of a title together with the bracket that contains its edition, if any. */
  static int endWithEdition(String text, Mention title) {
    Matcher m = EDITION.matcher(text).region(title.end(), text.length());
    return m.lookingAt() ? m.end() : title.end();
  }

  /** Returns the words between the last punctuation mark and an index. */
  static String lead(String text, int index) {
    int from = index;
    while (from > 0
        && index - from < MAX_LEAD_LENGTH
        && CLAUSE_ENDS.indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    return text.substring(from, index);
  }

  /** Returns the edition that is printed in a bracket after a title, or before it; or empty. */
  static String edition(String text, int start, int end) {
    Matcher after = EDITION.matcher(text).region(end, text.length());
    if (after.lookingAt()) {
      return after.group(1);
    }
    Matcher before =
        EDITION_BEFORE.matcher(text).region(Math.max(0, start - MAX_EDITION_LENGTH), start);
    return before.find() ? before.group(1) : "";
  }

  /** Returns the index of the 》 that closes the 《 at an index, or -1. Titles can be nested. */
  private static int closingMark(String text, int open) {
    int depth = 0;
    int limit = Math.min(text.length(), open + MAX_TITLE_LENGTH);
    for (int i = open; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '《') {
        depth++;
      } else if (c == '》' && --depth == 0) {
        return i;
      } else if (c == '。') {
        return -1;
      }
    }
    return -1;
  }
}
