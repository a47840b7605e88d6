package org.huibian.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.huibian.model.Problem;

/**
 * A compound file ([MS-CFB]): documents of the old Office, and new ones behind a password. Which of
 * them shows in the names of its streams, each in UTF-16 in an entry of 128 bytes.
 */
final class CompoundFile {
  private static final int ENTRY = 128;

  private CompoundFile() {}

  /** What is wrong with such a file as an original. */
  static Problem problem(Path file) throws IOException {
    boolean sheet = false;
    boolean word = false;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      byte[] entry = new byte[ENTRY];
      while (in.readNBytes(entry, 0, ENTRY) == ENTRY) {
        if (is(entry, "EncryptedPackage") || is(entry, "EncryptionInfo")) {
          return Problem.FILE_ENCRYPTED;
        }
        word |= is(entry, "WordDocument");
        sheet |= is(entry, "Workbook") || is(entry, "Book");
      }
    }
    if (word) {
      return Problem.FILE_IS_OLD_WORD;
    }
    return sheet ? Problem.FILE_IS_SPREADSHEET : Problem.FILE_BINARY;
  }

  private static boolean is(byte[] entry, String name) {
    byte[] start = (name + "\0").getBytes(StandardCharsets.UTF_16LE);
    return Arrays.equals(entry, 0, start.length, start, 0, start.length);
  }
}
