package org.huibian.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A query: an article matches if it contains each word in one of the word's spellings.
 *
 * @param words the spellings of each word, the one that was typed first
 */
public record SearchQuery(List<List<String>> words) {
  /** The maximum number of combinations of spellings that are searched. */
  static final int COMBINATION_LIMIT = 12;

  /**
   * The maximum number of tokens that select the candidates of a combination. The other tokens are
   * verified against the text of the candidates.
   */
  static final int TOKEN_LIMIT = 24;

  /** Copies the lists. */
  public SearchQuery {
    words = words.stream().map(List::copyOf).toList();
  }

  /** Parses a query as typed. It has no words if no character of it is searchable. */
  public static SearchQuery parse(String typed, Tokenizer tokenizer, Synonyms synonyms) {
    return new SearchQuery(tokenizer.words(typed).stream().map(synonyms::alternatives).toList());
  }

  /**
   * Returns the tokens that a candidate must contain, for each combination of spellings. The
   * combination of the words as typed comes first.
   */
  public List<List<String>> combinations(Tokenizer tokenizer) {
    List<List<String>> combinations = List.of(List.of());
    for (List<String> spellings : words) {
      List<List<String>> next = new ArrayList<>();
      for (List<String> combination : combinations) {
        for (String spelling : spellings) {
          Set<String> tokens = new LinkedHashSet<>(combination);
          tokens.addAll(tokenizer.queryTokens(spelling));
          next.add(List.copyOf(tokens));
        }
      }
      combinations = next.subList(0, Math.min(next.size(), COMBINATION_LIMIT));
    }
    return combinations.stream()
        .map(tokens -> tokens.subList(0, Math.min(tokens.size(), TOKEN_LIMIT)))
        .filter(tokens -> !tokens.isEmpty())
        .toList();
  }
}
