package org.huibian.search;

import java.util.HexFormat;
import java.util.List;

/**
 * Names files by what they hold, so that a browser never reads a file of one build at the positions
 * of another. Such a name is no proof of the content; the manifest of the site states the SHA-256
 * of every file.
 */
final class ContentVersion {
  /** 48 bits, so that two versions of one file have different names in practice. */
  private static final int DIGITS = 12;

  private ContentVersion() {}

  /** Returns 12 hexadecimal digits of a hash of all parts, each by itself, in their order. */
  static String of(List<byte[]> parts) {
    long hash = 0;
    for (byte[] part : parts) {
      hash = XxHash64.of(part, hash);
    }
    return HexFormat.of().toHexDigits(hash).substring(0, DIGITS);
  }
}
