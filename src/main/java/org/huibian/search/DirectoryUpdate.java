package org.huibian.search;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Changes {@link DocumentFrequencies} after changes of the texts of some segments, without the
 * entries of the other segments. Not safe for use by several threads.
 */
final class DirectoryUpdate {
  /** The positions of the first token of each member in the files of the segments. */
  private final int[][] starts;

  /** The numbers of files of the segments, as powers of two. */
  private final int[] fileBits;

  private EncodedEntries entries;

  /**
   * Creates an update.
   *
   * @param members the members of the directory, one after the other
   * @param sizes the sizes of the members in units of {@link MemberFiles#UNIT}
   * @param segments the segments of the directory
   */
  DirectoryUpdate(byte[] members, PackedNumbers sizes, List<CoreJson.Segment> segments) {
    List<int[]> found = new ArrayList<>();
    ByteArrayOutputStream rest = new ByteArrayOutputStream(members.length);
    int at = 0;
    for (PackedNumbers.Cursor cursor = sizes.cursor(); cursor.hasNext(); ) {
      int end = at + cursor.next() * MemberFiles.UNIT;
      int space = at;
      while (members[space] != ' ') {
        space++;
      }
      PackedNumbers.Cursor own = PackedNumbers.of(members, at, space).cursor();
      int[] positions = new int[segments.size()];
      Arrays.setAll(positions, n -> own.next());
      found.add(positions);
      rest.write(members, space, end - space);
      at = end;
    }
    this.starts = found.toArray(int[][]::new);
    this.fileBits =
        segments.stream().mapToInt(segment -> MemberFiles.bits(segment.terms().files())).toArray();
    this.entries = EncodedEntries.read(rest.toByteArray());
  }

  /**
   * Changes the tokens of a segment.
   *
   * @param segment its position, counted from 0
   * @param before its entries in the directory so far
   * @param now its changed terms, which have come from these entries
   */
  void change(int segment, EncodedEntries before, SegmentTerms now) {
    int[] lengths = SegmentTerms.lengths(before);
    Map<String, byte[]> changed = new HashMap<>();
    before.forEachPair(
        now.entries(),
        (from, to) -> {
          int length = to < 0 ? 0 : now.length(to);
          boolean same = from >= 0 && to >= 0 && before.isAt(from, now.entries(), to);
          if (!same || length != lengths[from]) {
            String token = to < 0 ? before.token(from) : now.token(to);
            int more = same ? 0 : size(now.entries(), to) - size(before, from);
            changed.put(token, encoded(token, more, segment, length));
          }
        });
    entries = entries.with(changed);
    int[] positions = now.starts();
    for (int member = 0; member < starts.length; member++) {
      starts[member][segment] = positions[member * (positions.length / starts.length)];
    }
    fileBits[segment] = now.files().fileBits();
  }

  /** Returns the number of articles whose text contains the token at a position. */
  private static int size(EncodedEntries terms, int at) {
    return at < 0 ? 0 : TermEntry.read(terms.entry(at)).size();
  }

  /**
   * Returns the entry of a token.
   *
   * @param more the number of articles with the token that the segment has more than before
   * @param length the length of its entry in the segment; 0 if it is not there any more
   */
  private byte[] encoded(String token, int more, int segment, int length) {
    int found = entries.find(token);
    Optional<DirectoryEntry> former =
        found < 0 ? Optional.empty() : Optional.of(DirectoryEntry.read(entries.entry(found)));
    return former.orElse(DirectoryEntry.NONE).with(more, segment, length).encoded(token);
  }

  /**
   * Returns the files of the directory; empty if it needs another number of members, whose
   * positions only the entries of all segments tell.
   */
  Optional<MemberFiles> files() {
    int bits = DocumentFrequencies.bits(entries.bytes(), Arrays.stream(fileBits).max().orElse(0));
    if (1 << bits != starts.length) {
      return Optional.empty();
    }
    List<byte[]> members = new ArrayList<>();
    int at = 0;
    for (int member = 0; member < starts.length; member++) {
      int first = at;
      while (at < entries.size() && entries.part(at, bits) == member) {
        at++;
      }
      PackedNumbers head = new PackedNumbers();
      Arrays.stream(starts[member]).forEach(head::add);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      head.writeTo(out);
      out.write(' ');
      out.writeBytes(entries.entries(first, at));
      members.add(out.toByteArray());
    }
    return Optional.of(new MemberFiles(members));
  }
}
