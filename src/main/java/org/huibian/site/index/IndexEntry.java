package org.huibian.site.index;

import org.huibian.catalog.CatalogArticle;

/**
 * An entry of an index that lists something else than articles.
 *
 * @param section the section of the page in which the entry stands, such as the code 工信厅科
 * @param text the entry as printed, such as a document number
 * @param article the article that has it
 */
public record IndexEntry(String section, String text, CatalogArticle article) {}
