package org.huibian.search;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The hash function XXH64 by Yann Collet (<a
 * href="https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md">specification</a>). It is
 * many times faster than SHA-256 and as good at telling apart contents that nobody has chosen to
 * collide. It gives no protection against an attacker.
 */
final class XxHash64 {
  private static final long PRIME_1 = 0x9E3779B185EBCA87L;
  private static final long PRIME_2 = 0xC2B2AE3D27D4EB4FL;
  private static final long PRIME_3 = 0x165667B19E3779F9L;
  private static final long PRIME_4 = 0x85EBCA77C2B2AE63L;
  private static final long PRIME_5 = 0x27D4EB2F165667C5L;

  /** The bytes that four lanes of eight bytes take at once. */
  private static final int STRIPE = 32;

  private XxHash64() {}

  /** Returns the hash of bytes; another seed gives another hash. */
  static long of(byte[] bytes, long seed) {
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    long hash = (bytes.length < STRIPE ? seed + PRIME_5 : stripes(in, seed)) + bytes.length;
    int at = bytes.length / STRIPE * STRIPE;
    for (; at + Long.BYTES <= bytes.length; at += Long.BYTES) {
      hash = Long.rotateLeft(hash ^ round(0, in.getLong(at)), 27) * PRIME_1 + PRIME_4;
    }
    if (at + Integer.BYTES <= bytes.length) {
      hash ^= Integer.toUnsignedLong(in.getInt(at)) * PRIME_1;
      hash = Long.rotateLeft(hash, 23) * PRIME_2 + PRIME_3;
      at += Integer.BYTES;
    }
    for (; at < bytes.length; at++) {
      hash = Long.rotateLeft(hash ^ (bytes[at] & 0xFF) * PRIME_5, 11) * PRIME_1;
    }
    hash = (hash ^ hash >>> 33) * PRIME_2;
    hash = (hash ^ hash >>> 29) * PRIME_3;
    return hash ^ hash >>> 32;
  }

  /** Returns the hash of all whole stripes, of which there is at least one. */
  private static long stripes(ByteBuffer in, long seed) {
    long a = seed + PRIME_1 + PRIME_2;
    long b = seed + PRIME_2;
    long c = seed;
    long d = seed - PRIME_1;
    for (int at = 0; at + STRIPE <= in.limit(); at += STRIPE) {
      a = round(a, in.getLong(at));
      b = round(b, in.getLong(at + 8));
      c = round(c, in.getLong(at + 16));
      d = round(d, in.getLong(at + 24));
    }
    long hash =
        Long.rotateLeft(a, 1)
            + Long.rotateLeft(b, 7)
            + Long.rotateLeft(c, 12)
            + Long.rotateLeft(d, 18);
    return merge(merge(merge(merge(hash, a), b), c), d);
  }

  private static long merge(long hash, long lane) {
    return (hash ^ round(0, lane)) * PRIME_1 + PRIME_4;
  }

  private static long round(long lane, long input) {
    return Long.rotateLeft(lane + input * PRIME_2, 31) * PRIME_1;
  }
}
