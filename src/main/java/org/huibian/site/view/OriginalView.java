package org.huibian.site.view;

/**
 * The original of an issue, to download and to verify.
 *
 * @param href the address of the site's copy, relative to the page of the issue
 * @param sha256 the SHA-256 of the file, in hexadecimal
 */
public record OriginalView(String href, String sha256) {}
