package org.huibian.archive;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a ZIP file whose bytes depend on nothing but the names and bytes of its entries, and that
 * has a {@link ZipSeal}.
 *
 * <p>Entries are stored as they are: how well a program compresses differs between its versions,
 * and in a damaged file all entries but one can still be read.
 */
public final class SealedZip implements Closeable {
  /** A ZIP file knows no time before 1980, and no time zone. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private final ZipOutputStream zip;

  /**
   * Begins a file.
   *
   * @param out receives the file; closed with this object
   */
  public SealedZip(OutputStream out) {
    zip = new ZipOutputStream(ZipSeal.on(out), StandardCharsets.UTF_8);
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
}
