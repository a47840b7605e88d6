package org.huibian.source;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A picture that was taken out of an original, in a format that every browser shows.
 *
 * @param format its format
 * @param bytes the file; not to be changed
 * @param alternative what it shows in words, as its author says, or empty
 */
public record Picture(Format format, byte[] bytes, String alternative) {
  /** The formats that every browser shows and that run nothing. */
  public enum Format {
    /** Portable Network Graphics. */
    PNG,
    /** JPEG. */
    JPG,
    /** GIF. */
    GIF
  }

  /**
   * The name of its file: safe everywhere, the same at every import, and one for pictures that are
   * the same: {@code figure-5f3c9a1b2d4e.png}.
   */
  public String fileName() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      String ending = format.name().toLowerCase(java.util.Locale.ROOT);
      return "figure-" + HexFormat.of().formatHex(hash, 0, 6) + "." + ending;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
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
