package org.huibian.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.huibian.parallel.Workers;

/**
 * The inverted index of one field: its tokens in UTF-16 order, each with its postings. Immutable.
 */
final class FieldIndex {
  private final String[] tokens;
  private final Postings[] postings;

  private FieldIndex(String[] tokens, Postings[] postings) {
    this.tokens = tokens;
    this.postings = postings;
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
      Workers.each(parts, part -> part.merge(documents, first, tokenKeys));
    }

    /** Returns the index of all documents. */
    FieldIndex build() {
      List<Term> terms = new ArrayList<>();
      parts.forEach(part -> terms.addAll(part.terms));
      Term[] sorted = terms.toArray(Term[]::new);
      Arrays.sort(sorted);
      String[] tokens = new String[sorted.length];
      Postings[] postings = new Postings[sorted.length];
      for (int i = 0; i < sorted.length; i++) {
        tokens[i] = sorted[i].token();
        postings[i] = sorted[i].postings();
      }
      return new FieldIndex(tokens, postings);
    }
  }

  /** A token with its postings. */
  private record Term(String token, Postings postings) implements Comparable<Term> {
    @Override
    public int compareTo(Term other) {
      return token.compareTo(other.token);
    }
  }

  /** The tokens whose keys have a certain remainder. */
  private static final class Part {
    private final boolean isBody;
    private final int number;
    private final int parts;
    private final LongTable table = new LongTable();
    private final List<Term> terms = new ArrayList<>();

    Part(Field field, int number, int parts) {
      this.isBody = field == Field.BODY;
      this.number = number;
      this.parts = parts;
    }

    void merge(List<TokenCounts> documents, int first, TokenKeys tokenKeys) {
      for (int i = 0; i < documents.size(); i++) {
        TokenCounts counts = documents.get(i);
        for (int token = 0; token < counts.size(); token++) {
          long key = counts.key(token);
          if (Integer.remainderUnsigned(LongTable.hash(key) >>> 8, parts) == number) {
            add(first + i, counts, token, postings(key, tokenKeys));
          }
        }
      }
    }

    private Postings postings(long key, TokenKeys tokenKeys) {
      int at = table.number(key);
      if (at == terms.size()) {
        terms.add(new Term(tokenKeys.token(key), new Postings(!isBody)));
      }
      return terms.get(at).postings();
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
    int at = Arrays.binarySearch(tokens, token);
    return at < 0 ? null : postings[at];
  }
}
