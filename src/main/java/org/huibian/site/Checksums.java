package org.huibian.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The SHA-256 of files by their paths, in the format of {@code sha256sum -c}.
 *
 * @param sums 64 hexadecimal digits by path, sorted by path
 */
public record Checksums(SortedMap<String, String> sums) {
  /** The first line of the list, a comment. */
  public static final String HEADER = "# Huibian: the files of this site";

  /** The number of hexadecimal digits by which builds are told apart: 48 bits. */
  private static final int VERSION_LENGTH = 12;

  /** Copies the map. */
  public Checksums {
    sums = Collections.unmodifiableSortedMap(new TreeMap<>(sums));
  }

  /** Returns the checksums of files of the site. */
  public static Checksums of(Map<String, WrittenFile> files) {
    TreeMap<String, String> sums = new TreeMap<>();
    files.forEach((path, file) -> sums.put(path, file.sha256()));
    return new Checksums(sums);
  }

  /** Returns the list with its header: a line for each file, sum and path. */
  public String text() {
    StringBuilder out = new StringBuilder(HEADER).append('\n');
    sums.forEach((path, sum) -> out.append(sum).append("  ").append(path).append('\n'));
    return out.toString();
  }

  /** Returns a name for exactly these files with these contents: 12 hexadecimal digits. */
  public String version() {
    return sha256(text().getBytes(StandardCharsets.UTF_8)).substring(0, VERSION_LENGTH);
  }

  /** Returns the SHA-256 of bytes as 64 hexadecimal digits. */
  public static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  /** Returns the SHA-256 of a file as 64 hexadecimal digits. */
  public static String sha256(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Returns a new SHA-256 digest. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
