package org.huibian.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.huibian.catalog.AnchoredBlock;
import org.huibian.catalog.Catalog;
import org.huibian.catalog.CatalogArticle;
import org.huibian.model.Article;
import org.huibian.model.Block;
import org.huibian.model.IssueId;
import org.huibian.search.SearchDocument;
import org.huibian.search.SearchFiles;
import org.huibian.search.SearchSection;
import org.huibian.text.BlockText;

/** Writes the search index: an article is a result, and each of its anchors a place in it. */
public final class SearchPart implements SitePart {
  @Override
  public void write(Catalog catalog, Path site) throws IOException {
    List<SearchDocument> documents = new ArrayList<>();
    for (CatalogArticle article : catalog.articles()) {
      documents.add(document(article));
    }
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
    IssueId id = article.id().issue();
    Sections sections = new Sections();
    article.addressee().ifPresent(sections::append);
    entry.permalinks().blocks().forEach(sections::add);
    return new SearchDocument(
        article.id(),
        article.id() + "/",
        entry.issue().title() + "（" + id.year() + "年" + id.month() + "月）",
        article.title(),
        article.documentNumbers(),
        article.issuers(),
        article.kind(),
        article.date(),
        sections.done());
  }

  /** Cuts a body into sections, one from each anchor to the next. */
  private static final class Sections {
    private final List<SearchSection> done = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String anchor = "";
    private String heading = "";

    void add(AnchoredBlock anchored) {
      Block block = anchored.block();
      if (!anchored.anchor().isEmpty()) {
        close();
        anchor = anchored.anchor();
        heading = headingOf(block);
      }
      if (block instanceof Block.Box) {
        anchored.children().forEach(this::add);
      } else if (!(block instanceof Block.Heading)) {
        append(BlockText.of(block));
      }
    }

    void append(String more) {
      text.append(text.length() == 0 ? "" : "\n").append(more);
    }

    private static String headingOf(Block block) {
      if (block instanceof Block.Heading heading) {
        return heading.text().plain();
      } else if (block instanceof Block.Box box) {
        return box.title();
      } else if (block instanceof Block.Paragraph paragraph) {
        return paragraph.text().lead().orElse("");
      }
      return "";
    }

    private void close() {
      if (text.length() > 0 || !heading.isEmpty()) {
        done.add(new SearchSection(anchor, heading, text.toString()));
      }
      text.setLength(0);
    }

    List<SearchSection> done() {
      close();
      return done;
    }
  }
}
