package org.huibian.site.view;

/**
 * The place of an article in the original.
 *
 * @param href the address of the site's copy of the original
 * @param unit the unit of the places, 页 or 行; empty if they mean nothing to readers
 * @param first the first page or line, counted from 1
 * @param last the last page or line
 */
public record SourceView(String href, String unit, int first, int last) {}
