package org.huibian.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.huibian.parallel.Workers;

/**
 * The inverted index of one field: its tokens, each with its postings. Immutable. The tokens stand
 * in no particular order, which may differ between two builds; {@link #order} gives that of files.
 */
final class FieldIndex {
  private final String[] tokens;
  private final Postings[] postings;

  /**
   * The position of each token plus 1, by the hash of the token; 0 where there is none. Its length
   * is a power of 2.
   */
  private final int[] slots;

  private FieldIndex(String[] tokens, Postings[] postings) {
    this.tokens = tokens;
    this.postings = postings;
    this.slots = new int[2 * Integer.highestOneBit(2 * tokens.length + 1)];
    for (int at = 0; at < tokens.length; at++) {
      slots[slot(tokens[at])] = at + 1;
    }
  }

  /** Returns the slot of a token, or the empty one where it would be. */
  private int slot(String token) {
    int mask = slots.length - 1;
    int slot = TokenHash.of(token) & mask;
    while (slots[slot] != 0 && !tokens[slots[slot] - 1].equals(token)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  /** Merges the tokens of documents into an index, on all processors. */
  static final class Builder {
    private final TokenKeys tokenKeys;
    private final List<Part> parts;

    /** Each worker merges the tokens of one part of the keys. */
    Builder(Field field, TokenKeys tokenKeys) {
      this.tokenKeys = tokenKeys;
      int count = Runtime.getRuntime().availableProcessors();
      this.parts = IntStream.range(0, count).mapToObj(n -> new Part(field, n, count)).toList();
    }

    /**
     * Adds documents.
     *
     * @param documents the tokens of each document, in order
     * @param first the position of the first of them
     */
    void add(List<TokenCounts> documents, int first) throws IOException {
      Workers.each(parts, part -> part.merge(documents, first));
    }

    /** Returns the index of all documents. */
    FieldIndex build() {
      int size = parts.stream().mapToInt(part -> part.table.size()).sum();
      String[] tokens = new String[size];
      Postings[] postings = new Postings[size];
      int next = 0;
      for (Part part : parts) {
        for (int at = 0; at < part.table.size(); at++, next++) {
          tokens[next] = tokenKeys.token(part.table.key(at));
          postings[next] = part.postings[at];
        }
      }
      return new FieldIndex(tokens, postings);
    }
  }

  /** The tokens whose hashes are in a certain part of all. */
  private static final class Part {
    private final boolean isBody;
    private final int number;
    private final int parts;
    private final LongTable table = new LongTable();

    /** The postings of the tokens in the order of the table. */
    private Postings[] postings = new Postings[16];

    Part(Field field, int number, int parts) {
      this.isBody = field == Field.BODY;
      this.number = number;
      this.parts = parts;
    }

    void merge(List<TokenCounts> documents, int first) {
      for (int i = 0; i < documents.size(); i++) {
        TokenCounts counts = documents.get(i);
        for (int token = 0; token < counts.size(); token++) {
          long key = counts.key(token);
          int hash = LongTable.hash(key);
          // The highest 24 bits as a fraction of the number of parts; a division takes longer.
          if ((hash >>> 8) * (long) parts >>> 24 == number) {
            add(first + i, counts, token, postings(key, hash));
          }
        }
      }
    }

    private Postings postings(long key, int hash) {
      int at = table.number(key, hash);
      if (at == postings.length) {
        postings = Arrays.copyOf(postings, at * 2);
      }
      if (postings[at] == null) {
        postings[at] = new Postings(!isBody);
      }
      return postings[at];
    }

    private void add(int document, TokenCounts counts, int token, Postings postings) {
      postings.add(document, counts.count(token), counts.length());
      if (isBody) {
        counts.addFragments(token, postings);
      }
    }
  }

  /** Returns the number of distinct tokens. */
  int size() {
    return tokens.length;
  }

  /** Returns the positions of the tokens in the order {@link TokenHash#ORDER}. */
  int[] order() {
    return TokenHash.order(tokens);
  }

  /** Returns the token at a position, counted from 0. */
  String token(int at) {
    return tokens[at];
  }

  /** Returns the postings of the token at a position. */
  Postings postings(int at) {
    return postings[at];
  }

  /** Returns the postings of a token; null if no document contains it. */
  Postings postings(String token) {
    int number = slots[slot(token)];
    return number == 0 ? null : postings[number - 1];
  }
}
