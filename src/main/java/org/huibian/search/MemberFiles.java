package org.huibian.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.huibian.parallel.Workers;

/**
 * Small members that stand one after the other in few files, from which a browser reads single
 * members as ranges of bytes. Each file is a script with one string, so that a page from a folder
 * (file://) can load it as a whole. Each member is padded with spaces to a multiple of {@link
 * #UNIT} bytes, so that the list of all sizes is short.
 *
 * <p>The number of members and the number of files are powers of two, and each file has the same
 * number of members. For members by the hash of a token, the highest bits of the hash are therefore
 * the number of the member, and the first of these the number of the file.
 */
final class MemberFiles {
  /** The end of a file after its members. */
  static final String END = "\");";

  /** Sizes are multiples of this number of bytes. */
  static final int UNIT = 64;

  /** The most bytes of a file, unless one member is larger: hosts without ranges send it whole. */
  static final int FILE_SIZE = 256 << 10;

  private final byte[][] members;
  private final int fileBits;

  /**
   * Pads the members.
   *
   * @param members the members, whose number is a power of two
   */
  MemberFiles(List<byte[]> members) {
    if (Integer.bitCount(members.size()) != 1) {
      throw new IllegalArgumentException("not a power of two: " + members.size());
    }
    this.members = members.stream().map(MemberFiles::padded).toArray(byte[][]::new);
    this.fileBits = fileBits(this.members);
  }

  private static int fileBits(byte[][] members) {
    int most = bits(members.length);
    for (int bits = 0; bits < most; bits++) {
      int files = 1 << bits;
      int perFile = members.length / files;
      boolean fits =
          IntStream.range(0, files)
              .allMatch(file -> size(members, file * perFile, (file + 1) * perFile) <= FILE_SIZE);
      if (fits) {
        return bits;
      }
    }
    return most;
  }

  private static long size(byte[][] members, int from, int to) {
    return IntStream.range(from, to).mapToLong(n -> members[n].length).sum();
  }

  /** Returns the least multiple of {@link #UNIT} that is not less than a size. */
  static int paddedSize(int size) {
    return (size + UNIT - 1) / UNIT * UNIT;
  }

  static byte[] padded(byte[] member) {
    byte[] padded = Arrays.copyOf(member, paddedSize(member.length));
    Arrays.fill(padded, member.length, padded.length, (byte) ' ');
    return padded;
  }

  /** Returns the number of bits of a power of two. */
  static int bits(int powerOfTwo) {
    return Integer.numberOfTrailingZeros(powerOfTwo);
  }

  /**
   * Returns the number of bits for members of a mean size of about 1 KB.
   *
   * @param size the size of all members together, in bytes
   * @param most the most bits
   */
  static int bitsFor(long size, int most) {
    int bits = 0;
    while (bits < most && size >> bits > 1536) {
      bits++;
    }
    return bits;
  }

  /** Returns the number of files as a power of two. */
  int fileBits() {
    return fileBits;
  }

  /** Returns the sizes of all members in units of {@link #UNIT} bytes. */
  PackedNumbers sizes() {
    PackedNumbers sizes = new PackedNumbers();
    for (byte[] member : members) {
      sizes.add(member.length / UNIT);
    }
    return sizes;
  }

  /** Returns the members, each padded. */
  List<byte[]> members() {
    return List.of(members);
  }

  /**
   * Writes the files {@code NAME/0.js} and so on.
   *
   * @param name the name of their folder, below {@link SearchFiles#FOLDER}
   */
  void write(String name, SearchFiles.Sink sink) throws IOException {
    int files = 1 << fileBits;
    int perFile = members.length / files;
    Workers.each(
        IntStream.range(0, files).boxed().toList(),
        file ->
            write(
                name + "/" + file,
                List.of(members).subList(file * perFile, (file + 1) * perFile),
                sink));
  }

  /** Writes one file with padded members. */
  static void write(String name, List<byte[]> members, SearchFiles.Sink sink) throws IOException {
    byte[] head = (DataScript.head(name) + '"').getBytes(StandardCharsets.US_ASCII);
    byte[] end = END.getBytes(StandardCharsets.US_ASCII);
    int size = members.stream().mapToInt(member -> member.length).sum();
    byte[] content = Arrays.copyOf(head, head.length + size + end.length);
    int at = head.length;
    for (byte[] member : members) {
      System.arraycopy(member, 0, content, at, member.length);
      at += member.length;
    }
    System.arraycopy(end, 0, content, at, end.length);
    sink.accept(SearchFiles.FOLDER + name + ".js", content);
  }
}
