package org.huibian.site;

import java.util.List;
import java.util.Optional;
import org.huibian.catalog.Catalog;
import org.huibian.catalog.CatalogArticle;
import org.huibian.catalog.citation.Citation;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.SourceSpan;
import org.huibian.site.view.ArticleView;
import org.huibian.site.view.CardView;
import org.huibian.site.view.CitationView;
import org.huibian.site.view.SourceView;

/** What the page of an article shows. */
final class ArticleViews {
  /**
   * So many documents that the archive does not have are listed with an article; a catalogue that
   * cites hundreds has them on a page of their own, because few readers want to load them.
   */
  static final int MOST_OUTSIDE = 40;

  private final Catalog catalog;
  private final String root;

  /**
   * For pages of one depth.
   *
   * @param root the way from the page to the site's root
   */
  ArticleViews(Catalog catalog, String root) {
    this.catalog = catalog;
    this.root = root;
  }

  /** Whether the documents that an article cites need a page of their own. */
  static boolean citesMany(CatalogArticle entry) {
    return entry.cites().stream().filter(c -> c.state() == Citation.State.OUTSIDE).count()
        > MOST_OUTSIDE;
  }

  ArticleView of(CatalogArticle entry) {
    List<CatalogArticle> siblings = catalog.articles(entry.id().issue());
    int at = entry.position() - 1;
    Article article = entry.article();
    ArticleLinks links = new ArticleLinks(entry, catalog, root);
    return new ArticleView(
        Cards.of(entry, root),
        article.head().addressee().orElse(""),
        TextLength.of(entry.permalinks().blocks()),
        Outlines.of(entry.permalinks().outline()),
        Outlines.attachments(entry.permalinks().outline()),
        BlockViews.of(entry.permalinks().blocks(), links),
        cards(entry.interprets()),
        cards(entry.interpretedBy()),
        entry.cites().stream().map(this::citation).toList(),
        citesMany(entry),
        new GraphViews(catalog, root).of(entry, links.names()),
        at > 0 ? Cards.of(siblings.get(at - 1), root) : null,
        at + 1 < siblings.size() ? Cards.of(siblings.get(at + 1), root) : null,
        source(entry),
        root + "data/" + entry.id() + ".json");
  }

  private static SourceView source(CatalogArticle entry) {
    String file = entry.issue().sourceFile();
    return entry
        .article()
        .source()
        .filter(span -> !file.isEmpty())
        .map(s -> source("../" + file, s))
        .orElse(null);
  }

  /** Readers of PDFs open the page that the address names; other files open at their start. */
  private static SourceView source(String file, SourceSpan place) {
    boolean paged = CatalogJson.isPaged(file);
    return new SourceView(
        paged ? file + "#page=" + place.first() : file,
        paged ? "页" : file.endsWith(".txt") ? "行" : "",
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
        citation.article().flatMap(catalog::article).map(a -> Cards.of(a, root)).orElse(null),
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
