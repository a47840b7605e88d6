package org.huibian.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A segment as its files hold it: {@link SegmentFiles} in the other direction.
 *
 * @param tokens the tokens with their entries
 * @param documents what is known of each article
 * @param facets the JSON of the issuers and dates
 */
record StoredSegment(Tokens tokens, DocumentTable documents, String facets) {
  private static final int SPACE = ' ';

  /**
   * The tokens of a segment.
   *
   * @param tokens the tokens in the order of {@link TokenHash#ORDER}
   * @param entries the encoded {@link TermEntry} of each
   */
  record Tokens(String[] tokens, byte[][] entries) {
    /**
     * Returns the position of a token.
     *
     * @return if it is not there, the position where it would be inserted, inverted by {@code ~}
     */
    int find(String token) {
      return Arrays.binarySearch(tokens, token, TokenHash.ORDER);
    }

    SegmentTerms arranged() {
      return new SegmentTerms(tokens, entries);
    }
  }

  /** Reads a segment. */
  static StoredSegment read(CoreJson.Members segment, SearchUpdate.Earlier earlier)
      throws IOException {
    String docs = segment.folder() + "/" + SegmentFiles.DOCS;
    String facets = segment.folder() + "/" + SegmentFiles.FACETS;
    return new StoredSegment(
        tokens(segment, earlier),
        DocumentTable.read(script(docs, earlier)),
        script(facets, earlier));
  }

  /** Reads the tokens of a segment with their postings. */
  static Tokens tokens(CoreJson.Members segment, SearchUpdate.Earlier earlier) throws IOException {
    List<String> tokens = new ArrayList<>();
    List<byte[]> entries = new ArrayList<>();
    for (int file = 0; file < segment.files(); file++) {
      read(members(segment.folder() + "/" + file, earlier), tokens, entries);
    }
    return new Tokens(tokens.toArray(String[]::new), entries.toArray(byte[][]::new));
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
