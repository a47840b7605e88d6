package org.huibian.source.word;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.huibian.source.TooLargeException;

/** Where the parts of a document are kept: in a file, or in another document. */
interface WordParts extends Closeable {
  /** The most bytes of a document in another one, unpacked. */
  long LARGEST_EMBEDDED = 48L << 20;

  /**
   * A part.
   *
   * @param name its name
   * @param packed its size in the zip, in bytes
   * @param size its unpacked size as the zip states it; may be wrong or negative
   */
  record Part(String name, long packed, long size) {}

  /** Returns a part by its name. */
  Optional<Part> find(String name);

  /** Opens a part. */
  InputStream open(Part part) throws IOException;

  /** Returns the parts of a file. */
  static WordParts of(ZipFile zip) {
    return new WordParts() {
      @Override
      public Optional<Part> find(String name) {
        return Optional.ofNullable(zip.getEntry(name))
            .map(entry -> new Part(entry.getName(), entry.getCompressedSize(), entry.getSize()));
      }

      @Override
      public InputStream open(Part part) throws IOException {
        return zip.getInputStream(zip.getEntry(part.name()));
      }

      @Override
      public void close() throws IOException {
        zip.close();
      }
    };
  }

  /**
   * Returns the parts of a document that is a part of another one.
   *
   * @throws IOException if it is no intact zip, or unpacks to more than it may
   */
  static WordParts of(byte[] zip) throws IOException {
    Map<String, byte[]> parts = new HashMap<>();
    long left = LARGEST_EMBEDDED;
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] bytes = in.readNBytes((int) left);
        left -= bytes.length;
        if (left <= 0) {
          throw new TooLargeException();
        }
        parts.put(entry.getName(), bytes);
      }
    } catch (IllegalArgumentException e) {
      // The library says so of a name that is not UTF-8.
      throw new ZipException(e.getMessage());
    }
    return new WordParts() {
      @Override
      public Optional<Part> find(String name) {
        return Optional.ofNullable(parts.get(name))
            .map(bytes -> new Part(name, bytes.length, bytes.length));
      }

      @Override
      public InputStream open(Part part) {
        return new ByteArrayInputStream(parts.get(part.name()));
      }

      @Override
      public void close() {}
    };
  }
}
