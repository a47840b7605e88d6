/**
 * From passages to articles: {@link org.huibian.recovery.ArticleSplitter} finds where articles
 * start, {@link org.huibian.recovery.HeadRoles}, {@link org.huibian.recovery.SignatureRoles},
 * {@link org.huibian.recovery.PartRoles} and {@link org.huibian.recovery.OutlineRoles} say what
 * each passage is, {@link org.huibian.recovery.BlockAssembler} makes blocks of them, and {@link
 * org.huibian.recovery.Ledger} proves that every character has its place.
 *
 * <p>{@link org.huibian.recovery.Recovery#of} does all of it. Decisions come from how official
 * documents are written (GB/T 9704-2012) and from the document's own consistency, and each one that
 * is not certain leaves a {@link org.huibian.recovery.Doubt}.
 */
package org.huibian.recovery;
