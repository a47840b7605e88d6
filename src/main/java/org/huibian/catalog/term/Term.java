package org.huibian.catalog.term;

import org.huibian.catalog.text.Evidence;

/**
 * A term that a document defines for itself.
 *
 * @param name the term as printed, without quotation marks
 * @param scope the words that say where the definition holds, such as 本办法; empty if the document
 *     only says what the term means
 * @param evidence the sentence that defines it, with its place
 */
public record Term(String name, String scope, Evidence evidence) {}
