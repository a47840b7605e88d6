package org.huibian.search;

/**
 * The postings of a token in a field: the documents that contain it, how often, and in which
 * fragments. A document is identified by its position in the index; positions ascend. The postings
 * are kept in the packed form in which they are written.
 */
final class Postings {
  private final boolean lengths;
  private final PackedNumbers documents = new PackedNumbers();
  private final PackedNumbers fragments = new PackedNumbers();
  private int last = -1;
  private int size;

  /**
   * Creates empty postings.
   *
   * @param lengths whether each entry also contains the length of the document's field
   */
  Postings(boolean lengths) {
    this.lengths = lengths;
  }

  /** Receives a document and the number of occurrences of the token in it. */
  interface Visitor {
    void accept(int document, int count);
  }

  /**
   * Adds a document. Documents must be added in ascending order.
   *
   * @param count the number of occurrences of the token, 1 or more
   * @param length the number of tokens of the field
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

  /**
   * Adds a fragment of the last document. Each document needs at least one.
   *
   * @param gap the number of fragments between this one and the one before of the same document
   * @param more whether another fragment of the document follows
   */
  void addFragment(int gap, boolean more) {
    fragments.add(gap * 2 + (more ? 1 : 0));
  }

  /** Returns the number of documents that contain the token. */
  int size() {
    return size;
  }

  /** Calls the visitor for each document, in ascending order. */
  void forEach(Visitor visitor) {
    read(documents.cursor(), size, lengths, visitor);
  }

  /**
   * Reads packed {@link #documents}.
   *
   * @param cursor the cursor before the first of them; afterwards it is behind the last one
   * @param size how many they are
   * @param lengths whether each has the length of the document's field
   * @param visitor is called for each document, in ascending order
   */
  static void read(PackedNumbers.Cursor cursor, int size, boolean lengths, Visitor visitor) {
    int document = -1;
    for (int n = 0; n < size; n++) {
      int head = cursor.next();
      document += (head >> 1) + 1;
      int count = (head & 1) == 0 ? 1 : cursor.next() + 2;
      if (lengths) {
        cursor.next();
      }
      visitor.accept(document, count);
    }
  }

  /**
   * Returns the packed documents. For each document they contain the gap to the document before,
   * doubled, plus 1 if a number follows that is the count - 2; and the length if lengths are kept.
   */
  PackedNumbers documents() {
    return documents;
  }

  /**
   * Returns the packed fragments. For each fragment they contain the gap to the fragment before,
   * doubled, plus 1 if another fragment of the same document follows.
   */
  PackedNumbers fragments() {
    return fragments;
  }
}
