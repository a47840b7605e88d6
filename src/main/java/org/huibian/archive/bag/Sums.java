package org.huibian.archive.bag;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;

/** The algorithms of the manifests of bags; this program writes SHA-512 only. */
enum Sums {
  SHA_512("SHA-512", 128),
  SHA_256("SHA-256", 64),
  SHA_1("SHA-1", 40),
  MD5("MD5", 32);

  private final String algorithm;
  private final int digits;

  Sums(String algorithm, int digits) {
    this.algorithm = algorithm;
    this.digits = digits;
  }

  /** Returns the algorithm that the name of a manifest states, such as {@code sha512}. */
  static Optional<Sums> named(String name) {
    for (Sums sums : values()) {
      if (sums.algorithm.replace("-", "").toLowerCase(Locale.ROOT).equals(name)) {
        return Optional.of(sums);
      }
    }
    return Optional.empty();
  }

  /** Returns the number of hexadecimal digits of a sum. */
  int digits() {
    return digits;
  }

  /** Returns a new digest. */
  MessageDigest digest() {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has " + algorithm, e);
    }
  }
}
