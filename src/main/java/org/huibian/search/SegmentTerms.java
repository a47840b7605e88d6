package org.huibian.search;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
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

  private final String[] tokens;
  private final byte[][] entries;

  /** The distance from each token to the next one in its file, or to the end of the file. */
  private final int[] lengths;

  /** The position in its file of the first token of each part, or of the token after the part. */
  private final int[] starts;

  private final MemberFiles files;

  /**
   * Arranges entries.
   *
   * @param tokens the tokens in the order of {@link TokenHash#ORDER}
   * @param entries the encoded entry of each token
   */
  SegmentTerms(String[] tokens, byte[][] entries) {
    this.tokens = tokens;
    this.entries = entries;
    this.lengths = new int[tokens.length];
    this.starts = new int[1 << PART_BITS];
    long size = Arrays.stream(entries).mapToLong(entry -> entry.length).sum();
    int bits = MemberFiles.bitsFor(size, MEMBER_BITS);
    this.files = new MemberFiles(members(bits));
    locate();
  }

  /** Arranges the tokens of an index. */
  static SegmentTerms of(SearchIndex index) {
    FieldIndex body = index.tokens(Field.BODY);
    long[] order = new long[body.size()];
    for (int at = 0; at < order.length; at++) {
      // The highest bit is inverted, because numbers with a sign are compared.
      order[at] = (long) (TokenHash.of(body.token(at)) ^ Integer.MIN_VALUE) << Integer.SIZE | at;
    }
    Arrays.sort(order);
    String[] tokens = new String[order.length];
    byte[][] entries = new byte[order.length][];
    IntStream.range(0, order.length)
        .parallel()
        .forEach(
            i -> {
              int at = (int) order[i];
              tokens[i] = body.token(at);
              entries[i] = entry(index, tokens[i], body.postings(at));
            });
    return new SegmentTerms(tokens, entries);
  }

  private static byte[] entry(SearchIndex index, String token, Postings body) {
    List<Postings> metadata = new ArrayList<>();
    METADATA.forEach(field -> metadata.add(index.tokens(field).postings(token)));
    return TermEntry.encoded(token, metadata, body);
  }

  private List<byte[]> members(int bits) {
    List<byte[]> members = new ArrayList<>();
    int at = 0;
    for (int member = 0; member < 1 << bits; member++) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      int last = -1;
      for (; at < tokens.length && part(at, bits) == member; at++) {
        out.writeBytes(entries[at]);
        lengths[at] = entries[at].length;
        last = at;
      }
      if (last >= 0) {
        lengths[last] += MemberFiles.paddedSize(out.size()) - out.size();
      }
      members.add(out.toByteArray());
    }
    return members;
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
      for (; next < tokens.length && part(next, PART_BITS) == part; next++) {
        position += lengths[next];
      }
    }
  }

  private int part(int at, int bits) {
    return TokenHash.part(TokenHash.of(tokens[at]), bits);
  }

  /** Returns the number of tokens. */
  int size() {
    return tokens.length;
  }

  /** Returns a token by its position in the order of the files. */
  String token(int at) {
    return tokens[at];
  }

  /** Returns the encoded entry of the token at a position. */
  byte[] entry(int at) {
    return entries[at];
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
