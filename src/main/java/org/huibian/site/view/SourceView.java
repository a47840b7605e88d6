package org.huibian.site.view;

/**
 * The way back to the original.
 *
 * @param href the address of the site's copy of the original
 * @param unit what the places are counted in, 页 or 行; empty where they mean nothing to readers
 * @param first the first line or page
 * @param last the last line or page
 */
public record SourceView(String href, String unit, int first, int last) {}
