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
    this.docs = DataScript.json(out -> DocumentJson.writeDocuments(out, index, texts));
    this.facets = DataScript.json(out -> DocumentJson.writeFacets(out, index.documents()));
    List<byte[]> parts = new ArrayList<>(terms.files().members());
    parts.add(docs.getBytes(StandardCharsets.UTF_8));
    parts.add(facets.getBytes(StandardCharsets.UTF_8));
    this.name = index.documents().get(0).id().issue() + "/" + ContentVersion.of(parts);
  }

  /** Returns the name of the folder below {@link SearchFiles#FOLDER}. */
  String name() {
    return name;
  }

  SearchIndex index() {
    return index;
  }

  SegmentTerms terms() {
    return terms;
  }

  /** Writes all files of the segment and the texts of its issues. */
  void write(SearchFiles.Sink sink) throws IOException {
    terms.files().write(name, sink);
    SearchFiles.script(sink, name + "/docs", docs);
    SearchFiles.script(sink, name + "/facets", facets);
    Workers.each(texts, issue -> issue.write(sink));
  }
}
