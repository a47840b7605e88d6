package org.huibian.search;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A segment as its files hold it: {@link SegmentFiles} in the other direction.
 *
 * @param entries the {@link TermEntry} of each token
 * @param documents what is known of each article
 * @param facets the JSON of the issuers and dates
 */
record StoredSegment(EncodedEntries entries, DocumentTable documents, String facets) {
  /** Reads a segment. */
  static StoredSegment read(CoreJson.Members segment, SearchUpdate.Earlier earlier)
      throws IOException {
    String docs = segment.folder() + "/" + SegmentFiles.DOCS;
    String facets = segment.folder() + "/" + SegmentFiles.FACETS;
    return new StoredSegment(
        entries(segment, earlier),
        DocumentTable.read(script(docs, earlier)),
        script(facets, earlier));
  }

  /** Reads the tokens of a segment with their postings. */
  static EncodedEntries entries(CoreJson.Members segment, SearchUpdate.Earlier earlier)
      throws IOException {
    return EncodedEntries.read(members(segment, earlier));
  }

  /** Returns the members of all files, one after the other. */
  static byte[] members(CoreJson.Members members, SearchUpdate.Earlier earlier) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream(members.files() * MemberFiles.FILE_SIZE);
    for (int file = 0; file < members.files(); file++) {
      all.writeBytes(members(members.folder() + "/" + file, earlier));
    }
    return all.toByteArray();
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
