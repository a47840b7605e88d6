package org.huibian.search;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The entries of tokens as they stand in the files of the search, each as {@code "token packed "},
 * in the order of {@link TokenHash#ORDER}. Their bytes stay where they were read, so that a change
 * of a few of a hundred thousand tokens decodes only these. Immutable.
 */
final class EncodedEntries {
  private static final int SPACE = ' ';

  /** The bytes of all entries, and possibly others between them. */
  private final byte[] bytes;

  /** The position of each entry. */
  private final int[] starts;

  private final int[] lengths;

  /** The {@link TokenHash} of each token. */
  private final int[] hashes;

  private EncodedEntries(byte[] bytes, int[] starts, int[] lengths, int[] hashes) {
    this.bytes = bytes;
    this.starts = starts;
    this.lengths = lengths;
    this.hashes = hashes;
  }

  /**
   * Returns entries that have been encoded one by one.
   *
   * @param tokens the tokens in the order of {@link TokenHash#ORDER}
   * @param entries the entry of each token
   */
  static EncodedEntries of(String[] tokens, byte[][] entries) {
    int[] starts = new int[tokens.length];
    int[] lengths = new int[tokens.length];
    int[] hashes = new int[tokens.length];
    byte[] bytes = new byte[Arrays.stream(entries).mapToInt(entry -> entry.length).sum()];
    int size = 0;
    for (int at = 0; at < tokens.length; at++) {
      starts[at] = size;
      lengths[at] = entries[at].length;
      hashes[at] = TokenHash.of(tokens[at]);
      System.arraycopy(entries[at], 0, bytes, size, lengths[at]);
      size += lengths[at];
    }
    return new EncodedEntries(bytes, starts, lengths, hashes);
  }

  /** Finds the entries in bytes that contain nothing else but spaces between them. */
  static EncodedEntries read(byte[] bytes) {
    Index index = new Index(bytes.length / 24);
    int at = 0;
    while (at < bytes.length) {
      if (bytes[at] == SPACE) {
        at++;
        continue;
      }
      int start = at;
      int hash = 0;
      while (bytes[at] != SPACE) {
        int size = CompactText.size(bytes[at]);
        hash = 31 * hash + CompactText.unit(bytes, at);
        at += size;
      }
      at++;
      while (bytes[at] != SPACE) {
        at++;
      }
      at++;
      index.add(start, at - start, TokenHash.ofStringHash(hash));
    }
    return index.entries(bytes);
  }

  /** The positions and hashes of entries while they are found. */
  private static final class Index {
    private int[] starts;
    private int[] lengths;
    private int[] hashes;
    private int size;

    Index(int expected) {
      starts = new int[expected + 1];
      lengths = new int[expected + 1];
      hashes = new int[expected + 1];
    }

    void add(int start, int length, int hash) {
      if (size == starts.length) {
        starts = Arrays.copyOf(starts, size * 2);
        lengths = Arrays.copyOf(lengths, size * 2);
        hashes = Arrays.copyOf(hashes, size * 2);
      }
      starts[size] = start;
      lengths[size] = length;
      hashes[size] = hash;
      size++;
    }

    /** Adds some entries of other ones. */
    void addAll(EncodedEntries entries, int from, int to) {
      for (int at = from; at < to; at++) {
        add(entries.starts[at], entries.lengths[at], entries.hashes[at]);
      }
    }

    EncodedEntries entries(byte[] bytes) {
      return new EncodedEntries(
          bytes,
          Arrays.copyOf(starts, size),
          Arrays.copyOf(lengths, size),
          Arrays.copyOf(hashes, size));
    }
  }

  /** Returns the number of entries. */
  int size() {
    return starts.length;
  }

  /** Returns the number of bytes of all entries. */
  long bytes() {
    return Arrays.stream(lengths).asLongStream().sum();
  }

  /** Returns the number of bytes of an entry. */
  int length(int at) {
    return lengths[at];
  }

  /** Returns the highest bits of the hash of a token. */
  int part(int at, int bits) {
    return TokenHash.part(hashes[at], bits);
  }

  /** Returns the token of an entry. */
  String token(int at) {
    int end = starts[at];
    while (bytes[end] != SPACE) {
      end++;
    }
    return CompactText.decode(Arrays.copyOfRange(bytes, starts[at], end));
  }

  /** Returns the first number of the packed ones of an entry. */
  int head(int at) {
    int start = starts[at];
    while (bytes[start] != SPACE) {
      start++;
    }
    return PackedNumbers.of(bytes, start + 1, starts[at] + lengths[at] - 1).cursor().next();
  }

  /** Returns the bytes of an entry. */
  byte[] entry(int at) {
    return entries(at, at + 1);
  }

  /** Returns the bytes of entries, one after the other. */
  byte[] entries(int from, int to) {
    int size = 0;
    for (int at = from; at < to; at++) {
      size += lengths[at];
    }
    byte[] out = new byte[size];
    int copied = 0;
    for (int at = from; at < to; ) {
      int first = at++;
      // Entries that stand one after the other are copied at once.
      while (at < to && starts[at] == starts[at - 1] + lengths[at - 1]) {
        at++;
      }
      int length = starts[at - 1] + lengths[at - 1] - starts[first];
      System.arraycopy(bytes, starts[first], out, copied, length);
      copied += length;
    }
    return out;
  }

  /**
   * Returns the position of a token.
   *
   * @return if it is not there, the position where it would be inserted, inverted by {@code ~}
   */
  int find(String token) {
    int hash = TokenHash.of(token);
    int low = 0;
    int high = starts.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = Integer.compareUnsigned(hashes[middle], hash);
      if (order == 0) {
        order = token(middle).compareTo(token);
      }
      if (order == 0) {
        return middle;
      }
      low = order < 0 ? middle + 1 : low;
      high = order > 0 ? middle - 1 : high;
    }
    return ~low;
  }

  /**
   * Returns these entries with some others.
   *
   * @param changes the entries by their tokens; an empty one removes that of its token
   */
  EncodedEntries with(Map<String, byte[]> changes) {
    List<String> sorted = changes.keySet().stream().sorted(TokenHash.ORDER).toList();
    int more = changes.values().stream().mapToInt(entry -> entry.length).sum();
    byte[] all = Arrays.copyOf(bytes, bytes.length + more);
    int end = bytes.length;
    Index index = new Index(starts.length + changes.size());
    int copied = 0;
    for (String token : sorted) {
      int found = find(token);
      int at = found < 0 ? ~found : found;
      index.addAll(this, copied, at);
      copied = found < 0 ? at : at + 1;
      byte[] entry = changes.get(token);
      if (entry.length > 0) {
        System.arraycopy(entry, 0, all, end, entry.length);
        index.add(end, entry.length, TokenHash.of(token));
        end += entry.length;
      }
    }
    index.addAll(this, copied, starts.length);
    return index.entries(all);
  }

  /** Returns whether an entry has not changed in entries that have come from these. */
  boolean isAt(int before, EncodedEntries changed, int now) {
    return starts[before] == changed.starts[now];
  }

  /** Receives the positions of entries of two sets; one that a set lacks is negative. */
  interface Pairs {
    void accept(int before, int now);
  }

  /**
   * Calls a visitor for each token of these entries and of others that have come from them by
   * {@link #with}.
   */
  void forEachPair(EncodedEntries changed, Pairs visitor) {
    int before = 0;
    int now = 0;
    while (before < starts.length || now < changed.starts.length) {
      int order = order(before, changed, now);
      visitor.accept(order <= 0 ? before : -1, order >= 0 ? now : -1);
      before += order <= 0 ? 1 : 0;
      now += order >= 0 ? 1 : 0;
    }
  }

  private int order(int before, EncodedEntries changed, int now) {
    if (before == starts.length || now == changed.starts.length) {
      return before == starts.length ? 1 : -1;
    }
    if (isAt(before, changed, now)) {
      // An entry that has not changed stands where it stood.
      return 0;
    }
    return TokenHash.ORDER.compare(token(before), changed.token(now));
  }
}
