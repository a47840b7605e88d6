package org.huibian.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A segment as its files hold it: {@link SegmentFiles} in the other direction.
 *
 * @param terms the tokens with their postings
 * @param documents what is known of each article
 * @param facets the JSON of the issuers and dates
 */
record StoredSegment(SegmentTerms terms, DocumentTable documents, String facets) {
  private static final int SPACE = ' ';

  /** Reads a segment. */
  static StoredSegment read(CoreJson.Members segment, SearchUpdate.Earlier earlier)
      throws IOException {
    String docs = segment.folder() + "/" + SegmentFiles.DOCS;
    String facets = segment.folder() + "/" + SegmentFiles.FACETS;
    return new StoredSegment(
        terms(segment, earlier),
        DocumentTable.read(script(docs, earlier)),
        script(facets, earlier));
  }

  /** Reads the tokens of a segment with their postings. */
  static SegmentTerms terms(CoreJson.Members segment, SearchUpdate.Earlier earlier)
      throws IOException {
    List<String> tokens = new ArrayList<>();
    List<byte[]> entries = new ArrayList<>();
    for (int file = 0; file < segment.files(); file++) {
      read(members(segment.folder() + "/" + file, earlier), tokens, entries);
    }
    return new SegmentTerms(tokens.toArray(String[]::new), entries.toArray(byte[][]::new));
  }

  /** Reads entries, which are separated by the spaces with which members are padded. */
  private static void read(byte[] members, List<String> tokens, List<byte[]> entries) {
    int at = 0;
    while (at < members.length) {
      if (members[at] == SPACE) {
        at++;
        continue;
      }
      int space = next(members, at);
      int end = next(members, space + 1) + 1;
      tokens.add(CompactText.decode(Arrays.copyOfRange(members, at, space)));
      entries.add(Arrays.copyOfRange(members, at, end));
      at = end;
    }
  }

  private static int next(byte[] members, int from) {
    int at = from;
    while (members[at] != SPACE) {
      at++;
    }
    return at;
  }

  /** Returns the members of a file, one after the other. */
  static byte[] members(String name, SearchUpdate.Earlier earlier) throws IOException {
    byte[] file = earlier.read(SearchFiles.FOLDER + name + ".js");
    int head = DataScript.head(name).length() + 1;
    return Arrays.copyOfRange(file, head, file.length - MemberFiles.END.length());
  }

  /** Returns the JSON of a file that is loaded as a whole. */
  static String script(String name, SearchUpdate.Earlier earlier) throws IOException {
    byte[] file = earlier.read(SearchFiles.FOLDER + name + ".js");
    String text = new String(file, StandardCharsets.UTF_8);
    return text.substring(DataScript.head(name).length(), text.lastIndexOf(DataScript.END));
  }
}
