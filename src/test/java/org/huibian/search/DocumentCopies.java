package org.huibian.search;

import java.util.List;
import org.huibian.model.ArticleId;

/** Copies documents to make larger archives of them. */
final class DocumentCopies {
  private DocumentCopies() {}

  /** Returns a document with another id and other sections. */
  static SearchDocument of(SearchDocument model, ArticleId id, List<SearchSection> sections) {
    return new SearchDocument(
        id,
        id + "/",
        model.issueTitle(),
        model.title(),
        model.numbers(),
        model.issuers(),
        model.kind(),
        model.date(),
        model.force(),
        sections);
  }
}
