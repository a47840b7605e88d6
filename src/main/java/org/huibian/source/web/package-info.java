/**
 * Reads saved web pages (HTML) of ministries and local governments.
 *
 * <p>{@link org.huibian.source.web.WebReader} is the entry point. {@code WebArchive} finds the page
 * in a file that packs it together with its pictures, {@code PageDecoder} the encoding; jsoup
 * parses the page, without scripts and without a network. {@code ArticleRoot} finds the part of the
 * page that holds the article, {@code PageFurniture} knows menus and footers, {@code PageFacts}
 * reads what the page states beside the text (title, number, organ, days), and {@code WebBlocks}
 * with {@code WebTable} turns the article into lines. What stands outside of the article is kept as
 * lines of a role of their own, so that the import accounts for it.
 */
package org.huibian.source.web;
