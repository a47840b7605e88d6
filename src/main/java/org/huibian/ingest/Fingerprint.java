package org.huibian.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Describes what stands at a path in one word: the SHA-256 of a regular file, {@code link:} and the
 * SHA-256 of its target for a symbolic link, {@code folder}, {@code other} for a pipe or a device,
 * and {@code -} for nothing. Two equal words mean that nothing has changed. A fingerprint has no
 * white space.
 */
final class Fingerprint {
  /** Nothing stands at the path. */
  static final String ABSENT = "-";

  /** A folder, whatever it holds. */
  static final String FOLDER = "folder";

  /** Begins the fingerprint of a link. */
  static final String LINK = "link:";

  /** A pipe or a device. */
  static final String OTHER = "other";

  private static final int BUFFER = 1 << 16;
  private static final Pattern FORM = Pattern.compile("-|folder|other|(link:)?[0-9a-f]{64}");

  private Fingerprint() {}

  /**
   * Returns a word if it has the form of a fingerprint.
   *
   * @throws IllegalArgumentException if it has not
   */
  static String require(String word) {
    if (!FORM.matcher(word).matches()) {
      throw new IllegalArgumentException("not a fingerprint: " + word);
    }
    return word;
  }

  /** Returns the fingerprint of a path. Symbolic links are not followed. */
  static String of(Path path) throws IOException {
    if (Files.isSymbolicLink(path)) {
      return LINK + LineDigest.ofFile(Files.readSymbolicLink(path).toString());
    }
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      return FOLDER;
    }
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return ABSENT;
    }
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) ? ofFile(path) : OTHER;
  }

  /** Returns the fingerprint that a file with this content has. */
  static String of(FileContent content) throws IOException {
    if (content instanceof FileContent.Bytes inMemory) {
      return LineDigest.ofFile(inMemory.bytes());
    }
    return of(((FileContent.CopyOf) content).file());
  }

  /** Returns the SHA-256 of a regular file, of which no more than a buffer is held in memory. */
  static String ofFile(Path file) throws IOException {
    MessageDigest digest = LineDigest.sha256();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Returns the fingerprints of what stands under some names in a folder, by name. */
  static SortedMap<String, String> of(Path folder, Collection<String> names) throws IOException {
    SortedMap<String, String> out = new TreeMap<>();
    for (String name : names) {
      out.put(name, of(folder.resolve(name)));
    }
    return out;
  }

  /**
   * Returns the fingerprints of everything that stands directly in a folder, by name. A missing
   * folder is empty.
   */
  static SortedMap<String, String> ofEntries(Path folder) throws IOException {
    SortedMap<String, String> out = new TreeMap<>();
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return out;
    }
    try (var entries = Files.list(folder)) {
      for (Path entry : entries.toList()) {
        out.put(entry.getFileName().toString(), of(entry));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return out;
  }
}
