package org.huibian.search;

import java.util.Arrays;

/**
 * Which documents hold a token, and how often; documents by their place in the index, ascending.
 */
final class Postings {
  private int[] documents = new int[2];
  private int[] counts = new int[2];
  private int size;

  /** Counts a token of a document; documents come in ascending order. */
  void add(int document) {
    if (size > 0 && documents[size - 1] == document) {
      counts[size - 1]++;
      return;
    }
    if (size == documents.length) {
      documents = Arrays.copyOf(documents, size * 2);
      counts = Arrays.copyOf(counts, size * 2);
    }
    documents[size] = document;
    counts[size++] = 1;
  }

  /** How many documents hold the token. */
  int size() {
    return size;
  }

  /** The n-th document. */
  int document(int n) {
    return documents[n];
  }

  /** How often the n-th document holds the token. */
  int count(int n) {
    return counts[n];
  }
}
