package org.huibian.catalog.citation;

import java.util.Optional;

/**
 * A document that a text names, found but not yet looked up.
 *
 * @param title what stands between 《 and 》, as printed, or empty where a number stands alone
 * @param number the document number, spaces removed
 * @param start where it starts in the text, its 《 included
 * @param end where it ends, exclusive
 */
public record Mention(String title, Optional<String> number, int start, int end) {}
