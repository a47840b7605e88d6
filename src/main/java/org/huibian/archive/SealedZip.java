package org.huibian.archive;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.huibian.site.Checksums;

/**
 * Writes a ZIP file whose bytes depend on nothing but the names and bytes of its entries. Its
 * comment holds the SHA-256 of all that stands before it, so that a change is seen also where no
 * entry has its bytes: in headers and in the directory.
 *
 * <p>Entries are stored as they are: how well a program compresses differs between its versions,
 * and in a damaged file all entries but one can still be read.
 */
public final class SealedZip implements Closeable {
  /** The beginning of the comment; the sum follows as 64 hexadecimal digits. */
  private static final String SEAL = "Huibian SHA-256 ";

  private static final int SUM_LENGTH = 64;
  private static final int SEAL_LENGTH = SEAL.length() + SUM_LENGTH;

  /** The length of the comment, which stands before the comment, takes two bytes. */
  private static final int LENGTH_BYTES = 2;

  private static final int BYTE_BITS = 8;

  /** A ZIP file knows no time before 1980, and no time zone. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private final ZipOutputStream zip;

  /**
   * Begins a file.
   *
   * @param out receives the file; closed with this object
   */
  public SealedZip(OutputStream out) {
    zip = new ZipOutputStream(new Sealing(out), StandardCharsets.UTF_8);
    zip.setMethod(ZipOutputStream.STORED);
  }

  /** Bytes that can be read more than once. */
  @FunctionalInterface
  public interface Source {
    /** Opens the bytes, the same ones at each call. */
    InputStream open() throws IOException;
  }

  /**
   * Adds an entry. The source is read twice, because the sum of an entry stands before its bytes.
   *
   * @param name the name with slashes
   * @param source the bytes
   * @param digest is updated with the bytes
   * @return the number of bytes
   * @throws java.util.zip.ZipException if the source gives other bytes the second time
   */
  public long add(String name, Source source, MessageDigest digest) throws IOException {
    CRC32 crc = new CRC32();
    long size;
    try (InputStream in = new CheckedInputStream(source.open(), crc)) {
      size = in.transferTo(OutputStream.nullOutputStream());
    }
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    entry.setSize(size);
    entry.setCompressedSize(size);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    try (InputStream in = new Digesting(source.open(), digest)) {
      in.transferTo(zip);
    }
    zip.closeEntry();
    return size;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** What the seal of a file says. */
  public enum Seal {
    /** The file has none; another program has written it. */
    NONE,
    /** Every byte is as it was written. */
    WHOLE,
    /** A byte is another one. */
    BROKEN
  }

  /** Compares a ZIP file with its seal. */
  public static Seal seal(Path file) throws IOException {
    long sealed = Files.size(file) - SEAL_LENGTH - LENGTH_BYTES;
    if (sealed < 0) {
      return Seal.NONE;
    }
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = Checksums.sha256();
      byte[] buffer = new byte[1 << 16];
      for (long left = sealed; left > 0; ) {
        int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
        if (read < 0) {
          return Seal.BROKEN;
        }
        digest.update(buffer, 0, read);
        left -= read;
      }
      String length = new String(in.readNBytes(LENGTH_BYTES), StandardCharsets.ISO_8859_1);
      String comment = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      // A change in the comment itself leaves one of its two parts as it was.
      if (!comment.startsWith(SEAL) && !comment.substring(SEAL.length()).matches("[0-9a-f]+")) {
        return Seal.NONE;
      }
      String sum = HexFormat.of().formatHex(digest.digest());
      boolean whole = comment.equals(SEAL + sum) && length.equals((char) SEAL_LENGTH + "\0");
      return whole ? Seal.WHOLE : Seal.BROKEN;
    }
  }

  /** Updates a digest with what is read from a stream that others close. */
  private static final class Digesting extends FilterInputStream {
    private final MessageDigest digest;

    Digesting(InputStream in, MessageDigest digest) {
      super(in);
      this.digest = digest;
    }

    @Override
    public int read() throws IOException {
      int octet = super.read();
      if (octet >= 0) {
        digest.update((byte) octet);
      }
      return octet;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int read = super.read(buffer, from, length);
      if (read > 0) {
        digest.update(buffer, from, read);
      }
      return read;
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
