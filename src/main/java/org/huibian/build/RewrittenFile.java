package org.huibian.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.huibian.site.Checksums;

/**
 * Writes a file of which an earlier version may exist. As long as the bytes are those of the
 * earlier version, nothing is written. If they are the same to the end, the new file is a hard link
 * to the earlier one, so that it keeps its modification time and tools that publish a site by time
 * skip it. The SHA-256 is computed on the way, unless that of the earlier version is known.
 */
final class RewrittenFile extends OutputStream {
  /** Null if there is no earlier site. */
  private final Path earlier;

  private final Path file;

  /** The sum of the earlier version, if it is known. */
  private final Optional<String> known;

  private final MessageDigest digest = Checksums.sha256();

  /** The number of bytes so far. */
  private long size;

  /** The rest of the earlier version; null once a byte differs. */
  private InputStream rest;

  /** The new file; null as long as no byte differs. */
  private OutputStream out;

  private boolean unchanged;

  /**
   * Opens a file for writing.
   *
   * @param earlier the earlier version, which need not exist
   * @param known the SHA-256 of the earlier version as 64 hexadecimal digits, if it is known for
   *     sure
   * @param file the new file, which must not exist
   */
  RewrittenFile(Path earlier, Optional<String> known, Path file) throws IOException {
    this.earlier = earlier;
    this.known = known;
    this.file = file;
    rest = open(earlier);
    if (rest == null) {
      out = create();
    }
  }

  private RewrittenFile(Path file) throws IOException {
    this.earlier = null;
    this.known = Optional.empty();
    this.file = file;
    out = create();
  }

  /**
   * Opens a file that has no earlier version, without a look at the disk.
   *
   * @param file the new file, which must not exist
   */
  static RewrittenFile first(Path file) throws IOException {
    return new RewrittenFile(file);
  }

  /** Opens the earlier version; null if there is none that can be read. */
  private static InputStream open(Path earlier) {
    try {
      return Files.isRegularFile(earlier, LinkOption.NOFOLLOW_LINKS)
          ? Files.newInputStream(earlier)
          : null;
    } catch (IOException e) {
      return null;
    }
  }

  /** Returns whether the file has the bytes of its earlier version; known when it is closed. */
  boolean isUnchanged() {
    return unchanged;
  }

  /** Returns the number of bytes that were written. */
  long size() {
    return size;
  }

  /** Returns the SHA-256 as 64 hexadecimal digits, once, when the file is closed. */
  String sha256() {
    return unchanged && known.isPresent() ? known.get() : HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    if (rest != null) {
      byte[] before = rest.readNBytes(length);
      if (Arrays.equals(before, 0, before.length, bytes, from, from + length)) {
        if (known.isEmpty()) {
          digest.update(bytes, from, length);
        }
        size += length;
        return;
      }
      diverge();
    }
    digest.update(bytes, from, length);
    size += length;
    out.write(bytes, from, length);
  }

  /** Starts the new file with the bytes that were equal. */
  private void diverge() throws IOException {
    rest.close();
    rest = null;
    out = create();
    try (InputStream in = Files.newInputStream(earlier)) {
      byte[] buffer = new byte[1 << 13];
      long equal = size;
      while (equal > 0) {
        int count = in.readNBytes(buffer, 0, (int) Math.min(buffer.length, equal));
        if (count == 0) {
          throw new IOException(earlier + " has become shorter while it was read");
        }
        if (known.isPresent()) {
          digest.update(buffer, 0, count);
        }
        out.write(buffer, 0, count);
        equal -= count;
      }
    }
  }

  private OutputStream create() throws IOException {
    return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  @Override
  public void close() throws IOException {
    if (rest != null) {
      if (rest.read() < 0) {
        rest.close();
        rest = null;
        link(earlier, file);
        unchanged = true;
      } else {
        diverge();
      }
    }
    if (out != null) {
      out.close();
    }
  }

  /**
   * Gives the earlier file the new name too. File systems without hard links get a copy.
   *
   * @return whether it is a link
   */
  static boolean link(Path earlier, Path file) throws IOException {
    try {
      Files.createLink(file, earlier);
      return true;
    } catch (UnsupportedOperationException | IOException e) {
      Files.copy(earlier, file, StandardCopyOption.COPY_ATTRIBUTES);
      return false;
    }
  }
}
