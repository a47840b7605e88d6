package org.huibian.search;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * A piece of an article that is loaded at once to confirm and to quote a hit: whole lines, some
 * hundred characters. A section that is too long goes on in the next piece.
 *
 * @param parts the sections or pieces of them, in order
 */
record Fragment(List<Part> parts) {
  /** From this many characters on, the next line starts a new fragment. */
  static final int LENGTH = 500;

  /**
   * A section or a piece of one.
   *
   * @param section the section, with the lines of this piece only
   * @param continued whether the piece before this one is of the same section
   */
  record Part(SearchSection section, boolean continued) {}

  /** Copies the list. */
  Fragment {
    parts = List.copyOf(parts);
  }

  /** The fragments of an article; the first one is there even if the article has no text. */
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

  /** All its text. */
  String text() {
    StringJoiner all = new StringJoiner("\n");
    parts.forEach(
        part -> all.add(part.continued() ? part.section().text() : part.section().whole()));
    return all.toString();
  }
}
