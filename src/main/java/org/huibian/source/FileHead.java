package org.huibian.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/**
 * The start of a file, which shows its format.
 *
 * @param file the file
 * @param bytes its first {@value #LENGTH} bytes or fewer, as the characters of ISO 8859-1; at least
 *     one
 * @param zip the listing of its parts if the file is an intact zip
 */
public record FileHead(Path file, String bytes, Optional<ZipListing> zip) {
  /** The maximum size of an original in bytes. */
  public static final long LARGEST = 512L << 20;

  /** How many bytes of a file are looked at; the web page test needs the most. */
  private static final int LENGTH = 4096;

  /** The byte order mark of UTF-8, if any, and the white space after it. */
  private static final String MARK_AND_SPACE = "^(?:\u00EF\u00BB\u00BF)?\\s+|^\u00EF\u00BB\u00BF";

  /**
   * Reads the head of a file.
   *
   * @throws InputException if the file is missing, no regular file, unreadable, empty, or larger
   *     than {@link #LARGEST}
   */
  public static FileHead of(Path file) {
    if (Files.isDirectory(file)) {
      throw new InputException(file, Problem.FILE_IS_FOLDER);
    }
    // A pipe would be waited for and a device read without end.
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new InputException(file, Problem.FILE_IS_SPECIAL);
    }
    try {
      if (Files.size(file) > LARGEST) {
        throw new InputException(file, Problem.FILE_TOO_LARGE, Long.toString(LARGEST >> 20));
      }
      byte[] bytes;
      try (var in = Files.newInputStream(file)) {
        bytes = in.readNBytes(LENGTH);
      }
      if (bytes.length == 0) {
        throw new InputException(file, Problem.FILE_EMPTY);
      }
      String head = new String(bytes, StandardCharsets.ISO_8859_1);
      boolean isZip = isZip(head);
      return new FileHead(file, head, isZip ? ZipListing.of(file) : Optional.empty());
    } catch (NoSuchFileException e) {
      throw new InputException(file, Problem.FILE_MISSING);
    } catch (IOException e) {
      throw new InputException(file, Problem.FILE_UNREADABLE, reason(e));
    }
  }

  private static boolean isZip(String head) {
    return head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006");
  }

  /** Returns whether the file begins as a zip does; the zip may be damaged. */
  public boolean isZip() {
    return isZip(bytes);
  }

  /**
   * Returns the bytes in lower case, without a byte order mark of UTF-8 and leading white space.
   */
  public String lowerCaseText() {
    return bytes.replaceFirst(MARK_AND_SPACE, "").toLowerCase(Locale.ROOT);
  }

  /** Returns the message of an exception, or its kind if it has none. */
  static String reason(IOException e) {
    String reason = e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : reason;
  }
}
