package org.huibian.search;

import java.io.ByteArrayOutputStream;
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

  /** The most characters of a number. */
  private static final int LONGEST = (Integer.SIZE + BITS - 1) / BITS;

  private static final byte[] CHARACTERS = characters();

  private byte[] characters = new byte[8];
  private int size;

  /** Returns a list with the numbers of an encoded one. */
  static PackedNumbers of(String encoded) {
    PackedNumbers numbers = new PackedNumbers();
    numbers.characters = encoded.getBytes(StandardCharsets.US_ASCII);
    numbers.size = numbers.characters.length;
    return numbers;
  }

  /** Returns a list with the numbers of encoded ones between two positions. */
  static PackedNumbers of(byte[] encoded, int from, int to) {
    PackedNumbers numbers = new PackedNumbers();
    numbers.characters = Arrays.copyOfRange(encoded, from, to);
    numbers.size = to - from;
    return numbers;
  }

  /** Appends a number, 0 or more. */
  void add(int number) {
    int needed = size + (number < MORE ? 1 : LONGEST);
    if (needed > characters.length) {
      characters = Arrays.copyOf(characters, Math.max(needed, size * 2));
    }
    int rest = number;
    while (rest >= MORE) {
      characters[size++] = CHARACTERS[MORE + (rest & MORE - 1)];
      rest >>>= BITS;
    }
    characters[size++] = CHARACTERS[rest];
  }

  private static byte[] characters() {
    byte[] all = new byte[2 * MORE];
    for (int value = 0; value < all.length; value++) {
      int c = FIRST + value;
      all[value] = (byte) (c < '\\' ? c : c + 1);
    }
    return all;
  }

  /** Returns the length of the encoded list in characters. */
  int size() {
    return size;
  }

  /** Writes the characters, which {@link CompactText} leaves as they are. */
  void writeTo(ByteArrayOutputStream out) {
    out.write(characters, 0, size);
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
