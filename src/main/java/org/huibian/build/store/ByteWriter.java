package org.huibian.build.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing array of bytes. */
final class ByteWriter {
  private byte[] bytes = new byte[1 << 12];
  private int size;

  void put(int value) {
    reserve(1);
    bytes[size++] = (byte) value;
  }

  /** Appends a number in as few bytes as it needs; numbers near 0 are short. */
  void number(long value) {
    long rest = value << 1 ^ value >> 63;
    while ((rest & ~0x7FL) != 0) {
      put((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    put((int) rest);
  }

  void text(String text) {
    bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Appends the number of some bytes and the bytes. */
  void bytes(byte[] encoded) {
    number(encoded.length);
    reserve(encoded.length);
    System.arraycopy(encoded, 0, bytes, size, encoded.length);
    size += encoded.length;
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }
}
