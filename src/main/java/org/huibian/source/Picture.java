package org.huibian.source;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A picture from an original, in a format that every browser shows.
 *
 * @param format the file format
 * @param bytes the content of the file; callers must not change it
 * @param alternative the alternative text of the author, or empty
 */
public record Picture(Format format, byte[] bytes, String alternative) {
  /** The file formats: every browser shows them, and none of them can hold scripts. */
  public enum Format {
    /** Portable Network Graphics. */
    PNG,
    /** JPEG. */
    JPG,
    /** GIF. */
    GIF
  }

  /**
   * Returns a file name that depends on the content alone, such as {@code figure-5f3c9a1b2d4e.png}:
   * it is the same at every import, and equal pictures share it.
   */
  public String fileName() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      String ending = format.name().toLowerCase(Locale.ROOT);
      return "figure-" + HexFormat.of().formatHex(hash, 0, 6) + "." + ending;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Picture p
        && format == p.format
        && Arrays.equals(bytes, p.bytes)
        && alternative.equals(p.alternative);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return fileName();
  }
}
