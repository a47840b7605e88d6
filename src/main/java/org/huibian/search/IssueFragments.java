package org.huibian.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.huibian.model.IssueId;

/**
 * The fragments of all articles of an issue, which are one file: {@code texts/2025-06-VERSION.js}.
 *
 * @param issue the issue
 * @param version the version of the file
 * @param fragments the padded fragments of each article
 */
record IssueFragments(IssueId issue, String version, List<List<byte[]>> fragments) {
  private static final String FOLDER = "texts/";

  /** Encodes the fragments of the articles of an issue, in their order. */
  static IssueFragments of(IssueId issue, List<SearchDocument> documents, Tokenizer tokenizer) {
    List<List<byte[]>> fragments =
        documents.parallelStream().map(document -> encoded(document, tokenizer)).toList();
    return of(issue, fragments);
  }

  /** Returns the texts of an issue with these fragments. */
  static IssueFragments of(IssueId issue, List<List<byte[]>> fragments) {
    List<byte[]> all = fragments.stream().flatMap(List::stream).toList();
    return new IssueFragments(issue, ContentVersion.of(all), fragments);
  }

  /** Returns the padded fragments of one article. */
  static List<byte[]> encoded(SearchDocument document, Tokenizer tokenizer) {
    List<byte[]> encoded = new ArrayList<>();
    for (Fragment fragment : Fragment.of(document)) {
      String json =
          DataScript.json(out -> DocumentJson.writeText(out, document, fragment, tokenizer));
      encoded.add(MemberFiles.padded(CompactText.encode(json)));
    }
    return encoded;
  }

  /** Returns the name of the file below {@link SearchFiles#FOLDER}, without its extension. */
  static String name(String issue, String version) {
    return FOLDER + issue + "-" + version;
  }

  void write(SearchFiles.Sink sink) throws IOException {
    List<byte[]> all = fragments.stream().flatMap(List::stream).toList();
    MemberFiles.write(name(issue.toString(), version), all, sink);
  }
}
