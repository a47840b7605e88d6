package org.huibian.archive.export;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.catalog.AddressBook;
import org.huibian.catalog.CatalogArticle;
import org.huibian.model.ArticleId;
import org.huibian.site.block.ArticleLinks;
import org.huibian.site.block.BlockViews;
import org.huibian.site.page.CorrectionViews;
import org.huibian.site.view.BlockView;
import org.huibian.site.view.SpanView;

/**
 * Creates the views of the blocks of an article for an export. Links to articles of the issue lead
 * to their places in it; links to other issues have the full address of the site, or are plain text
 * where the site has none. What only the pages of the site have, such as the list of short names,
 * is not linked.
 */
public final class ExportBlocks extends BlockMapping {
  /** The address of an article's page and an anchor in it, relative to the root of the site. */
  private static final Pattern PAGE =
      Pattern.compile("([0-9]{4}-[0-9]{2}/[0-9]+)/index\\.html(?:#(.+))?");

  private final ArticleId own;
  private final Places places;
  private final String baseUrl;
  private final Map<String, String> pictures;

  private ExportBlocks(ArticleId own, Places places, String baseUrl, Map<String, String> pictures) {
    this.own = own;
    this.places = places;
    this.baseUrl = baseUrl;
    this.pictures = pictures;
  }

  /** Tells where in an export an article is. */
  @FunctionalInterface
  public interface Places {
    /**
     * Returns the address of a place in an article of the same issue.
     *
     * @param article the article
     * @param anchor the anchor in it, or empty for its beginning
     */
    String of(ArticleId article, String anchor);
  }

  /**
   * Returns the blocks of an article.
   *
   * @param article an article of the issue
   * @param source the issue
   * @param places the places in the export
   * @param pictures the addresses of the pictures in the export, by their names in the site; one
   *     that is missing here is shown as a notice
   */
  public static List<BlockView> of(
      CatalogArticle article, ExportSource source, Places places, Map<String, String> pictures) {
    ArticleLinks links = new ArticleLinks(article, source.site().catalog(), "");
    ExportBlocks mapping =
        new ExportBlocks(article.id(), places, source.site().baseUrl(), pictures);
    return mapping.blocks(
        BlockViews.of(
            article.permalinks().blocks(),
            links,
            AddressBook.aliases(article),
            CorrectionViews.of(article, "")));
  }

  @Override
  protected SpanView span(SpanView span) {
    if (span.url().isEmpty()) {
      return span;
    }
    Optional<String> url =
        switch (span.style()) {
          case "link" -> outside(span.url());
          // A file is no part of an export; the site has it.
          case "file" -> baseUrl.isEmpty() ? Optional.empty() : outside(baseUrl + span.url());
          default -> inside(span);
        };
    return url.map(to -> new SpanView(span.style(), span.text(), to))
        .orElse(new SpanView("plain", span.text(), ""));
  }

  private Optional<String> inside(SpanView span) {
    if (span.url().startsWith("#")) {
      // The lists of cited documents and of short names are no part of an export.
      return span.style().equals("within")
          ? Optional.of(places.of(own, span.url().substring(1)))
          : Optional.empty();
    }
    Matcher page = PAGE.matcher(span.url());
    if (!page.matches()) {
      return Optional.empty();
    }
    String anchor = page.group(2) == null ? "" : page.group(2);
    ArticleId article = ArticleId.parse(page.group(1)).orElseThrow();
    if (article.issue().equals(own.issue())) {
      return Optional.of(places.of(article, anchor));
    }
    String fragment = anchor.isEmpty() ? "" : "#" + anchor;
    return baseUrl.isEmpty() ? Optional.empty() : Optional.of(baseUrl + article + "/" + fragment);
  }

  /** Returns an address elsewhere, if it is one by the letter of the rules. */
  private static Optional<String> outside(String url) {
    try {
      URI address = new URI(url);
      return address.getHost() == null ? Optional.empty() : Optional.of(address.toASCIIString());
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  @Override
  protected String picture(String image) {
    return pictures.getOrDefault(image, "");
  }

  @Override
  public BlockView visit(BlockView.Link link) {
    return new BlockView.Link(link.type(), link.text(), outside(link.url()).orElse(""));
  }
}
