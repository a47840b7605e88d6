package org.huibian.search;

import java.util.List;

/**
 * Which documents hold a token in a field, how often and in which fragments; documents by their
 * place in the index, ascending. Kept as it is written: packed.
 */
final class Postings {
  private final boolean lengths;
  private final Packed documents = new Packed();
  private final Packed places = new Packed();
  private int last = -1;
  private int size;

  /**
   * An empty list.
   *
   * @param lengths whether the length of the document's field is kept beside each entry
   */
  Postings(boolean lengths) {
    this.lengths = lengths;
  }

  /** Takes what a document holds. */
  interface Reader {
    void accept(int document, int count);
  }

  /**
   * Adds a document; they come in ascending order.
   *
   * @param count how often it holds the token, 1 or more
   * @param length how many tokens the field has
   */
  void add(int document, int count, int length) {
    documents.add((document - last - 1) * 2 + (count > 1 ? 1 : 0));
    if (count > 1) {
      documents.add(count - 2);
    }
    if (lengths) {
      documents.add(length);
    }
    last = document;
    size++;
  }

  /** Adds the fragments of the document that was added last, ascending, at least one. */
  void addPlaces(List<Integer> fragments) {
    int before = -1;
    for (int i = 0; i < fragments.size(); i++) {
      int more = i + 1 < fragments.size() ? 1 : 0;
      places.add((fragments.get(i) - before - 1) * 2 + more);
      before = fragments.get(i);
    }
  }

  /** How many documents hold the token. */
  int size() {
    return size;
  }

  /** The documents in their order. */
  void forEach(Reader reader) {
    Packed.Cursor cursor = documents.cursor();
    int document = -1;
    for (int n = 0; n < size; n++) {
      int head = cursor.next();
      document += (head >> 1) + 1;
      int count = (head & 1) == 0 ? 1 : cursor.next() + 2;
      if (lengths) {
        cursor.next();
      }
      reader.accept(document, count);
    }
  }

  /** For each document: gap, count, and length if it is kept. */
  Packed documents() {
    return documents;
  }

  /** For each document its fragments, as gaps. */
  Packed places() {
    return places;
  }
}
