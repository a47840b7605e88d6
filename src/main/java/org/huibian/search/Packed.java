package org.huibian.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A growing list of whole numbers as printable ASCII, which a script can carry: five bits of a
 * number a character, the lowest first, and a sixth bit that says that more follow. The characters
 * run from # upwards without the backslash. {@code numbers} in {@code 20-files.js} reads them.
 */
final class Packed {
  private static final int FIRST = '#';
  private static final int BITS = 5;
  private static final int MORE = 1 << BITS;

  private byte[] characters = new byte[4];
  private int size;

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
      characters = Arrays.copyOf(characters, size * 2);
    }
    int c = FIRST + value;
    characters[size++] = (byte) (c < '\\' ? c : c + 1);
  }

  /** How many characters it takes. */
  int size() {
    return size;
  }

  /** A reader from the start. */
  Cursor cursor() {
    return new Cursor();
  }

  @Override
  public String toString() {
    return new String(characters, 0, size, StandardCharsets.US_ASCII);
  }

  /** Reads the numbers in their order. */
  final class Cursor {
    private int at;

    /** The next number. */
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
