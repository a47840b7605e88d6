package org.huibian.site.view;

import java.util.List;
import java.util.Map;

/**
 * The page of an article.
 *
 * @param article the article
 * @param sizes the sizes of the pictures by their file names, as far as they are known
 * @param issuers the issuing organs with their pages in the index
 * @param topics the topics with their pages in the index
 * @param dossier the address of the article's dossier, or empty
 * @param jsonLd the page's block of structured data
 */
public record ArticlePage(
    PageView page,
    SiteView site,
    ArticleView article,
    Map<String, PictureView> sizes,
    List<HeadingView> issuers,
    List<HeadingView> topics,
    String dossier,
    Markup jsonLd)
    implements PageModel {}
