package org.huibian.catalog;

/**
 * A line of an article's outline.
 *
 * @param level 2 to 6, as of a heading
 * @param text the heading as printed; of a run-in heading what stands before its end mark; of a
 *     clause its number alone, 第一条
 * @param anchor the address within the page
 * @param runin whether the heading opens a paragraph rather than standing alone
 */
public record OutlineEntry(int level, String text, String anchor, boolean runin) {}
