package org.huibian.search;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The directory of all full segments: for each token the number of articles that contain it, by
 * field, and where its postings stand in the files of the segments. For titles and document numbers
 * the articles themselves are listed too, because results that match in them come first.
 *
 * <p>The tokens are ordered by {@link TokenHash}. A member starts with the packed positions, one
 * for each segment, of its first token in the segment's file. Then follows {@code " token packed
 * token packed "} with these numbers for each token: the number of articles whose text contains the
 * token, doubled, plus 1 if the other fields contain it too, and then the numbers of articles for
 * these; the gaps between the articles, by their positions in the archive, whose title and whose
 * document number contains it; and for each segment with the token the number of segments left out
 * before and the length of the token's entry there.
 */
final class DocumentFrequencies {
  /** The first fields of {@link SegmentTerms#METADATA}, whose articles are listed. */
  static final int LISTED = 2;

  private static final int MEMBER_BITS = SegmentTerms.PART_BITS;

  /** The frequencies of one token. */
  private static final class Entry {
    private int count;
    private final PackedNumbers segments = new PackedNumbers();
    private int lastSegment = -1;

    /** The number of articles for each field of the metadata; null if there are none. */
    private int[] metadata;

    /** The articles of each listed field, and the last of them. */
    private PackedNumbers[] lists;

    private int[] last;

    private void addSegment(int segment, int length) {
      segments.add(segment - lastSegment - 1);
      segments.add(length);
      lastSegment = segment;
    }

    private void addMetadata(TermEntry term, int first) {
      if (metadata == null) {
        metadata = new int[SegmentTerms.METADATA.size()];
        lists = new PackedNumbers[] {new PackedNumbers(), new PackedNumbers()};
        last = new int[] {-1, -1};
      }
      for (int n = 0; n < metadata.length; n++) {
        int field = n;
        metadata[field] += term.metadataSize(field);
        if (field < LISTED) {
          term.forEachMetadata(field, (document, count) -> addArticle(field, first + document));
        }
      }
    }

    private void addArticle(int field, int article) {
      lists[field].add(article - last[field] - 1);
      last[field] = article;
    }

    private byte[] encoded(String token) {
      PackedNumbers counts = new PackedNumbers();
      counts.add(count * 2 + (metadata == null ? 0 : 1));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.writeBytes(CompactText.encode(token));
      out.write(' ');
      if (metadata == null) {
        counts.writeTo(out);
      } else {
        Arrays.stream(metadata).forEach(counts::add);
        counts.writeTo(out);
        lists[0].writeTo(out);
        lists[1].writeTo(out);
      }
      segments.writeTo(out);
      out.write(' ');
      return out.toByteArray();
    }
  }

  /**
   * Where the tokens of a segment stand.
   *
   * @param starts the position of each part in its file
   * @param fileBits the number of files as a power of two
   */
  private record Places(int[] starts, int fileBits) {}

  private final Map<String, Entry> entries = new HashMap<>();
  private final List<Places> segments = new ArrayList<>();
  private int articles;

  /**
   * Adds the tokens of a segment. Segments must be added in order.
   *
   * @param size the number of articles of the segment
   */
  void add(SegmentTerms terms, int size) {
    for (int at = 0; at < terms.size(); at++) {
      Entry entry = entries.computeIfAbsent(terms.token(at), t -> new Entry());
      int head = terms.entries().head(at);
      entry.count += TermEntry.size(head);
      entry.addSegment(segments.size(), terms.length(at));
      if (TermEntry.isInMetadata(head)) {
        // Most tokens stand in the text alone, and the rest of their entries need not be read.
        entry.addMetadata(TermEntry.read(terms.entries().entry(at)), articles);
      }
    }
    segments.add(new Places(terms.starts(), terms.files().fileBits()));
    articles += size;
  }

  /** Returns the files of the directory. */
  MemberFiles files() {
    String[] tokens = entries.keySet().toArray(String[]::new);
    int[] order = TokenHash.order(tokens);
    byte[][] encoded = new byte[tokens.length][];
    long size = 0;
    for (int i = 0; i < tokens.length; i++) {
      String token = tokens[order[i]];
      encoded[i] = entries.get(token).encoded(token);
      size += encoded[i].length;
    }
    int bits = bits(size, segments.stream().mapToInt(Places::fileBits).max().orElse(0));
    List<byte[]> members = new ArrayList<>();
    int at = 0;
    for (int member = 0; member < 1 << bits; member++) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.writeBytes(CompactText.plain(starts(member << MEMBER_BITS - bits) + " "));
      while (at < tokens.length
          && TokenHash.part(TokenHash.of(tokens[order[at]]), bits) == member) {
        out.writeBytes(encoded[at++]);
      }
      members.add(out.toByteArray());
    }
    return new MemberFiles(members);
  }

  /**
   * Returns the number of members as a power of two.
   *
   * @param size the number of bytes of all tokens with their numbers
   * @param least the number of files of the segment that has most, as a power of two: the tokens of
   *     one member must stand in one file of each segment
   */
  static int bits(long size, int least) {
    return Math.max(least, MemberFiles.bitsFor(size, MEMBER_BITS));
  }

  private String starts(int part) {
    PackedNumbers starts = new PackedNumbers();
    segments.forEach(segment -> starts.add(segment.starts()[part]));
    return starts.toString();
  }
}
