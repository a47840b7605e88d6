package org.huibian.catalog.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huibian.text.TextKey;
import org.huibian.text.WordList;

/**
 * The short names that an article has defined so far: （以下简称《方案》） makes 《方案》 stand for a document
 * until the article ends or redefines the name. A use of a short name is not a citation of its own.
 */
final class ShortNames {
  /**
   * What a short name stands for.
   *
   * @param works the documents; empty if the text gives the name to something else
   */
  record Meaning(List<ResolvedMention> works) {
    /** Returns the full titles with their book title marks. */
    String title() {
      return works.stream().map(ResolvedMention::printed).collect(Collectors.joining());
    }

    /** Returns the document if there is exactly one. */
    Optional<ResolvedMention> single() {
      return works.size() == 1 ? Optional.of(works.get(0)) : Optional.empty();
    }
  }

  /**
   * A use of a short name without book title marks.
   *
   * @param start the index at which it starts
   * @param end the index at which it ends, exclusive
   * @param meaning what the name stands for
   */
  record Use(int start, int end, Meaning meaning) {}

  private static final Set<String> GENERIC =
      Set.copyOf(WordList.read(WorkTitle.class, "generic-titles.txt"));

  /**
   * The length from which a name is unmistakable. A shorter name is also part of ordinary words; it
   * counts only at the start of a clause or after a word that introduces a document.
   */
  private static final int DISTINCTIVE_LENGTH = 4;

  private static final Pattern INTRODUCTION =
      Pattern.compile(
          "(?:^|[^\\p{IsHan}》]|"
              + WordList.alternatives(WorkTitle.class, "number-leads.txt")
              + ")$");

  /** The length of the longest introduction. */
  private static final int INTRODUCTION_LENGTH = 4;

  private final Map<String, Meaning> marked = new TreeMap<>();
  private final Map<String, Meaning> unmarked = new TreeMap<>();

  /** Defines a name and replaces an earlier definition of it. */
  void define(Definition.Name name, Meaning meaning) {
    marked.put(key(name.text()), meaning);
    if (!name.marked()) {
      unmarked.put(name.text(), meaning);
    }
  }

  /** Ignores brackets, since print loses some of them: 《清单（2025年版》 is 《清单（2025年版）》. */
  private static String key(String name) {
    return TextKey.normalized(name).replaceAll("[()]", "");
  }

  /** Returns what a title between book title marks stands for; empty if it is no short name. */
  Optional<Meaning> meaning(String title) {
    return Optional.ofNullable(marked.get(key(title)));
  }

  /** Tells whether the core of a title is a word that can only be a short name: 《方案》. */
  static boolean isGeneric(String core) {
    return GENERIC.contains(core);
  }

  /** Returns the uses of short names without book title marks in a text, name by name. */
  List<Use> unmarkedUses(String text) {
    List<Use> out = new ArrayList<>();
    unmarked.forEach(
        (name, meaning) -> {
          for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
            boolean isUse = name.length() >= DISTINCTIVE_LENGTH || isIntroduced(text, at);
            if (isUse && !meaning.works().isEmpty()) {
              out.add(new Use(at, at + name.length(), meaning));
            }
          }
        });
    return out;
  }

  private static boolean isIntroduced(String text, int at) {
    return INTRODUCTION.matcher(text).region(Math.max(0, at - INTRODUCTION_LENGTH), at).find();
  }
}
