package org.huibian.catalog.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.huibian.catalog.citation.ShortNames.Meaning;

/**
 * Assigns the short names of a definition to the documents before it. 《A》《B》（以下简称《甲》《乙》） names them
 * one by one, 《A》《B》（以下统称“两法”） all of them, 《A》《B》（以下简称《乙》） only the last one.
 */
final class DefinitionMeanings {
  /** Between two documents that one name stands for: 《A》（1号）、《B》. */
  private static final Pattern BETWEEN_DOCUMENTS =
      Pattern.compile("(?:\\s*[（(][^（）()]*[）)])*\\s*(?:[、和与及]|以及)?\\s*");

  /** Between the last document and the bracket that names it: 《X》的通知（以下简称《通知》）. */
  private static final Pattern BEFORE_NAME =
      Pattern.compile(
          "(?:\\s*[（(][^（）()]*[）)])*\\s*(?:的?(?:通知|意见|决定|公告|函|批复|文件)|等?(?:法律|法规|文件|规定))?[，,]?\\s*");

  private DefinitionMeanings() {}

  /**
   * Returns the meanings of the names of a definition, in order of the names.
   *
   * @param definition the definition
   * @param text the text that contains it
   * @param lookups the mentions of the text that have been looked up so far, in order
   */
  static List<Meaning> of(Definition definition, String text, List<Lookup> lookups) {
    List<ResolvedMention> documents = documentsBefore(definition, text, lookups);
    return IntStream.range(0, definition.names().size())
        .mapToObj(index -> new Meaning(named(definition, index, documents)))
        .toList();
  }

  /** Returns the documents that stand next to each other right before a definition, in order. */
  private static List<ResolvedMention> documentsBefore(
      Definition definition, String text, List<Lookup> lookups) {
    List<ResolvedMention> out = new ArrayList<>();
    int end = definition.open();
    Pattern between = BEFORE_NAME;
    for (int i = lookups.size() - 1; i >= 0; i--) {
      Mention mention = lookups.get(i).mention();
      Optional<ResolvedMention> document = lookups.get(i).document();
      if (document.isEmpty() || mention.end() > definition.start()) {
        continue;
      }
      if (mention.start() > definition.open()) {
        // （国办发〔2025〕8号，以下简称《意见》）: the number in the same bracket.
        out.add(0, document.get());
        break;
      }
      if (mention.end() > end || !between.matcher(text.substring(mention.end(), end)).matches()) {
        break;
      }
      out.add(0, document.get());
      end = mention.start();
      between = BETWEEN_DOCUMENTS;
    }
    return out;
  }

  private static List<ResolvedMention> named(
      Definition definition, int index, List<ResolvedMention> documents) {
    int names = definition.names().size();
    if (documents.isEmpty() || names > 1 && names > documents.size()) {
      return List.of();
    }
    if (names > 1) {
      return List.of(documents.get(documents.size() - names + index));
    }
    return definition.collective() ? documents : List.of(documents.get(documents.size() - 1));
  }
}
