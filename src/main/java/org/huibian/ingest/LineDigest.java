package org.huibian.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Digests of lines, by which a merge compares texts without keeping a copy of the older one. */
final class LineDigest {
  /** Stands for an empty line, since every second line of Markdown is empty. */
  static final String EMPTY = "-";

  /** 48 bits: two different lines of one file have the same digest in one of 10^9 files. */
  private static final int BYTES = 6;

  private LineDigest() {}

  /** Returns the first 12 hexadecimal digits of the SHA-256 of a line, spaces included. */
  static String of(String line) {
    return line.isEmpty() ? EMPTY : hex(line.getBytes(StandardCharsets.UTF_8), BYTES);
  }

  /** Returns the digest of each line of a text. */
  static List<String> ofLines(String text) {
    return text.lines().map(LineDigest::of).toList();
  }

  /** Returns the whole SHA-256 of a file's bytes. */
  static String ofFile(byte[] bytes) {
    return hex(bytes, 32);
  }

  /** Returns the whole SHA-256 of a file with this text in UTF-8. */
  static String ofFile(String text) {
    return ofFile(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String hex(byte[] bytes, int length) {
    return HexFormat.of().formatHex(sha256().digest(bytes), 0, length);
  }

  /** Returns a new SHA-256. */
  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
