package org.huibian.catalog.term;

/**
 * A place where a text uses a term that it defines elsewhere.
 *
 * @param block the index of the block, as {@link org.huibian.catalog.text.TextUnit#block}
 * @param part the index of the text within its block
 * @param start the index in that text at which the term starts
 * @param end the index at which it ends, exclusive
 * @param anchor the anchor of the definition
 */
public record TermUse(int block, int part, int start, int end, String anchor) {}
