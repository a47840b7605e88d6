package org.huibian.search;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The entry of a token in {@link DocumentFrequencies}.
 *
 * @param count the number of articles whose text contains the token
 * @param metadata the packed numbers and lists of the other fields; empty if no other field has the
 *     token
 * @param lengths the length of the token's entry in each segment that has the token, by the
 *     position of the segment
 */
record DirectoryEntry(int count, String metadata, SortedMap<Integer, Integer> lengths) {
  /** The entry of a token that no segment has. */
  static final DirectoryEntry NONE = new DirectoryEntry(0, "", new TreeMap<>());

  /** Reads an encoded entry. */
  static DirectoryEntry read(byte[] encoded) {
    int start = 0;
    while (encoded[start] != ' ') {
      start++;
    }
    PackedNumbers packed = PackedNumbers.of(encoded, start + 1, encoded.length - 1);
    PackedNumbers.Cursor cursor = packed.cursor();
    int head = cursor.next();
    int from = cursor.position();
    if ((head & 1) == 1) {
      int listed = 0;
      for (int field = 0; field < SegmentTerms.METADATA.size(); field++) {
        int articles = cursor.next();
        listed += field < DocumentFrequencies.LISTED ? articles : 0;
      }
      for (; listed > 0; listed--) {
        cursor.next();
      }
    }
    String metadata = packed.toString().substring(from, cursor.position());
    TreeMap<Integer, Integer> lengths = new TreeMap<>();
    int segment = -1;
    while (cursor.hasNext()) {
      segment += cursor.next() + 1;
      lengths.put(segment, cursor.next());
    }
    return new DirectoryEntry(head >> 1, metadata, lengths);
  }

  /**
   * Returns the entry with another entry of the token in one segment.
   *
   * @param more the number of articles with the token that the segment has more than before
   * @param length the length of the token's entry there; 0 if it is not there any more
   */
  DirectoryEntry with(int more, int segment, int length) {
    TreeMap<Integer, Integer> changed = new TreeMap<>(lengths);
    if (length == 0) {
      changed.remove(segment);
    } else {
      changed.put(segment, length);
    }
    return new DirectoryEntry(count + more, metadata, changed);
  }

  /** Returns the bytes of the entry; none if no segment has the token. */
  byte[] encoded(String token) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (!lengths.isEmpty()) {
      PackedNumbers head = new PackedNumbers();
      head.add(count * 2 + (metadata.isEmpty() ? 0 : 1));
      PackedNumbers segments = new PackedNumbers();
      int last = -1;
      for (Map.Entry<Integer, Integer> length : lengths.entrySet()) {
        segments.add(length.getKey() - last - 1);
        segments.add(length.getValue());
        last = length.getKey();
      }
      out.writeBytes(CompactText.encode(token));
      out.write(' ');
      head.writeTo(out);
      out.writeBytes(CompactText.plain(metadata));
      segments.writeTo(out);
      out.write(' ');
    }
    return out.toByteArray();
  }
}
