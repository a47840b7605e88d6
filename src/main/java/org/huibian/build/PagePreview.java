package org.huibian.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.huibian.catalog.Catalog;
import org.huibian.catalog.CatalogArticle;
import org.huibian.markdown.ContentFolder;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.InputException;
import org.huibian.site.Checksums;
import org.huibian.site.SiteModel;
import org.huibian.site.SiteOutput;
import org.huibian.site.SitePart;
import org.huibian.site.WithdrawnText;
import org.huibian.site.WrittenFile;
import org.huibian.site.template.Page;
import org.huibian.site.template.TemplatePart;

/**
 * Renders the page of an article right after its Markdown was saved, from what the last build has
 * computed for all other articles. It takes milliseconds where a build takes seconds. Only a build
 * gives the final page: when an edit changes what other articles show, or what the indexes list,
 * the preview shows their former state.
 */
public final class PagePreview {
  private final SiteModel site;
  private final List<SitePart> parts;
  private final Optional<String> fingerprint;

  /**
   * Creates the previews of a site.
   *
   * @param site the site as it was built
   * @param parts its parts
   * @param fingerprint the fingerprint of the input that it was built from, if it is known
   */
  PagePreview(SiteModel site, List<SitePart> parts, Optional<String> fingerprint) {
    this.site = site;
    this.parts = List.copyOf(parts);
    this.fingerprint = fingerprint;
  }

  /** Returns whether the site was built from an input. */
  boolean isOf(String input) {
    return fingerprint.equals(Optional.of(input));
  }

  /**
   * Returns the previews of the site after an update.
   *
   * @param edited the edited articles
   * @param input the fingerprint of the input
   */
  PagePreview after(List<Article> edited, String input) {
    Catalog catalog = site.catalog();
    for (Article article : edited) {
      catalog = catalog.with(article);
    }
    return new PagePreview(site.with(catalog), parts, Optional.of(input));
  }

  /**
   * Renders the page of the article in a file.
   *
   * @return the bytes of the page by its path in the site; empty if the file holds no article of
   *     the site, or if it has a mistake, which the build reports
   */
  public SortedMap<String, byte[]> of(Path file) {
    ContentFolder content = new ContentFolder(site.content());
    Optional<ArticleId> id =
        content.articleOf(file).filter(found -> site.catalog().article(found).isPresent());
    if (id.isEmpty()) {
      return Collections.emptySortedMap();
    }
    try {
      return of(content.readArticle(id.get()));
    } catch (InputException e) {
      return Collections.emptySortedMap();
    }
  }

  /**
   * Renders the page of an article as it would be with another text.
   *
   * @param article the article with that text
   * @return the bytes of the page by its path in the site; empty if the site has no article with
   *     its id, or if its front matter refers to an article that is not there
   */
  public SortedMap<String, byte[]> of(Article article) {
    if (site.catalog().article(article.id()).isEmpty()) {
      return Collections.emptySortedMap();
    }
    try {
      SiteModel edited = site.with(site.catalog().with(WithdrawnText.published(article)));
      return page(edited, article.id() + "/index.html");
    } catch (InputException | IOException e) {
      return Collections.emptySortedMap();
    }
  }

  /** Returns all articles as the last build knows them. */
  public Catalog catalog() {
    return site.catalog();
  }

  /**
   * Returns what the program finds in an article.
   *
   * @param id the article
   * @param article its present text; if it is empty, the text of the last build counts
   * @return the article in the catalogue; empty if the site has none with this id
   */
  public Optional<CatalogArticle> entry(ArticleId id, Optional<Article> article) {
    Optional<CatalogArticle> former = site.catalog().article(id);
    if (former.isEmpty() || article.isEmpty()) {
      return former;
    }
    try {
      return site.catalog().with(article.get()).article(id);
    } catch (InputException e) {
      // Its front matter names an article that is not there, which the faults of the text tell.
      return former;
    }
  }

  private SortedMap<String, byte[]> page(SiteModel edited, String path) throws IOException {
    MemoryOutput output = new MemoryOutput();
    for (SitePart part : parts) {
      if (part instanceof TemplatePart pages
          && pages.writes().stream().anyMatch(pattern -> pattern.matches(path))) {
        List<Page> wanted =
            pages.pages().apply(edited).stream().filter(page -> page.path().equals(path)).toList();
        new TemplatePart(
                pages.name(), pages.reads(), pages.writes(), model -> wanted, pages.renderer())
            .write(edited, output);
      }
    }
    return output.bytes;
  }

  /** An output that keeps the files in memory. */
  private static final class MemoryOutput implements SiteOutput {
    final SortedMap<String, byte[]> bytes = Collections.synchronizedSortedMap(new TreeMap<>());

    @Override
    public WrittenFile write(String path, Content content) throws IOException {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      content.writeTo(out);
      bytes.put(path, out.toByteArray());
      return new WrittenFile(path, out.size(), Checksums.sha256(out.toByteArray()));
    }

    @Override
    public SortedMap<String, WrittenFile> files() {
      return Collections.emptySortedMap();
    }
  }
}
