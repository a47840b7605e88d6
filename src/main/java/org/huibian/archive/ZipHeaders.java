package org.huibian.archive;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Compares what a ZIP file says of each entry before its bytes with what it says in the directory
 * at its end. Programs read only one of the two, so that a change of the other shows nowhere else.
 */
public final class ZipHeaders {
  private static final int DIRECTORY_SIGNATURE = 0x02014b50;
  private static final int LOCAL_SIGNATURE = 0x04034b50;
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int DIRECTORY_HEADER = 46;
  private static final int LOCAL_HEADER = 30;
  private static final int END = 22;
  private static final int LONGEST_COMMENT = 0xffff;

  /** What stands between the directory and the end of a file with large numbers. */
  private static final int LARGE_LOCATOR = 20;

  private static final int LARGE_LOCATOR_SIGNATURE = 0x07064b50;

  /** Flags, method, time, sum and sizes, in the order of both headers. */
  private static final int FACTS = 20;

  private static final int FACTS_IN_DIRECTORY = 8;
  private static final int FACTS_IN_LOCAL = 6;

  /** The facts before sum and sizes, which follow the bytes of an entry whose flag says so. */
  private static final int FACTS_WITHOUT_SUMS = 8;

  /** The size of a large entry, whose true size stands elsewhere. */
  private static final int LARGE = -1;

  private static final int SUMS_FOLLOW = 8;
  private static final int FLAGS = 8;

  private final FileChannel file;

  private ZipHeaders(FileChannel file) {
    this.file = file;
  }

  /**
   * Returns the names of the entries of which the file says two things.
   *
   * @return the names; empty as well for a file that is larger than these headers can tell
   */
  public static List<String> contradictions(Path path) throws IOException {
    List<String> names = new ArrayList<>();
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
      new ZipHeaders(file).addContradictions(names);
    } catch (EOFException e) {
      // The directory is damaged so that it leads nowhere; what was found until then is said.
      return names;
    }
    return names;
  }

  /**
   * Returns whether a ZIP file begins with its first entry and ends with its directory. Programs
   * look for the directory from the end on, so that of a file that was cut short they may find the
   * directory of another ZIP file inside it, and take that one for the whole.
   */
  public static boolean isComplete(Path path) throws IOException {
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
      return new ZipHeaders(file).isComplete();
    } catch (EOFException e) {
      return false;
    }
  }

  private boolean isComplete() throws IOException {
    long tail = Math.min(file.size(), END + (long) LONGEST_COMMENT);
    ByteBuffer last = read(file.size() - tail, (int) tail);
    for (int at = last.limit() - END; at >= 0; at--) {
      int comment = Short.toUnsignedInt(last.getShort(at + 20));
      if (last.getInt(at) == END_SIGNATURE && at + END + comment == last.limit()) {
        return isDirectoryBefore(file.size() - tail + at, last.slice(at, END));
      }
    }
    return false;
  }

  /** Returns whether the directory ends where the end of the file begins. */
  private boolean isDirectoryBefore(long end, ByteBuffer record) throws IOException {
    ByteBuffer facts = record.order(ByteOrder.LITTLE_ENDIAN);
    if (end >= LARGE_LOCATOR && read(end - LARGE_LOCATOR, 4).getInt() == LARGE_LOCATOR_SIGNATURE) {
      long large = read(end - LARGE_LOCATOR + 8, Long.BYTES).getLong();
      ByteBuffer sizes = read(large + 40, 2 * Long.BYTES);
      return sizes.getLong() + sizes.getLong() == large;
    }
    long size = Integer.toUnsignedLong(facts.getInt(12));
    long from = Integer.toUnsignedLong(facts.getInt(16));
    return from + size == end;
  }

  private void addContradictions(List<String> names) throws IOException {
    long tail = Math.min(file.size(), END + (long) LONGEST_COMMENT);
    ByteBuffer last = read(file.size() - tail, (int) tail);
    int at = last.limit() - END;
    while (at >= 0 && last.getInt(at) != END_SIGNATURE) {
      at--;
    }
    if (at < 0) {
      return;
    }
    long entry = Integer.toUnsignedLong(last.getInt(at + 16));
    int count = Short.toUnsignedInt(last.getShort(at + 10));
    if (entry == 0xffffffffL || count == 0xffff) {
      return;
    }
    for (int i = 0; i < count; i++) {
      ByteBuffer header = read(entry, DIRECTORY_HEADER);
      if (header.getInt(0) != DIRECTORY_SIGNATURE) {
        return;
      }
      int name = Short.toUnsignedInt(header.getShort(28));
      int further =
          Short.toUnsignedInt(header.getShort(30)) + Short.toUnsignedInt(header.getShort(32));
      byte[] bytes = read(entry + DIRECTORY_HEADER, name).array();
      if (!isSame(header, bytes)) {
        names.add(new String(bytes, StandardCharsets.UTF_8));
      }
      entry += DIRECTORY_HEADER + name + further;
    }
  }

  private boolean isSame(ByteBuffer directory, byte[] name) throws IOException {
    long place = Integer.toUnsignedLong(directory.getInt(42));
    if (place + LOCAL_HEADER + name.length > file.size()) {
      return false;
    }
    ByteBuffer local = read(place, LOCAL_HEADER);
    boolean sums =
        (directory.getShort(FLAGS) & SUMS_FOLLOW) == 0
            && local.getInt(18) != LARGE
            && local.getInt(22) != LARGE;
    int facts = sums ? FACTS : FACTS_WITHOUT_SUMS;
    if (local.getInt(0) != LOCAL_SIGNATURE
        || Short.toUnsignedInt(local.getShort(26)) != name.length
        || !Arrays.equals(
            directory.array(),
            FACTS_IN_DIRECTORY,
            FACTS_IN_DIRECTORY + facts,
            local.array(),
            FACTS_IN_LOCAL,
            FACTS_IN_LOCAL + facts)) {
      return false;
    }
    return Arrays.equals(name, read(place + LOCAL_HEADER, name.length).array());
  }

  private ByteBuffer read(long from, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (from < 0 || file.read(buffer, from + buffer.position()) < 0) {
        throw new EOFException();
      }
    }
    return buffer.flip();
  }
}
