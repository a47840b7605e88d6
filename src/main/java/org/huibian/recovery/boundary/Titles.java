package org.huibian.recovery.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.text.TextKey;

/** Compares titles and finds the works that a text names. */
final class Titles {
  /** Possessive: a page of text behind a 《 that is never closed must not exhaust the stack. */
  private static final Pattern WORK = Pattern.compile("《((?:[^《》]++|《[^《》]*+》)++)》");

  private static final Pattern SIGNS = Pattern.compile("[|<>《》\"]");

  private Titles() {}

  /** Returns the form in which titles are compared. */
  static String key(String title) {
    return SIGNS.matcher(TextKey.normalized(title)).replaceAll("");
  }

  /** Returns the keys of the works (《…》) that a text names. */
  static List<String> works(String text) {
    if (text.indexOf('《') < 0) {
      return List.of();
    }
    List<String> works = new ArrayList<>();
    Matcher m = WORK.matcher(text);
    while (m.find()) {
      works.add(key(m.group(1)));
    }
    return works;
  }

  /** Returns the share of the pairs of neighbouring characters of a key that another key has. */
  static double containment(String part, String whole) {
    if (part.length() < 2) {
      return 0;
    }
    int found = 0;
    for (int i = 0; i + 2 <= part.length(); i++) {
      found += whole.contains(part.substring(i, i + 2)) ? 1 : 0;
    }
    return (double) found / (part.length() - 1);
  }
}
