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
 * Tells apart the documents that are compound files ([MS-CFB]): those of Office 97–2003, and newer
 * ones with a password. The names of the streams show which it is; each name is in UTF-16 at the
 * start of a directory entry of 128 bytes.
 */
final class CompoundFile {
  private static final int ENTRY_LENGTH = 128;

  private CompoundFile() {}

  /** Returns why a compound file cannot be imported. */
  static Problem problem(Path file) throws IOException {
    boolean isSpreadsheet = false;
    boolean isWord = false;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      byte[] entry = new byte[ENTRY_LENGTH];
      while (in.readNBytes(entry, 0, ENTRY_LENGTH) == ENTRY_LENGTH) {
        if (isNamed(entry, "EncryptedPackage") || isNamed(entry, "EncryptionInfo")) {
          return Problem.FILE_ENCRYPTED;
        }
        isWord |= isNamed(entry, "WordDocument");
        isSpreadsheet |= isNamed(entry, "Workbook") || isNamed(entry, "Book");
      }
    }
    if (isWord) {
      return Problem.FILE_IS_OLD_WORD;
    }
    return isSpreadsheet ? Problem.FILE_IS_SPREADSHEET : Problem.FILE_BINARY;
  }

  private static boolean isNamed(byte[] entry, String name) {
    byte[] start = (name + "\0").getBytes(StandardCharsets.UTF_16LE);
    return Arrays.equals(entry, 0, start.length, start, 0, start.length);
  }
}
