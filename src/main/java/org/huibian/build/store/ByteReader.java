package org.huibian.build.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what a {@link ByteWriter} has written. */
final class ByteReader {
  private final byte[] bytes;
  private int at;

  ByteReader(byte[] bytes) {
    this.bytes = bytes;
  }

  int get() {
    return bytes[at++];
  }

  long number() {
    long rest = 0;
    for (int shift = 0; ; shift += 7) {
      int part = bytes[at++];
      rest |= (long) (part & 0x7F) << shift;
      if (part >= 0) {
        return rest >>> 1 ^ -(rest & 1);
      }
    }
  }

  byte[] bytes() {
    int length = (int) number();
    at += length;
    return Arrays.copyOfRange(bytes, at - length, at);
  }

  String text() {
    int length = (int) number();
    at += length;
    return new String(bytes, at - length, length, StandardCharsets.UTF_8);
  }
}
