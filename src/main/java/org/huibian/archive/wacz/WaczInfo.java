package org.huibian.archive.wacz;

/**
 * What a web archive says of itself.
 *
 * @param title the title of the site
 * @param publisher its publisher
 * @param baseUrl its address with a slash at the end; may be empty
 * @param program the program and its version
 */
public record WaczInfo(String title, String publisher, String baseUrl, String program) {}
