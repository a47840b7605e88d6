package org.huibian.archive.stats;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Reads the lines of a log, compressed by gzip or not. A line is at most {@value #LONGEST} bytes;
 * what is longer is cut, so that no log needs more memory.
 */
final class LogReader implements Closeable {
  private static final int LONGEST = 1 << 15;
  private static final int BUFFER = 1 << 16;
  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private final byte[] line = new byte[LONGEST];
  private int at;
  private int end;

  /** Opens a log; closing the reader closes the stream. */
  LogReader(InputStream log) throws IOException {
    BufferedInputStream start = new BufferedInputStream(log, BUFFER);
    start.mark(2);
    boolean zipped = start.read() == GZIP_FIRST && start.read() == GZIP_SECOND;
    start.reset();
    in = zipped ? new GZIPInputStream(start, BUFFER) : start;
  }

  /**
   * Returns the next line without its end; empty at the end of the log.
   *
   * @throws IOException if the log cannot be read, or its compressed form is damaged from here on
   */
  Optional<String> next() throws IOException {
    int length = 0;
    boolean any = false;
    while (true) {
      if (at == end) {
        at = 0;
        end = Math.max(0, in.read(buffer));
        if (end == 0) {
          return any ? Optional.of(text(length)) : Optional.empty();
        }
      }
      byte b = buffer[at++];
      any = true;
      if (b == '\n') {
        return Optional.of(text(length));
      }
      if (length < LONGEST) {
        line[length++] = b;
      }
    }
  }

  /** Every byte is a character here, since addresses and agents may have any bytes. */
  private String text(int length) {
    int shown = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
    return new String(line, 0, shown, StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
