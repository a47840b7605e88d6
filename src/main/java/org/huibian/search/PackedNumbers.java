package org.huibian.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A growable list of non-negative integers, encoded as printable ASCII so that a script can contain
 * them. Each character encodes five bits of a number, lowest bits first, and a sixth bit that is
 * set if more characters of the number follow. The characters run from # upwards, without the
 * backslash. The function {@code numbers} in {@code 20-files.js} decodes them.
 */
final class PackedNumbers {
  private static final int FIRST = '#';
  private static final int BITS = 5;
  private static final int MORE = 1 << BITS;

  private byte[] characters = new byte[4];
  private int size;

  /** Returns a list with the numbers of an encoded one. */
  static PackedNumbers of(String encoded) {
    PackedNumbers numbers = new PackedNumbers();
    numbers.characters = encoded.getBytes(StandardCharsets.US_ASCII);
    numbers.size = numbers.characters.length;
    return numbers;
  }

  /** Appends a number, 0 or more. */
  void add(int number) {
    int rest = number;
    while (rest >= MORE) {
      put(MORE + (rest & (MORE - 1)));
      rest >>>= BITS;
    }
    put(rest);
  }

  private void put(int value) {
    if (size == characters.length) {
      characters = Arrays.copyOf(characters, Math.max(4, size * 2));
    }
    int c = FIRST + value;
    characters[size++] = (byte) (c < '\\' ? c : c + 1);
  }

  /** Returns the length of the encoded list in characters. */
  int size() {
    return size;
  }

  /** Returns a cursor before the first number. */
  Cursor cursor() {
    return new Cursor();
  }

  @Override
  public String toString() {
    return new String(characters, 0, size, StandardCharsets.US_ASCII);
  }

  /** Decodes the numbers in order. */
  final class Cursor {
    private int at;

    /** Returns whether there is a next number. */
    boolean hasNext() {
      return at < size;
    }

    /** Returns the position of the next number in characters. */
    int position() {
      return at;
    }

    /** Returns the next number; there must be one. */
    int next() {
      int number = 0;
      for (int shift = 0; ; shift += BITS) {
        int c = characters[at++];
        int value = (c > '\\' ? c - 1 : c) - FIRST;
        number |= (value & (MORE - 1)) << shift;
        if (value < MORE) {
          return number;
        }
      }
    }
  }
}
