package org.huibian.site.view;

/**
 * An issue's original, to fetch and to verify.
 *
 * @param href the address of the site's copy, relative to the page
 * @param sha256 the SHA-256 of the file, in hexadecimal
 */
public record OriginalView(String href, String sha256) {}
