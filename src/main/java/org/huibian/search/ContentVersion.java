package org.huibian.search;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Names files by what they hold, so that a browser never reads a file of one build at the positions
 * of another.
 */
final class ContentVersion {
  /** 48 bits, so that two versions of one file have different names in practice. */
  private static final int DIGITS = 12;

  private ContentVersion() {}

  /** Returns 12 hexadecimal digits of the SHA-256 of all parts, one after the other. */
  static String of(List<byte[]> parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      parts.forEach(digest::update);
      return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
