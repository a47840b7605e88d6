package org.huibian.ingest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The content of a file that an import writes. */
public sealed interface FileContent {
  /**
   * Content that is held in memory.
   *
   * @param bytes the bytes; not copied, and not to be changed
   */
  record Bytes(byte[] bytes) implements FileContent {}

  /**
   * The content of another file, which is copied byte for byte. A symbolic link is copied as a
   * link.
   *
   * @param file the file; it must not change until it has been copied
   */
  record CopyOf(Path file) implements FileContent {}

  /** Returns the content of a text file in UTF-8. */
  static FileContent text(String text) {
    return new Bytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
