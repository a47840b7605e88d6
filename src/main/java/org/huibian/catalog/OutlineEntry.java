package org.huibian.catalog;

/**
 * An entry of an article's outline.
 *
 * @param level the heading level, 2 to 6
 * @param text the heading as printed; for a run-in heading the text before its end mark, for a
 *     clause only its number (第一条)
 * @param anchor the anchor within the page
 * @param runin whether the heading opens a paragraph and does not stand alone
 */
public record OutlineEntry(int level, String text, String anchor, boolean runin) {}
