package org.huibian.archive.bag;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;

/** Writes the files of bags and of restored folders, each at a place where none is yet. */
final class NewFile {
  private NewFile() {}

  /**
   * Writes a new file.
   *
   * @param digest is updated with its bytes
   * @return their number
   */
  static long copy(InputStream in, Path file, MessageDigest digest) throws IOException {
    try (OutputStream out =
        new DigestOutputStream(
            Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), digest)) {
      return in.transferTo(out);
    }
  }
}
