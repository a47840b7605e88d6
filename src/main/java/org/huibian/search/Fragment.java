package org.huibian.search;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * A part of an article's text that the browser loads as one file to verify a candidate and to quote
 * from it. A fragment consists of whole lines, some hundred characters in all; a section that is
 * too long continues in the next fragment.
 *
 * @param parts the sections of the fragment, whole or in part, in order
 */
record Fragment(List<Part> parts) {
  /** A line that would make a fragment longer than this many characters starts a new one. */
  static final int LENGTH = 500;

  /**
   * A whole section or some lines of it.
   *
   * @param section the section, with the lines of this part only
   * @param continued whether the section began in the fragment before
   */
  record Part(SearchSection section, boolean continued) {}

  Fragment {
    parts = List.copyOf(parts);
  }

  /** Splits an article into fragments, at least one, even if the article has no text. */
  static List<Fragment> of(SearchDocument document) {
    List<Fragment> fragments = new ArrayList<>();
    List<Part> open = new ArrayList<>();
    int size = 0;
    for (SearchSection section : document.sections()) {
      StringJoiner text = new StringJoiner("\n");
      boolean continued = false;
      boolean empty = true;
      for (String line : section.text().split("\n", -1)) {
        if (size > 0 && size + line.length() > LENGTH) {
          if (!empty) {
            open.add(part(section, text, continued));
            continued = true;
            text = new StringJoiner("\n");
          }
          fragments.add(new Fragment(open));
          open = new ArrayList<>();
          size = 0;
        }
        text.add(line);
        empty = false;
        size += line.length();
      }
      open.add(part(section, text, continued));
    }
    if (!open.isEmpty() || fragments.isEmpty()) {
      fragments.add(new Fragment(open));
    }
    return fragments;
  }

  private static Part part(SearchSection section, StringJoiner text, boolean continued) {
    return new Part(
        new SearchSection(section.anchor(), section.heading(), text.toString()), continued);
  }

  /** Returns all text of the fragment, headings included. */
  String text() {
    StringJoiner all = new StringJoiner("\n");
    parts.forEach(
        part ->
            all.add(part.continued() ? part.section().text() : part.section().textWithHeading()));
    return all.toString();
  }
}
