package org.huibian.archive.verify;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The structures that a ZIP file consists of (APPNOTE 4.3): of each entry the header, the bytes,
 * what stands behind them, and the header in the directory; and the end of the directory.
 */
final class ZipStructure {
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int HEADER_LENGTH = 30;
  private static final int LISTED_LENGTH = 46;

  private ZipStructure() {}

  /**
   * A structure.
   *
   * @param name what it is, for messages
   * @param entry the path of its entry, or empty for the end
   * @param from its first byte
   * @param to the byte behind it
   */
  record Part(String name, String entry, int from, int to) {}

  /** Returns the structures of a file in their order, without empty ones. */
  static List<Part> of(byte[] file) {
    ByteBuffer zip = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int end = file.length - END_LENGTH;
    while (zip.getInt(end) != END) {
      end--;
    }
    int count = zip.getShort(end + 10);
    int listed = zip.getInt(end + 16);
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int nameLength = zip.getShort(listed + 28);
      String entry = new String(file, listed + LISTED_LENGTH, nameLength, StandardCharsets.UTF_8);
      int next =
          listed
              + LISTED_LENGTH
              + nameLength
              + zip.getShort(listed + 30)
              + zip.getShort(listed + 32);
      parts.add(new Part("directory", entry, listed, next));
      int header = zip.getInt(listed + 42);
      int bytes = header + HEADER_LENGTH + zip.getShort(header + 26) + zip.getShort(header + 28);
      parts.add(new Part("header", entry, header, bytes));
      parts.add(new Part("bytes", entry, bytes, bytes + zip.getInt(listed + 20)));
      listed = next;
    }
    parts.add(new Part("end", "", end, file.length));
    parts.sort(Comparator.comparingInt(Part::from));
    return withGaps(parts);
  }

  /** Adds what stands behind the bytes of entries whose sizes were not known before them. */
  private static List<Part> withGaps(List<Part> parts) {
    List<Part> all = new ArrayList<>();
    Part last = new Part("beginning", "", 0, 0);
    for (Part part : parts) {
      all.add(new Part("descriptor", last.entry(), last.to(), part.from()));
      all.add(part);
      last = part;
    }
    all.removeIf(part -> part.from() == part.to());
    return all;
  }
}
