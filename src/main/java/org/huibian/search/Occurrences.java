package org.huibian.search;

import java.util.HashMap;
import java.util.Map;

/**
 * Where a token stands in the text of one article.
 *
 * @param count how often
 * @param fragments in which fragments, packed as in {@link Postings#fragments}
 */
record Occurrences(int count, String fragments) {
  /** The occurrences of all tokens of a text, and the number of all its tokens. */
  record Text(Map<String, Occurrences> tokens, int length) {}

  /** Returns the occurrences of all tokens in the text of an article. */
  static Text of(SearchDocument document, Tokenizer tokenizer) {
    TokenKeys keys = new TokenKeys();
    TokenCounts counts = TokenCounts.of(SearchIndex.texts(Field.BODY, document), tokenizer, keys);
    Map<String, Occurrences> tokens = new HashMap<>();
    for (int token = 0; token < counts.size(); token++) {
      Postings own = new Postings(false);
      counts.addFragments(token, own);
      tokens.put(
          keys.token(counts.key(token)),
          new Occurrences(counts.count(token), own.fragments().toString()));
    }
    return new Text(tokens, counts.length());
  }

  /**
   * Returns postings with other occurrences in one article.
   *
   * @param all the postings of a token; null if no article has it
   * @param document the position of the article
   * @param now the occurrences in this article; null if there are none
   */
  static Postings replaced(Postings all, int document, Occurrences now) {
    Postings out = new Postings(false);
    boolean[] done = {now == null};
    if (all != null) {
      PackedNumbers.Cursor fragments = all.fragments().cursor();
      all.forEach(
          (other, count) -> {
            if (!done[0] && other >= document) {
              now.addTo(out, document);
              done[0] = true;
            }
            if (other != document) {
              out.add(other, count, 0);
            }
            copy(fragments, other == document ? new Postings(false) : out);
          });
    }
    if (!done[0]) {
      now.addTo(out, document);
    }
    return out;
  }

  private void addTo(Postings out, int document) {
    out.add(document, count, 0);
    copy(PackedNumbers.of(fragments).cursor(), out);
  }

  /** Copies the fragments of one article. */
  private static void copy(PackedNumbers.Cursor from, Postings to) {
    boolean more = true;
    while (more) {
      int entry = from.next();
      more = (entry & 1) == 1;
      to.addFragment(entry >> 1, more);
    }
  }
}
