package org.huibian.site;

/**
 * A file of the new site.
 *
 * @param path relative to the site's root, with slashes
 * @param size its length in bytes
 * @param sha256 the SHA-256 of its bytes as 64 hexadecimal digits
 */
public record WrittenFile(String path, long size, String sha256) {}
