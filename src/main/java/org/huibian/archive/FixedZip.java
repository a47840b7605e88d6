package org.huibian.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.huibian.site.Checksums;

/**
 * Writes a ZIP file whose bytes follow from its entries alone: all have the same time, and none has
 * fields of a system. The entries stand in the order in which they are written.
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

  /** The content of an entry. */
  @FunctionalInterface
  public interface Content {
    /** Writes the bytes. Closing the stream has no effect. */
    void writeTo(OutputStream out) throws IOException;
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

  /** Writes an entry that is not compressed, so that other programs find it at a fixed place. */
  public void store(String path, byte[] bytes) throws IOException {
    ZipEntry entry = entry(path);
    CRC32 sum = new CRC32();
    sum.update(bytes);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
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
