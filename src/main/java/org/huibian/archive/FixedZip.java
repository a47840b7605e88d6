package org.huibian.archive;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.huibian.site.Checksums;

/**
 * Writes a ZIP file whose bytes follow from its entries alone: all have the same time, and none has
 * fields of a system. The entries stand in the order in which they are written.
 *
 * <p>An entry is stored as it is or compressed. How well a program compresses differs between
 * versions of zlib, so a file with compressed entries has the same bytes on one machine only; what
 * is kept for long is stored, and in a damaged file all entries but one can then still be read.
 */
public final class FixedZip implements AutoCloseable {
  /**
   * The time of all entries. It is not the first that the format knows, because Java adds the zone
   * of the machine to that one.
   */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private final ZipOutputStream zip;

  /**
   * Begins a file.
   *
   * @param out receives the bytes; it is closed with this object
   */
  public FixedZip(OutputStream out) {
    zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    zip.setLevel(Deflater.BEST_COMPRESSION);
  }

  /** Begins a file that has a {@link ZipSeal}. */
  public static FixedZip sealed(OutputStream out) {
    return new FixedZip(ZipSeal.on(out));
  }

  /** The content of an entry. */
  @FunctionalInterface
  public interface Content {
    /** Writes the bytes. Closing the stream has no effect. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** Bytes that can be read more than once. */
  @FunctionalInterface
  public interface Source {
    /** Opens the bytes, the same ones at each call. */
    InputStream open() throws IOException;
  }

  /**
   * Writes a compressed entry.
   *
   * @param path its path, with slashes
   * @return the SHA-256 of its content, in hexadecimal
   */
  public String write(String path, Content content) throws IOException {
    zip.putNextEntry(entry(path));
    MessageDigest digest = Checksums.sha256();
    content.writeTo(new Unclosed(new DigestOutputStream(zip, digest)));
    zip.closeEntry();
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Writes a compressed text in UTF-8, as the other method does. */
  public String write(String path, String text) throws IOException {
    return write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes compressed bytes, as the first method does. */
  public String write(String path, byte[] bytes) throws IOException {
    return write(path, out -> out.write(bytes));
  }

  /**
   * Stores an entry as it is. The source is read twice, because the sum of an entry stands before
   * its bytes.
   *
   * @param path its path, with slashes
   * @param source the bytes
   * @param digest is updated with the bytes
   * @return the number of bytes
   * @throws java.util.zip.ZipException if the source gives other bytes the second time
   */
  public long store(String path, Source source, MessageDigest digest) throws IOException {
    CRC32 sum = new CRC32();
    long size;
    try (InputStream in = new CheckedInputStream(source.open(), sum)) {
      size = in.transferTo(OutputStream.nullOutputStream());
    }
    ZipEntry entry = entry(path);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(size);
    entry.setCompressedSize(size);
    entry.setCrc(sum.getValue());
    zip.putNextEntry(entry);
    try (InputStream in = new Digesting(source.open(), digest)) {
      in.transferTo(zip);
    }
    zip.closeEntry();
    return size;
  }

  /** Stores bytes, so that other programs find them at a fixed place. */
  public void store(String path, byte[] bytes) throws IOException {
    store(path, () -> new ByteArrayInputStream(bytes), Checksums.sha256());
  }

  private static ZipEntry entry(String path) {
    ZipEntry entry = new ZipEntry(path);
    entry.setTimeLocal(TIME);
    return entry;
  }

  @Override
  public void close() throws IOException {
    zip.close();
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

  /** Hands bytes on, and leaves the stream open for the next entry. */
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
