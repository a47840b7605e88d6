package org.huibian.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The tokens of a segment with their postings, as they stand in its files: ordered by {@link
 * TokenHash}, each as {@code "token postings "}, see {@link TermEntry}. Immutable.
 */
final class SegmentTerms {
  /** The number of bits of the parts of the hashes for which {@link #start} is known. */
  static final int PART_BITS = 13;

  private static final int MEMBER_BITS = 12;

  /** The fields whose postings an entry contains beside those of the text, in their order. */
  static final List<Field> METADATA = List.of(Field.TITLE, Field.NUMBER, Field.ISSUER);

  private final EncodedEntries entries;

  /** The distance from each token to the next one in its file, or to the end of the file. */
  private final int[] lengths;

  /** The position in its file of the first token of each part, or of the token after the part. */
  private final int[] starts;

  private final MemberFiles files;

  /** Arranges entries. */
  SegmentTerms(EncodedEntries entries) {
    this.entries = entries;
    this.lengths = lengths(entries);
    this.starts = new int[1 << PART_BITS];
    this.files = new MemberFiles(members(entries));
    locate();
  }

  /** Arranges the tokens of an index. */
  static SegmentTerms of(SearchIndex index) {
    FieldIndex body = index.tokens(Field.BODY);
    int[] order = body.order();
    String[] tokens = new String[order.length];
    byte[][] entries = new byte[order.length][];
    IntStream.range(0, order.length)
        .parallel()
        .forEach(
            i -> {
              int at = order[i];
              tokens[i] = body.token(at);
              entries[i] = entry(index, tokens[i], body.postings(at));
            });
    return new SegmentTerms(EncodedEntries.of(tokens, entries));
  }

  private static byte[] entry(SearchIndex index, String token, Postings body) {
    List<Postings> metadata = new ArrayList<>(METADATA.size());
    for (Field field : METADATA) {
      metadata.add(index.tokens(field).postings(token));
    }
    return TermEntry.encoded(token, metadata, body);
  }

  private static int bits(EncodedEntries entries) {
    return MemberFiles.bitsFor(entries.bytes(), MEMBER_BITS);
  }

  private static List<byte[]> members(EncodedEntries entries) {
    int bits = bits(entries);
    List<byte[]> members = new ArrayList<>();
    int at = 0;
    for (int member = 0; member < 1 << bits; member++) {
      int first = at;
      while (at < entries.size() && entries.part(at, bits) == member) {
        at++;
      }
      members.add(entries.entries(first, at));
    }
    return members;
  }

  /** Returns the number of bytes from each token to the next one in its file. */
  static int[] lengths(EncodedEntries entries) {
    int bits = bits(entries);
    int[] lengths = new int[entries.size()];
    int size = 0;
    for (int at = 0; at < lengths.length; at++) {
      lengths[at] = entries.length(at);
      size += lengths[at];
      if (at + 1 == lengths.length || entries.part(at + 1, bits) != entries.part(at, bits)) {
        lengths[at] += MemberFiles.paddedSize(size) - size;
        size = 0;
      }
    }
    return lengths;
  }

  private void locate() {
    int next = 0;
    int position = 0;
    int file = 0;
    for (int part = 0; part < starts.length; part++) {
      int own = part >>> PART_BITS - files.fileBits();
      if (own != file) {
        file = own;
        position = 0;
      }
      starts[part] = position;
      for (; next < lengths.length && entries.part(next, PART_BITS) == part; next++) {
        position += lengths[next];
      }
    }
  }

  /** Returns the number of tokens. */
  int size() {
    return entries.size();
  }

  /** Returns a token by its position in the order of the files. */
  String token(int at) {
    return entries.token(at);
  }

  /** Returns the entries, each a {@link TermEntry}. */
  EncodedEntries entries() {
    return entries;
  }

  /** Returns the number of bytes from a token to the next one in its file. */
  int length(int at) {
    return lengths[at];
  }

  /**
   * Returns the positions in its file of the first token of each part, by the highest {@link
   * #PART_BITS} bits of the hashes of its tokens.
   */
  int[] starts() {
    return starts.clone();
  }

  /** Returns the files. */
  MemberFiles files() {
    return files;
  }
}
