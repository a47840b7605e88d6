package org.huibian.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.huibian.text.Authorities;

/**
 * The synonyms of a query: names of the same authority, so that a query for 工信部 finds 工业和信息化部. Only
 * the query is expanded by them; the index contains the text as printed.
 *
 * @param groups the groups of names; all names of a group are synonyms
 */
public record Synonyms(List<List<String>> groups) {
  /** The maximum number of names of a group by which a word is written. */
  static final int LIMIT = 6;

  private static final String ABOUT = "关于";

  /** The least length of a title without 关于; a shorter text might be a common word. */
  private static final int MIN_TITLE_LENGTH = 6;

  /** Copies the groups. */
  public Synonyms {
    groups = groups.stream().map(List::copyOf).toList();
  }

  /** Loads the authorities that have more than one name from the program's word list. */
  public static Synonyms load() {
    List<List<String>> groups = new ArrayList<>();
    Authorities.load()
        .names()
        .forEach(
            (name, others) -> {
              if (!others.isEmpty()) {
                List<String> group = new ArrayList<>(List.of(name));
                group.addAll(others);
                groups.add(group);
              }
            });
    return new Synonyms(groups);
  }

  /**
   * Returns the spellings of a word of a query: the word itself first, then the word without 关于 if
   * the rest is long enough for a title, then the word with the longest known name in it replaced
   * by the other names of its group. A word that starts with a quotation mark has only one
   * spelling.
   */
  public List<String> alternatives(String word) {
    if (word.startsWith("\"")) {
      return List.of(word);
    }
    Set<String> spellings = new LinkedHashSet<>(List.of(word));
    String bare = word.replace(ABOUT, "");
    if (bare.length() >= MIN_TITLE_LENGTH) {
      spellings.add(bare);
    }
    record Found(String name, List<String> group) {}
    List<Found> found = new ArrayList<>();
    for (List<String> group : groups) {
      for (String name : group) {
        if (containsName(word, name)) {
          found.add(new Found(name, group));
        }
      }
    }
    found.stream()
        .max(Comparator.comparingInt(f -> f.name().length()))
        .ifPresent(
            best -> {
              int at = word.indexOf(best.name());
              String before = word.substring(0, at);
              String after = word.substring(at + best.name().length());
              best.group().stream()
                  .filter(name -> !name.equals(best.name()))
                  .limit(LIMIT - 1)
                  .forEach(name -> spellings.add(before + name + after));
            });
    // A spelling that contains another one is superfluous: the other one finds at least as much.
    return spellings.stream()
        .filter(spelling -> spelling.equals(word) || !containsAnother(spelling, spellings))
        .toList();
  }

  private static boolean containsAnother(String spelling, Set<String> spellings) {
    return spellings.stream()
        .anyMatch(other -> !other.equals(spelling) && spelling.contains(other));
  }

  /** A name of two characters is only recognized at the start: 集中办理 does not contain 中办. */
  private static boolean containsName(String word, String name) {
    return name.length() > 2 ? word.contains(name) : word.startsWith(name);
  }
}
