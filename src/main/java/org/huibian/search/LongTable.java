package org.huibian.search;

import java.util.Arrays;

/**
 * Numbers distinct 64-bit keys from 0 in the order of their first occurrence. It is a hash table
 * with linear probing that holds no object for a key.
 */
final class LongTable {
  private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

  private long[] keys;
  private int size;

  /**
   * The position of each key plus 1, by hash; 0 where there is none. Its length is a power of 2.
   */
  private int[] slots;

  /** Creates an empty table. */
  LongTable() {
    this(16);
  }

  /**
   * Creates an empty table.
   *
   * @param expected the number of keys for which there is room at first, 1 or more
   */
  LongTable(int expected) {
    keys = new long[expected];
    slots = slots(expected);
  }

  /** Returns empty slots, of which the keys occupy half at most. */
  private static int[] slots(int keys) {
    return new int[Integer.highestOneBit(keys * 2 - 1) * 2];
  }

  /** Returns the number of a key, which is added if it is new. */
  int number(long key) {
    return number(key, hash(key));
  }

  /**
   * Returns the number of a key, which is added if it is new.
   *
   * @param hash its {@link #hash}
   */
  int number(long key, int hash) {
    int mask = slots.length - 1;
    int slot = hash & mask;
    while (slots[slot] != 0) {
      if (keys[slots[slot] - 1] == key) {
        return slots[slot] - 1;
      }
      slot = slot + 1 & mask;
    }
    if (size == keys.length) {
      grow();
      return number(key, hash);
    }
    keys[size] = key;
    slots[slot] = ++size;
    return size - 1;
  }

  /** Returns a hash of a key whose bits all depend on all bits of the key. */
  static int hash(long key) {
    long product = key * GOLDEN_RATIO;
    return (int) ((product ^ product >>> 32) * GOLDEN_RATIO >>> 32);
  }

  private void grow() {
    keys = Arrays.copyOf(keys, size * 2);
    slots = slots(size * 2);
    int mask = slots.length - 1;
    for (int i = 0; i < size; i++) {
      int slot = hash(keys[i]) & mask;
      while (slots[slot] != 0) {
        slot = slot + 1 & mask;
      }
      slots[slot] = i + 1;
    }
  }

  /** Returns the number of keys. */
  int size() {
    return size;
  }

  /** Returns the key with a number. */
  long key(int number) {
    return keys[number];
  }
}
