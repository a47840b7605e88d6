package org.huibian.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a reader asks for: all of the words, each in one of its ways of writing.
 *
 * @param words for each word its ways of writing, the reader's own first
 */
public record SearchQuery(List<List<String>> words) {
  /** How many combinations of ways of writing are searched at most. */
  static final int LIMIT = 12;

  /** How many tokens of a query narrow the candidates; the text confirms the rest. */
  static final int TOKEN_LIMIT = 24;

  /** Copies the lists. */
  public SearchQuery {
    words = words.stream().map(List::copyOf).toList();
  }

  /** Reads a query as typed; without words if it holds no character that is searched. */
  public static SearchQuery parse(String typed, Tokenizer tokenizer, Synonyms synonyms) {
    return new SearchQuery(tokenizer.words(typed).stream().map(synonyms::alternatives).toList());
  }

  /** For each combination of ways of writing the tokens that a candidate has, the first first. */
  public List<List<String>> combinations(Tokenizer tokenizer) {
    List<List<String>> combinations = List.of(List.of());
    for (List<String> ways : words) {
      List<List<String>> next = new ArrayList<>();
      for (List<String> combination : combinations) {
        for (String way : ways) {
          Set<String> tokens = new LinkedHashSet<>(combination);
          tokens.addAll(tokenizer.queryTokens(way));
          next.add(List.copyOf(tokens));
        }
      }
      combinations = next.subList(0, Math.min(next.size(), LIMIT));
    }
    return combinations.stream()
        .map(tokens -> tokens.subList(0, Math.min(tokens.size(), TOKEN_LIMIT)))
        .filter(tokens -> !tokens.isEmpty())
        .toList();
  }
}
