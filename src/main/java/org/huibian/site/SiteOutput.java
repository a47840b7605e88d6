package org.huibian.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;

/**
 * The way into the new site for the files of a part; there is no other. Paths are relative to the
 * site's root and use slashes. Safe for use by several threads.
 */
public interface SiteOutput {
  /** Produces the bytes of a file. */
  @FunctionalInterface
  interface Content {
    /** Writes the bytes; the caller closes the stream. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a file. The digest is computed while the bytes pass by.
   *
   * @throws java.nio.file.FileAlreadyExistsException if the path is written a second time
   * @throws IllegalArgumentException if the part does not declare the path
   */
  WrittenFile write(String path, Content content) throws IOException;

  /** Writes a file with these bytes. */
  default WrittenFile write(String path, byte[] bytes) throws IOException {
    return write(path, out -> out.write(bytes));
  }

  /** Writes a text file in UTF-8. */
  default WrittenFile write(String path, String text) throws IOException {
    return write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The files written so far, by their paths. The parts before this one are complete.
   *
   * @throws IllegalStateException if the part does not declare that it reads {@link
   *     SiteSource#FILES_OF_OTHER_PARTS}
   */
  SortedMap<String, WrittenFile> files();

  /**
   * Opens a file that was written before.
   *
   * @throws IllegalStateException if the part does not declare that it reads {@link
   *     SiteSource#FILES_OF_OTHER_PARTS}
   */
  InputStream read(String path) throws IOException;
}
