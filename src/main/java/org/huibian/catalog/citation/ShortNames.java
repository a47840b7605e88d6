package org.huibian.catalog.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.text.TextKey;
import org.huibian.text.WordList;

/**
 * The short names of one article, as far as it has been read: （以下简称《方案》） makes 《方案》 stand for
 * another document from there on, until the article ends or gives the name anew. None of its
 * occurrences is a citation of its own.
 */
final class ShortNames {
  /**
   * What a short name stands for.
   *
   * @param works the documents; none if the text gives the name to something unknown
   */
  record Meaning(List<ResolvedMention> works) {
    /** What to show for the name: the full titles, with their book marks. */
    String title() {
      StringBuilder out = new StringBuilder();
      works.forEach(w -> out.append(w.printed()));
      return out.toString();
    }
  }

  /**
   * An occurrence of a short name that stands without book marks.
   *
   * @param start where it starts
   * @param end where it ends, exclusive
   * @param meaning what it stands for
   */
  record Bare(int start, int end, Meaning meaning) {}

  private static final Set<String> GENERIC =
      Set.copyOf(WordList.read(WorkTitle.class, "generic-titles.txt"));

  /**
   * A name of two or three characters is also a part of ordinary words; it counts only at the start
   * of a clause or behind a word that introduces a document.
   */
  private static final int SURE = 4;

  private static final Pattern INTRODUCED =
      Pattern.compile(
          "(?:^|[^\\p{IsHan}》]|"
              + WordList.alternatives(WorkTitle.class, "number-leads.txt")
              + ")$");

  /** How many characters before a name can introduce it. */
  private static final int INTRODUCTION = 4;

  private final Map<String, Meaning> marked = new TreeMap<>();
  private final Map<String, Meaning> bare = new TreeMap<>();

  /** Takes a name up, in place of an earlier one that is the same. */
  void define(Definition.Name name, Meaning meaning) {
    marked.put(key(name.text()), meaning);
    if (!name.marked()) {
      bare.put(name.text(), meaning);
    }
  }

  /** 《清单（2025年版》 is 《清单（2025年版）》: print loses brackets. */
  private static String key(String name) {
    return TextKey.loose(name).replaceAll("[()]", "");
  }

  /** What the title between book marks stands for, if it is a short name here. */
  Optional<Meaning> meaning(String title) {
    return Optional.ofNullable(marked.get(key(title)));
  }

  /** Whether a title's core is a word that can only be a short name: 《方案》, 《清单（2022年版）》. */
  static boolean isGeneric(String core) {
    return GENERIC.contains(core);
  }

  /** The places where short names stand without book marks. */
  List<Bare> bare(String text) {
    List<Bare> out = new ArrayList<>();
    bare.forEach(
        (name, meaning) -> {
          for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
            if (!meaning.works().isEmpty() && (name.length() >= SURE || isIntroduced(text, at))) {
              out.add(new Bare(at, at + name.length(), meaning));
            }
          }
        });
    return out;
  }

  private static boolean isIntroduced(String text, int at) {
    Matcher m = INTRODUCED.matcher(text).region(Math.max(0, at - INTRODUCTION), at);
    return m.find();
  }
}
