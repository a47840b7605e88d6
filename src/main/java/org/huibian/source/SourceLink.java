package org.huibian.source;

/**
 * A hyperlink in a line of an original.
 *
 * @param text the linked characters as they stand in the line
 * @param url the target as the original states it; not checked
 */
public record SourceLink(String text, String url) {}
