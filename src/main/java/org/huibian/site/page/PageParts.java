package org.huibian.site.page;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huibian.catalog.CatalogArticle;
import org.huibian.site.PathPattern;
import org.huibian.site.Revision;
import org.huibian.site.SiteModel;
import org.huibian.site.SiteSource;
import org.huibian.site.template.Page;
import org.huibian.site.template.PageRenderer;
import org.huibian.site.template.PieceEdit;
import org.huibian.site.template.TemplatePart;

/** Lists the parts of the site that are pages and calendar files, with what they read and write. */
public final class PageParts {
  private PageParts() {}

  /** Returns the parts. */
  public static List<TemplatePart> of(PageRenderer renderer) {
    return List.of(
        part(
            "home",
            reads(SiteSource.CATALOG, SiteSource.WORD_LISTS),
            List.of("index.html"),
            HomePages::of,
            renderer),
        part(
            "issues",
            reads(
                SiteSource.CATALOG,
                SiteSource.WORD_LISTS,
                SiteSource.ORIGINALS,
                SiteSource.PICTURES,
                SiteSource.EXPORTS),
            List.of("{issue}/index.html", "{issue}/print/index.html"),
            site -> new IssuePages(site).all(),
            (site, revisions) -> List.of(),
            (site, revisions) -> new IssuePages(site).edits(revisions),
            renderer),
        part(
            "articles",
            reads(SiteSource.CATALOG, SiteSource.WORD_LISTS, SiteSource.PICTURES),
            List.of("{article}/index.html", "{article}/cites/index.html"),
            site -> new ArticlePages(site).all(),
            (site, revisions) -> new ArticlePages(site).of(articles(revisions)),
            (site, revisions) -> List.of(),
            renderer),
        indexes(renderer),
        part(
            "calendar",
            reads(SiteSource.CATALOG, SiteSource.WORD_LISTS),
            List.of(
                "calendar/index.html",
                "calendar/{year}/index.html",
                "calendar.ics",
                "members.ics",
                "{issue}/calendar.ics",
                "{issue}/members.ics",
                "{index}/*/calendar.ics",
                "{index}/*/members.ics"),
            site -> new CalendarPages(site).all(),
            renderer),
        part(
            "dossiers",
            reads(SiteSource.CATALOG, SiteSource.WORD_LISTS),
            List.of("dossiers/**", "{article}/dossier/index.html"),
            site -> new DossierPages(site).all(),
            renderer),
        part(
            "corrections",
            reads(),
            List.of(CorrectionViews.FOLDER + "index.html"),
            CorrectionPages::of,
            renderer),
        staticPages(renderer));
  }

  private static TemplatePart indexes(PageRenderer renderer) {
    return part(
        "indexes",
        reads(SiteSource.CATALOG, SiteSource.WORD_LISTS),
        List.of("{index}/index.html", "{index}/*/index.html", "{index}/*/*/index.html"),
        site ->
            Stream.concat(
                    new IndexPages(
                            new PageViews(site), site.indexes(), new CalendarFiles(site).ofGroups())
                        .all().stream(),
                    new TermPages(new PageViews(site), site.catalog()).all().stream())
                .toList(),
        renderer);
  }

  private static TemplatePart staticPages(PageRenderer renderer) {
    return part(
        "static",
        reads(),
        List.of(
            "search/index.html",
            "about/index.html",
            "citations/index.html",
            "offline/index.html",
            "404.html",
            "manifest.webmanifest"),
        site -> new StaticPages(site).all(),
        renderer);
  }

  private static TemplatePart part(
      String name,
      Set<SiteSource> reads,
      List<String> paths,
      Function<SiteModel, List<Page>> pages,
      PageRenderer renderer) {
    return part(
        name,
        reads,
        paths,
        pages,
        (site, revisions) -> List.of(),
        (site, revisions) -> List.of(),
        renderer);
  }

  private static TemplatePart part(
      String name,
      Set<SiteSource> reads,
      List<String> paths,
      Function<SiteModel, List<Page>> pages,
      BiFunction<SiteModel, List<Revision>, List<Page>> revised,
      BiFunction<SiteModel, List<Revision>, List<PieceEdit>> pieces,
      PageRenderer renderer) {
    return new TemplatePart(
        name,
        reads,
        PathPattern.of(paths.toArray(String[]::new)),
        pages,
        revised,
        pieces,
        renderer);
  }

  private static List<CatalogArticle> articles(List<Revision> revisions) {
    return revisions.stream().map(Revision::now).toList();
  }

  /** Returns what every page depends on, and some more. */
  private static Set<SiteSource> reads(SiteSource... further) {
    Set<SiteSource> reads =
        EnumSet.of(
            SiteSource.ARTICLES,
            SiteSource.ISSUES,
            SiteSource.SETTINGS,
            SiteSource.TEMPLATES,
            // A page contains the name of the assets folder, which depends on its content.
            SiteSource.STYLES,
            SiteSource.SCRIPTS);
    reads.addAll(List.of(further));
    return reads;
  }
}
