package org.huibian.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The postings of a token of a segment, as they stand in its files: {@code "token postings "}.
 *
 * <p>The packed postings start with the number of articles whose text contains the token,
 * multiplied by 4, plus 1 if a title, a document number or an issuer contains it too, plus 2 if the
 * fragments are sets; then the numbers of articles for these three fields follow if there are any.
 * After that come the {@linkplain Postings#documents documents} of these three fields and of the
 * text, and the fragments of the text, either as {@linkplain Postings#fragments lists} or, if that
 * is shorter, as sets: for each article numbers of {@link #SET} bits for as many fragments, the
 * lowest bit for the first one, doubled, plus 1 if another number of the article follows.
 */
final class TermEntry {
  /** The number of fragments in one number of a set. */
  private static final int SET = 14;

  private final int head;

  /** The numbers of articles of the other fields; empty if no other field has the token. */
  private final int[] metadata;

  /** The packed documents of the other fields. */
  private final String packed;

  /** The packed documents and fragments of the text. */
  private final String body;

  private TermEntry(int head, int[] metadata, String packed, String body) {
    this.head = head;
    this.metadata = metadata;
    this.packed = packed;
    this.body = body;
  }

  /** Reads an encoded entry. */
  static TermEntry read(byte[] encoded) {
    // A space ends the token, and another one the entry; no character contains one.
    int start = 0;
    while (encoded[start] != ' ') {
      start++;
    }
    int length = encoded.length - start - 2;
    String all = new String(encoded, start + 1, length, StandardCharsets.US_ASCII);
    PackedNumbers.Cursor cursor = PackedNumbers.of(all).cursor();
    int head = cursor.next();
    int[] metadata = new int[isInMetadata(head) ? SegmentTerms.METADATA.size() : 0];
    Arrays.setAll(metadata, field -> cursor.next());
    int from = cursor.position();
    for (int size : metadata) {
      Postings.read(cursor, size, true, (document, count) -> {});
    }
    int end = cursor.position();
    return new TermEntry(head, metadata, all.substring(from, end), all.substring(end));
  }

  private static void readList(PackedNumbers.Cursor cursor, Postings body) {
    boolean more = true;
    while (more) {
      int entry = cursor.next();
      more = (entry & 1) == 1;
      body.addFragment(entry >> 1, more);
    }
  }

  private static void readSet(PackedNumbers.Cursor cursor, Postings body) {
    int before = -1;
    int first = 0;
    boolean more = true;
    while (more) {
      int number = cursor.next();
      more = (number & 1) == 1;
      for (int bits = number >> 1; bits != 0; bits &= bits - 1) {
        int fragment = first + Integer.numberOfTrailingZeros(bits);
        body.addFragment(fragment - before - 1, more || (bits & bits - 1) != 0);
        before = fragment;
      }
      first += SET;
    }
  }

  /** Returns the number of articles whose text contains the token. */
  int size() {
    return size(head);
  }

  /**
   * Returns the number of articles whose text contains the token of an entry.
   *
   * @param head the first number of the entry
   */
  static int size(int head) {
    return head >> 2;
  }

  /**
   * Returns whether a title, a document number or an issuer contains the token of an entry.
   *
   * @param head the first number of the entry
   */
  static boolean isInMetadata(int head) {
    return (head & 1) == 1;
  }

  /** Returns the postings of the text. */
  Postings body() {
    PackedNumbers.Cursor cursor = PackedNumbers.of(body).cursor();
    SortedMap<Integer, Integer> counts = new TreeMap<>();
    Postings.read(cursor, size(), false, counts::put);
    Postings postings = new Postings(false);
    for (Map.Entry<Integer, Integer> document : counts.entrySet()) {
      postings.add(document.getKey(), document.getValue(), 0);
      if ((head & 2) == 0) {
        readList(cursor, postings);
      } else {
        readSet(cursor, postings);
      }
    }
    return postings;
  }

  /** Returns whether a title, a document number or an issuer contains the token. */
  boolean isInMetadata() {
    return metadata.length > 0;
  }

  /**
   * Returns the number of articles of a field, by its position in {@link SegmentTerms#METADATA}.
   */
  int metadataSize(int field) {
    return metadata[field];
  }

  /** Calls the visitor for each article whose field contains the token, in ascending order. */
  void forEachMetadata(int field, Postings.Visitor visitor) {
    PackedNumbers.Cursor cursor = PackedNumbers.of(packed).cursor();
    for (int before = 0; before < field; before++) {
      Postings.read(cursor, metadata[before], true, (document, count) -> {});
    }
    Postings.read(cursor, metadata[field], true, visitor);
  }

  /** Returns the bytes of this entry with other postings of the text. */
  byte[] encoded(String token, Postings other) {
    return encoded(token, metadata, packed.getBytes(StandardCharsets.US_ASCII), other);
  }

  /**
   * Returns the bytes of an entry.
   *
   * @param metadata the postings of the fields {@link SegmentTerms#METADATA}, null where there are
   *     none
   * @param body the postings of the text
   */
  static byte[] encoded(String token, List<Postings> metadata, Postings body) {
    boolean isInMetadata = false;
    for (Postings postings : metadata) {
      isInMetadata |= postings != null;
    }
    if (!isInMetadata) {
      return encoded(token, new int[0], new byte[0], body);
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    int[] sizes = new int[metadata.size()];
    for (int field = 0; field < sizes.length; field++) {
      if (metadata.get(field) != null) {
        sizes[field] = metadata.get(field).size();
        metadata.get(field).documents().writeTo(packed);
      }
    }
    return encoded(token, sizes, packed.toByteArray(), body);
  }

  private static byte[] encoded(String token, int[] metadata, byte[] packed, Postings body) {
    PackedNumbers sets = sets(body);
    boolean isSets = sets.size() < body.fragments().size();
    PackedNumbers counts = new PackedNumbers();
    counts.add(body.size() * 4 + (isSets ? 2 : 0) + (metadata.length > 0 ? 1 : 0));
    for (int size : metadata) {
      counts.add(size);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(CompactText.encode(token));
    out.write(' ');
    counts.writeTo(out);
    out.writeBytes(packed);
    body.documents().writeTo(out);
    (isSets ? sets : body.fragments()).writeTo(out);
    out.write(' ');
    return out.toByteArray();
  }

  /** Returns the fragments of a text as sets. */
  private static PackedNumbers sets(Postings body) {
    PackedNumbers sets = new PackedNumbers();
    PackedNumbers.Cursor lists = body.fragments().cursor();
    for (int left = body.size(); left > 0; left--) {
      int set = 0;
      int first = 0;
      int fragment = -1;
      boolean more = true;
      while (more) {
        int entry = lists.next();
        fragment += (entry >> 1) + 1;
        more = (entry & 1) == 1;
        for (; fragment >= first + SET; first += SET) {
          sets.add(set * 2 + 1);
          set = 0;
        }
        set |= 1 << fragment - first;
      }
      sets.add(set * 2);
    }
    return sets;
  }
}
