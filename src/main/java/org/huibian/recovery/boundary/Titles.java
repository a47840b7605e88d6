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

  /**
   * Returns the share of the pairs of neighbouring characters of a key that another key has; 0 if
   * it is less than a given share, which most pairs of keys show after a few characters.
   */
  static double containment(String part, String whole, double least) {
    int pairs = part.length() - 1;
    if (pairs < 1) {
      return 0;
    }
    int missing = 0;
    for (int i = 0; i < pairs; i++) {
      if (!hasPair(whole, part.charAt(i), part.charAt(i + 1)) && ++missing > pairs * (1 - least)) {
        return 0;
      }
    }
    return (double) (pairs - missing) / pairs;
  }

  private static boolean hasPair(String whole, char first, char second) {
    for (int at = whole.indexOf(first); at >= 0; at = whole.indexOf(first, at + 1)) {
      if (at + 1 < whole.length() && whole.charAt(at + 1) == second) {
        return true;
      }
    }
    return false;
  }
}
