package org.huibian.search;

import java.util.Arrays;
import java.util.List;

/**
 * The tokens of one field of a document: how often each occurs, and in which fragments of the text.
 * Tokens are numbered from 0 in the order of their first occurrence.
 */
final class TokenCounts implements Tokenizer.Visitor {
  /** The distinct tokens for which there is room in any case. */
  private static final int LEAST = 16;

  private final TokenKeys tokenKeys;
  private final LongTable tokens;
  private int[] counts;

  /** The first and the last entry of the list of fragments of each token. */
  private int[] firstEntries;

  private int[] lastEntries;

  /** The fragment of each list entry, and the next entry of the same token or -1. */
  private int[] fragments;

  private int[] nextEntries;
  private int entries;
  private int fragment;
  private int length;

  /**
   * Creates empty counts.
   *
   * @param expected the number of distinct tokens for which there is room at first
   */
  private TokenCounts(TokenKeys tokenKeys, int expected) {
    this.tokenKeys = tokenKeys;
    this.tokens = new LongTable(expected);
    this.counts = new int[expected];
    this.firstEntries = new int[expected];
    this.lastEntries = new int[expected];
    this.fragments = new int[expected];
    this.nextEntries = new int[expected];
  }

  /**
   * Counts the tokens of a field.
   *
   * @param texts the texts of the fragments
   */
  static TokenCounts of(List<String> texts, Tokenizer tokenizer, TokenKeys tokenKeys) {
    // A usual text has about as many distinct tokens as characters; a wrong guess costs a copy.
    int characters = texts.stream().mapToInt(String::length).sum();
    TokenCounts counts = new TokenCounts(tokenKeys, Math.max(LEAST, characters));
    for (String text : texts) {
      tokenizer.visitDocumentTokens(text, counts);
      counts.fragment++;
    }
    return counts;
  }

  @Override
  public void visit(int[] text, int from, int to) {
    length++;
    int token = tokens.number(tokenKeys.key(text, from, to));
    if (token == counts.length) {
      counts = Arrays.copyOf(counts, token * 2);
      firstEntries = Arrays.copyOf(firstEntries, token * 2);
      lastEntries = Arrays.copyOf(lastEntries, token * 2);
    }
    if (counts[token]++ == 0) {
      firstEntries[token] = addEntry();
      lastEntries[token] = firstEntries[token];
    } else if (fragments[lastEntries[token]] != fragment) {
      int entry = addEntry();
      nextEntries[lastEntries[token]] = entry;
      lastEntries[token] = entry;
    }
  }

  private int addEntry() {
    if (entries == fragments.length) {
      fragments = Arrays.copyOf(fragments, entries * 2);
      nextEntries = Arrays.copyOf(nextEntries, entries * 2);
    }
    fragments[entries] = fragment;
    nextEntries[entries] = -1;
    return entries++;
  }

  /** Returns the number of all tokens, each counted as often as it occurs. */
  int length() {
    return length;
  }

  /** Returns the number of distinct tokens. */
  int size() {
    return tokens.size();
  }

  /** Returns the key of a token. */
  long key(int token) {
    return tokens.key(token);
  }

  /** Returns how often a token occurs. */
  int count(int token) {
    return counts[token];
  }

  /** Appends the fragments of a token to postings whose last document is this one. */
  void addFragments(int token, Postings postings) {
    int before = -1;
    for (int entry = firstEntries[token]; entry >= 0; entry = nextEntries[entry]) {
      postings.addFragment(fragments[entry] - before - 1, nextEntries[entry] >= 0);
      before = fragments[entry];
    }
  }
}
