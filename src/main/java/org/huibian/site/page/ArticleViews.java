package org.huibian.site.page;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.huibian.catalog.AddressBook;
import org.huibian.catalog.Catalog;
import org.huibian.catalog.CatalogArticle;
import org.huibian.catalog.citation.Citation;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.SourceSpan;
import org.huibian.site.asset.AttachmentFiles;
import org.huibian.site.asset.OriginalFolder;
import org.huibian.site.block.ArticleLinks;
import org.huibian.site.block.BlockViews;
import org.huibian.site.view.ArticleView;
import org.huibian.site.view.BlockView;
import org.huibian.site.view.CardView;
import org.huibian.site.view.Cards;
import org.huibian.site.view.CitationView;
import org.huibian.site.view.CorrectionView;
import org.huibian.site.view.GraphView;
import org.huibian.site.view.SourceView;

/** Creates the views of articles with everything that their pages show. */
final class ArticleViews {
  /**
   * How many documents that the archive lacks the page of an article lists at most. If there are
   * more, they have a page of their own, since few readers want to load hundreds of them.
   */
  static final int MOST_OUTSIDE = 40;

  private final Catalog catalog;
  private final String root;
  private final Path content;

  /**
   * Creates the views for pages of one depth.
   *
   * @param content the content folder
   * @param root the relative address of the site's root
   */
  ArticleViews(Catalog catalog, Path content, String root) {
    this.content = content;
    this.catalog = catalog;
    this.root = root;
  }

  /** Returns whether the documents that an article cites have a page of their own. */
  static boolean citesMany(CatalogArticle entry) {
    return entry.cites().stream().filter(c -> c.state() == Citation.State.OUTSIDE).count()
        > MOST_OUTSIDE;
  }

  /** Returns the view of an article. */
  ArticleView of(CatalogArticle entry) {
    Article article = entry.article();
    ArticleLinks links =
        new ArticleLinks(entry, catalog, root, file -> AttachmentFiles.note(content, entry, file));
    List<CorrectionView> corrections = CorrectionViews.of(entry, root);
    List<BlockView> blocks =
        BlockViews.of(entry.permalinks().blocks(), links, AddressBook.aliases(entry), corrections);
    GraphView graph = new GraphViews(catalog, root).of(entry, links.names());
    return new ArticleView(
        Cards.of(entry, root),
        article.head(),
        corrections,
        ArticleSheets.of(blocks, graph),
        article.head().addressee().orElse(""),
        TextLength.of(entry.permalinks().blocks()),
        Outlines.of(entry.permalinks().outline()),
        Outlines.attachments(entry.permalinks().outline()),
        blocks,
        cards(entry.interprets()),
        cards(entry.interpretedBy()),
        entry.cites().stream().map(this::citation).toList(),
        citesMany(entry),
        graph,
        neighbour(entry, -1),
        neighbour(entry, 1),
        source(entry),
        root + "data/" + entry.id() + ".json");
  }

  private Optional<CardView> neighbour(CatalogArticle entry, int step) {
    List<CatalogArticle> siblings = catalog.articles(entry.id().issue());
    int at = entry.position() - 1 + step;
    return at >= 0 && at < siblings.size()
        ? Optional.of(Cards.of(siblings.get(at), root))
        : Optional.empty();
  }

  private static Optional<SourceView> source(CatalogArticle entry) {
    return entry
        .issue()
        .sourceFile(entry.article())
        .flatMap(file -> entry.article().source().map(s -> source("../" + file, s)));
  }

  /**
   * PDF viewers open the page that the address names; other files are opened at their start. Only a
   * plain text shows the lines that are counted, and that of a web page is not one.
   */
  private static SourceView source(String file, SourceSpan place) {
    boolean paged = OriginalFolder.isPaged(file);
    return new SourceView(
        file.endsWith(".pdf") ? file + "#page=" + place.first() : file,
        paged ? "页" : file.endsWith(".txt") && !file.endsWith(".html.txt") ? "行" : "",
        place.first(),
        place.last());
  }

  private CitationView citation(Citation citation) {
    String number = citation.documentNumber().orElse("");
    return new CitationView(
        citation.title(),
        !citation.title().equals(number),
        number,
        citation.state().toString(),
        citation.anchor(),
        citation.article().flatMap(catalog::article).map(a -> Cards.of(a, root)),
        cards(citation.candidates()));
  }

  private List<CardView> cards(List<ArticleId> ids) {
    return ids.stream()
        .map(catalog::article)
        .flatMap(Optional::stream)
        .map(a -> Cards.of(a, root))
        .toList();
  }
}
