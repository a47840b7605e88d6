package org.huibian.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.text.Blanks;

/**
 * Reads a text file in UTF-8, GB 18030, or UTF-16 with a byte order mark. The bytes show which of
 * them it is; a byte that is wrong in that encoding is an error. A byte order mark is skipped.
 * Lines end with LF, CRLF, CR, a form feed, or a vertical tab, which is the line break within a
 * paragraph in text that was pasted from a word processor. Everything else is kept.
 */
public final class TextReader implements SourceReader {
  /** The maximum size of a text in bytes; an issue has half a million. */
  private static final long LARGEST = 16L << 20;

  /** The most control characters that a damaged text has; binary files have more. */
  private static final int MOST_CONTROLS = 20;

  private static final char VERTICAL_TAB = '\u000B';
  private static final char NEXT_LINE = 0x85;

  /** Unicode's line separator; the paragraph separator comes right after it. */
  private static final char LINE_SEPARATOR = 0x2028;

  @Override
  public String extension() {
    return "txt";
  }

  /** Accepts every file that is not known to be something else. */
  @Override
  public boolean accepts(FileHead head) throws IOException {
    return UnsupportedFile.of(head).isEmpty();
  }

  /**
   * Reads the file.
   *
   * @throws InputException if it is missing, a folder, unreadable, empty, too large, binary,
   *     damaged, or in another encoding
   */
  @Override
  public SourceText read(Path file, Progress progress) {
    byte[] bytes = bytes(file);
    String text = decode(file, bytes);
    List<String> lines = split(text);
    if (text.codePoints().allMatch(c -> Blanks.isBlank(c) || Blanks.isInvisible(c))) {
      throw new InputException(file, Problem.FILE_EMPTY);
    }
    SourceReader.checkLines(file, lines.size());
    return new SourceText(file, lines);
  }

  private static byte[] bytes(Path file) {
    if (Files.isDirectory(file)) {
      throw new InputException(file, Problem.FILE_IS_FOLDER);
    }
    try {
      if (Files.size(file) > LARGEST) {
        throw new InputException(file, Problem.FILE_TOO_LARGE, Long.toString(LARGEST >> 20));
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new InputException(file, Problem.FILE_MISSING);
    } catch (IOException e) {
      throw new InputException(file, Problem.FILE_UNREADABLE, FileHead.reason(e));
    }
  }

  private static String decode(Path file, byte[] bytes) {
    boolean isUtf16 = TextEncoding.hasUtf16Mark(bytes);
    for (int i = 0; i < bytes.length && !isUtf16; i++) {
      if (isControl(bytes[i])) {
        throw control(file, bytes, i);
      }
    }
    Charset charset =
        TextEncoding.detect(bytes)
            .orElseThrow(() -> new InputException(file, Problem.FILE_ENCODING_UNKNOWN));
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      var result = decoder.decode(in, out, true);
      if (result.isError()) {
        result.throwException();
      }
    } catch (CharacterCodingException e) {
      int offset = in.position();
      String detail = Integer.toString(offset);
      throw isUtf16
          ? new InputException(file, Problem.FILE_ENCODING_UNKNOWN)
          : new InputException(file, lineOf(bytes, offset), Problem.FILE_NOT_UTF8, detail);
    }
    String text = out.flip().toString();
    if (isUtf16 && text.chars().anyMatch(TextReader::isControl)) {
      throw new InputException(file, Problem.FILE_BINARY);
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** Returns whether a character never occurs in a text; all common binary formats have some. */
  private static boolean isControl(int c) {
    return c >= 0 && c < ' ' && c != '\t' && !isLineEnd(c);
  }

  private static boolean isLineEnd(int c) {
    return c == '\n'
        || c == '\r'
        || c == '\f'
        || c == VERTICAL_TAB
        || c == NEXT_LINE
        || c == LINE_SEPARATOR
        || c == LINE_SEPARATOR + 1;
  }

  /** Returns the message for the first control character of a file. */
  private static InputException control(Path file, byte[] bytes, int offset) {
    int controls = 0;
    boolean hasNul = false;
    for (byte b : bytes) {
      controls += isControl(b) ? 1 : 0;
      hasNul |= b == 0;
    }
    int line = lineOf(bytes, offset);
    return hasNul || controls > MOST_CONTROLS
        ? new InputException(file, line, Problem.FILE_BINARY)
        : new InputException(
            file,
            line,
            Problem.FILE_HAS_CONTROL,
            String.format(Locale.ROOT, "U+%04X", (int) bytes[offset]));
  }

  /** Returns the line number of a byte, counting line ends as {@link #split} does. */
  private static int lineOf(byte[] bytes, int offset) {
    int line = 1;
    for (int i = 0; i < offset; i++) {
      boolean end = isLineEnd(bytes[i]);
      line += end && !(bytes[i] == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n') ? 1 : 0;
    }
    return line;
  }

  private static List<String> split(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isLineEnd(c)) {
        lines.add(text.substring(start, i));
        if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
          i++;
        }
        start = i + 1;
      }
    }
    if (start < text.length()) {
      lines.add(text.substring(start));
    }
    return lines;
  }
}
