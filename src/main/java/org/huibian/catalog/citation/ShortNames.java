package org.huibian.catalog.citation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.text.TextKey;
import org.huibian.text.WordList;

/**
 * The short names of one article: （以下简称《方案》） makes 《方案》 stand for another document until the
 * article ends, so none of its occurrences is a citation of its own.
 */
final class ShortNames {
  private static final Pattern DEFINITION =
      Pattern.compile(
          "(?:以下(?:统|合|并)?简?称|下称|简称)(?:为)?\\s*[：:]?\\s*[“\"]?((?:《[^《》]{1,40}》[、和与]?){1,6})");
  private static final Pattern BARE =
      Pattern.compile("(?:以下|下)(?:统)?(?:简)?称(?:为)?\\s*[“\"]([^”\"《》]{1,40})[”\"]");
  private static final Pattern NAME = Pattern.compile("《([^《》]+)》");
  private static final Set<String> GENERIC =
      Set.copyOf(WordList.read(WorkTitle.class, "generic-titles.txt"));

  private final Set<String> names = new HashSet<>();

  /** The short names that these texts define. */
  static ShortNames in(List<String> texts) {
    ShortNames found = new ShortNames();
    for (String text : texts) {
      Matcher definition = DEFINITION.matcher(text);
      while (definition.find()) {
        Matcher name = NAME.matcher(definition.group(1));
        while (name.find()) {
          found.names.add(TextKey.loose(name.group(1)));
        }
      }
      Matcher bare = BARE.matcher(text);
      while (bare.find()) {
        found.names.add(TextKey.loose(bare.group(1)));
      }
    }
    return found;
  }

  /** Whether the title is a short name here, or a word that can only be one. */
  boolean has(String title) {
    String core = WorkTitle.of(title).core();
    return names.contains(TextKey.loose(title)) || names.contains(core) || GENERIC.contains(core);
  }
}
