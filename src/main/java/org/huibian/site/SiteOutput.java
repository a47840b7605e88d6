package org.huibian.site;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;

/**
 * Receives the files of a part; no part writes files in another way. Paths are relative to the
 * site's root and use slashes. An output is safe for use by several threads.
 */
public interface SiteOutput {
  /** The content of a file. */
  @FunctionalInterface
  interface Content {
    /** Writes the bytes; the caller closes the stream. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a file and computes its digest on the way.
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
   * Returns the files written so far by their paths. They include all files of the parts before
   * this one.
   *
   * @throws IllegalStateException if the part does not declare that it reads {@link
   *     SiteSource#FILES_OF_OTHER_PARTS}
   */
  SortedMap<String, WrittenFile> files();
}
