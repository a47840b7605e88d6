package org.huibian.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huibian.model.IssueId;
import org.huibian.parallel.Workers;

/**
 * The files of a segment: a folder {@code 2025-01/VERSION/}, named after its first issue, with the
 * tokens ({@code 0.js} and so on, see {@link SegmentTerms}), what the scripts need of each article
 * ({@code docs.js}) and its issuers and dates ({@code facets.js}, loaded only for filters); and the
 * texts of its issues.
 */
final class SegmentFiles {
  static final String DOCS = "docs";
  static final String FACETS = "facets";

  private final SearchIndex index;
  private final SegmentTerms terms;
  private final List<IssueFragments> texts = new ArrayList<>();
  private final String docs;
  private final String facets;
  private final String name;

  /**
   * Encodes the files.
   *
   * @param documents the articles of the segment, at least one
   */
  SegmentFiles(List<SearchDocument> documents, Tokenizer tokenizer) {
    this.index = SearchIndex.of(documents, tokenizer);
    this.terms = SegmentTerms.of(index);
    Map<IssueId, List<SearchDocument>> byIssue = new LinkedHashMap<>();
    for (SearchDocument document : index.documents()) {
      byIssue.computeIfAbsent(document.id().issue(), id -> new ArrayList<>()).add(document);
    }
    byIssue.forEach((issue, own) -> texts.add(IssueFragments.of(issue, own, tokenizer)));
    this.docs = DataScript.json(DocumentTable.of(index, texts)::write);
    this.facets = DataScript.json(out -> DocumentJson.writeFacets(out, index.documents()));
    this.name = name(index.documents().get(0).id().issue().toString(), terms, docs, facets);
  }

  /**
   * Returns the name of the folder of a segment.
   *
   * @param first its first issue
   */
  static String name(String first, SegmentTerms terms, String docs, String facets) {
    List<byte[]> parts = new ArrayList<>(terms.files().members());
    parts.add(docs.getBytes(StandardCharsets.UTF_8));
    parts.add(facets.getBytes(StandardCharsets.UTF_8));
    return first + "/" + ContentVersion.of(parts);
  }

  /** Returns the name of the folder below {@link SearchFiles#FOLDER}. */
  String name() {
    return name;
  }

  SegmentTerms terms() {
    return terms;
  }

  /** Writes all files of the segment and the texts of its issues. */
  void write(SearchFiles.Sink sink) throws IOException {
    write(name, terms, docs, facets, sink);
    Workers.each(texts, issue -> issue.write(sink));
  }

  /** Writes the files of a segment but the texts of its issues. */
  static void write(
      String name, SegmentTerms terms, String docs, String facets, SearchFiles.Sink sink)
      throws IOException {
    terms.files().write(name, sink);
    SearchFiles.script(sink, name + "/" + DOCS, docs);
    SearchFiles.script(sink, name + "/" + FACETS, facets);
  }
}
