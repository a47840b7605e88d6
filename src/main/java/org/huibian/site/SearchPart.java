package org.huibian.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huibian.catalog.Catalog;
import org.huibian.catalog.CatalogArticle;
import org.huibian.model.Article;
import org.huibian.model.Issue;
import org.huibian.search.SearchDocument;
import org.huibian.search.SearchFiles;

/** Writes the search index of the site. */
final class SearchPart implements SitePart {
  @Override
  public void write(Catalog catalog, Path site) throws IOException {
    List<SearchDocument> documents =
        catalog.articles().parallelStream().map(SearchPart::document).toList();
    SearchFiles.write(
        documents,
        (path, content) -> {
          Path file = site.resolve(path);
          Files.createDirectories(file.getParent());
          Files.write(file, content);
        });
  }

  private static SearchDocument document(CatalogArticle entry) {
    Article article = entry.article();
    Issue issue = entry.issue();
    String issueTitle = issue.title() + "（" + issue.id().year() + "年" + issue.id().month() + "月）";
    return new SearchDocument(
        article.id(),
        article.id() + "/",
        issueTitle,
        article.title(),
        article.documentNumbers(),
        article.issuers(),
        article.kind(),
        article.date(),
        SearchSections.of(entry));
  }
}
