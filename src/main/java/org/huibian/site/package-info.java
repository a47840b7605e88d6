/**
 * Writes the static site: pages from templates, the open data, and the originals beside them.
 *
 * <p>{@link org.huibian.site.SiteBuilder} is the way in. What a template sees is in {@code
 * org.huibian.site.view}; the open data is written by {@code CatalogJson} and {@code ArticleJson};
 * {@code OutputFolder} sees to it that the old site stands until the new one is whole. FreeMarker
 * stays in this package.
 */
package org.huibian.site;
