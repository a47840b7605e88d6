package org.huibian.markdown;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/** Reads small text files: UTF-8, or the user is told where it is not. */
public final class TextFile {
  private TextFile() {}

  /** The file's text with line feeds. */
  public static String read(Path file) {
    if (Files.isDirectory(file)) {
      throw new InputException(file, Problem.FILE_IS_FOLDER);
    }
    if (!Files.exists(file)) {
      throw new InputException(file, Problem.FILE_MISSING);
    }
    try {
      return unix(decode(file, Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new InputException(file, Problem.FILE_UNREADABLE, reason(e));
    }
  }

  private static String decode(Path file, byte[] bytes) {
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

  /** The text without a byte order mark, every line end a line feed. */
  static String unix(String text) {
    String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return bare.indexOf('\r') < 0 ? bare : bare.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** The system's reason in short: the class says more than the message, which is often a path. */
  public static String reason(IOException e) {
    String name = e.getClass().getSimpleName().replaceFirst("Exception$", "");
    return name.equals("IO") || name.equals("FileSystem") ? String.valueOf(e.getMessage()) : name;
  }
}
