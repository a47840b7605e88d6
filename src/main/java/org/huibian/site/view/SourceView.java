package org.huibian.site.view;

/**
 * The way back to the original.
 *
 * @param href the address of the site's copy of the original
 * @param pages whether the places are pages rather than lines
 * @param first the first line or page
 * @param last the last line or page
 */
public record SourceView(String href, boolean pages, int first, int last) {}
