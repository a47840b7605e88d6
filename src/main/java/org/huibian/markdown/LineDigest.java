package org.huibian.markdown;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Short names for lines, by which a merge tells them apart without keeping a copy of the text. */
final class LineDigest {
  /** Stands for an empty line, which is every second one of Markdown. */
  static final String EMPTY = "-";

  /** 48 bits: two of a file's lines have one name by chance in one of 10^9 files. */
  private static final int BYTES = 6;

  private LineDigest() {}

  /** The first 12 hexadecimal digits of the SHA-256 of the line, to the letter. */
  static String of(String line) {
    return line.isEmpty() ? EMPTY : hex(line.getBytes(StandardCharsets.UTF_8), BYTES);
  }

  /** The digest of each line of a text. */
  static List<String> ofLines(String text) {
    return text.lines().map(LineDigest::of).toList();
  }

  /** The whole SHA-256 of a file. */
  static String ofFile(byte[] bytes) {
    return hex(bytes, 32);
  }

  /** The whole SHA-256 of a file with this text. */
  static String ofFile(String text) {
    return ofFile(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String hex(byte[] bytes, int length) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash, 0, length);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
