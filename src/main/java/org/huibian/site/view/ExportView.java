package org.huibian.site.view;

/**
 * A file in which a reader keeps a whole issue.
 *
 * @param format the ending of its name: {@code epub}, {@code pdf}, {@code html} or {@code zip}
 * @param href its address, relative to the page of the issue
 * @param size its size for readers, such as {@code 1.2 MB}
 * @param sha256 the SHA-256 of the file, in hexadecimal
 */
public record ExportView(String format, String href, String size, String sha256) {}
