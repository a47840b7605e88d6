package org.huibian.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.huibian.text.Authorities;

/**
 * Names of one and the same authority: a query for 工信部 finds 工业和信息化部. Applied to the query only;
 * the index holds what the text says.
 *
 * @param groups each group's names mean the same
 */
public record Synonyms(List<List<String>> groups) {
  /** How many ways of writing one word are tried at most. */
  static final int LIMIT = 6;

  private static final String ABOUT = "关于";

  /** From this length on, what is left without 关于 is still a title and no common word. */
  private static final int LEAST_TITLE = 6;

  /** Copies the groups. */
  public Synonyms {
    groups = groups.stream().map(List::copyOf).toList();
  }

  /** The authorities that the program knows and that have more than one name. */
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
   * The ways of writing a word of a query: the word itself first, then with the longest known name
   * in it replaced by the group's other names. A title is found without its 关于, too. A word in
   * quotation marks is only found as it is.
   */
  public List<String> alternatives(String word) {
    if (word.startsWith("\"")) {
      return List.of(word);
    }
    Set<String> ways = new LinkedHashSet<>(List.of(word));
    String bare = word.replace(ABOUT, "");
    if (bare.length() >= LEAST_TITLE) {
      ways.add(bare);
    }
    record Found(String name, List<String> group) {}
    List<Found> found = new ArrayList<>();
    for (List<String> group : groups) {
      for (String name : group) {
        if (holds(word, name)) {
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
                  .forEach(name -> ways.add(before + name + after));
            });
    // What holds another way of writing is found by that one.
    return ways.stream().filter(way -> way.equals(word) || !holdsAnother(way, ways)).toList();
  }

  private static boolean holdsAnother(String way, Set<String> ways) {
    return ways.stream().anyMatch(other -> !other.equals(way) && way.contains(other));
  }

  /** A name of two characters counts at the start only: 集中办理 is no 中办. */
  private static boolean holds(String word, String name) {
    return name.length() > 2 ? word.contains(name) : word.startsWith(name);
  }
}
