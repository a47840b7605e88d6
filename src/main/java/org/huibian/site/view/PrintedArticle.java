package org.huibian.site.view;

import java.util.Map;

/**
 * An article in the document of its issue that is printed.
 *
 * @param article the article
 * @param sizes the sizes of its pictures by their file names, as far as they are known
 */
public record PrintedArticle(ArticleView article, Map<String, PictureView> sizes) {}
