package org.huibian.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.huibian.site.Checksums;

/**
 * The seal of a ZIP file: its comment holds the SHA-256 of all that stands before it, so that a
 * change is seen also where no entry has its bytes, in headers and in the directory.
 */
public final class ZipSeal {
  /** The beginning of the comment; the sum follows as 64 hexadecimal digits. */
  private static final String SEAL = "Huibian SHA-256 ";

  private static final int SUM_LENGTH = 64;
  private static final int SEAL_LENGTH = SEAL.length() + SUM_LENGTH;

  /** The length of the comment, which stands before the comment, takes two bytes. */
  private static final int LENGTH_BYTES = 2;

  private static final int BYTE_BITS = 8;

  private ZipSeal() {}

  /**
   * Returns a stream that seals the ZIP file that is written to it when it is closed.
   *
   * @param out receives the sealed file; closed with the stream
   */
  static OutputStream on(OutputStream out) {
    return new Sealing(out);
  }

  /** What the seal of a file says. */
  public enum State {
    /** The file has none; another program has written it. */
    NONE,
    /** Every byte is as it was written. */
    WHOLE,
    /** A byte is another one. */
    BROKEN
  }

  /** Compares a ZIP file with its seal. */
  public static State of(Path file) throws IOException {
    long sealed = Files.size(file) - SEAL_LENGTH - LENGTH_BYTES;
    if (sealed < 0) {
      return State.NONE;
    }
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = Checksums.sha256();
      byte[] buffer = new byte[1 << 16];
      for (long left = sealed; left > 0; ) {
        int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
        if (read < 0) {
          return State.BROKEN;
        }
        digest.update(buffer, 0, read);
        left -= read;
      }
      String length = new String(in.readNBytes(LENGTH_BYTES), StandardCharsets.ISO_8859_1);
      String comment = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      // A change in the comment itself leaves one of its two parts as it was.
      if (!comment.startsWith(SEAL) && !comment.substring(SEAL.length()).matches("[0-9a-f]+")) {
        return State.NONE;
      }
      String sum = HexFormat.of().formatHex(digest.digest());
      boolean whole = comment.equals(SEAL + sum) && length.equals((char) SEAL_LENGTH + "\0");
      return whole ? State.WHOLE : State.BROKEN;
    }
  }

  /**
   * Replaces the end of a file without a comment, which is the length 0 in two bytes, by the seal.
   */
  private static final class Sealing extends OutputStream {
    private final OutputStream out;
    private final MessageDigest digest = Checksums.sha256();

    /** The last bytes, of which it is not known yet whether they are the end. */
    private byte[] held = {};

    private boolean closed;

    Sealing(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int octet) throws IOException {
      write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (length < LENGTH_BYTES) {
        byte[] all = new byte[held.length + length];
        System.arraycopy(held, 0, all, 0, held.length);
        System.arraycopy(bytes, from, all, held.length, length);
        int surplus = Math.max(0, all.length - LENGTH_BYTES);
        pass(all, 0, surplus);
        held = Arrays.copyOfRange(all, surplus, all.length);
        return;
      }
      pass(held, 0, held.length);
      pass(bytes, from, length - LENGTH_BYTES);
      held = Arrays.copyOfRange(bytes, from + length - LENGTH_BYTES, from + length);
    }

    private void pass(byte[] bytes, int from, int length) throws IOException {
      digest.update(bytes, from, length);
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      if (closed) {
        return;
      }
      closed = true;
      try (out) {
        String sum = HexFormat.of().formatHex(digest.digest());
        out.write(SEAL_LENGTH);
        out.write(SEAL_LENGTH >> BYTE_BITS);
        out.write((SEAL + sum).getBytes(StandardCharsets.US_ASCII));
      }
    }
  }
}
