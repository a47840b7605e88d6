package org.huibian.markdown;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/** Reads small text files in UTF-8. */
public final class TextFile {
  private TextFile() {}

  /**
   * Reads a file.
   *
   * @return the text with line feeds, without a byte order mark
   * @throws InputException if the file is missing, no regular file or unreadable, or not UTF-8,
   *     with the line of the first wrong byte
   */
  public static String read(Path file) {
    RegularFile.require(file);
    try {
      return unix(decode(file, Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new InputException(file, Problem.FILE_UNREADABLE, reason(e));
    }
  }

  private static String decode(Path file, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    // A replacement character is one of the text, or stands for bytes that are not UTF-8.
    return text.indexOf('\uFFFD') < 0 ? text : decodeStrictly(file, bytes);
  }

  private static String decodeStrictly(Path file, byte[] bytes) {
    CharBuffer out = CharBuffer.allocate(bytes.length);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
      throw new InputException(file, line, Problem.FILE_NOT_UTF8, Integer.toString(in.position()));
    }
    return text;
  }

  /** Returns a text with line feeds, without a byte order mark. */
  static String unix(String text) {
    String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return bare.indexOf('\r') < 0 ? bare : bare.replace("\r\n", "\n").replace('\r', '\n');
  }

  /**
   * Returns a short reason for a failure: the one that the system gives, otherwise the name of the
   * exception, since its message is often only a path.
   */
  public static String reason(IOException e) {
    if (e instanceof FileSystemException refused && refused.getReason() != null) {
      return refused.getReason();
    }
    String name = e.getClass().getSimpleName().replaceFirst("Exception$", "");
    return name.equals("IO") || name.equals("FileSystem") ? String.valueOf(e.getMessage()) : name;
  }
}
