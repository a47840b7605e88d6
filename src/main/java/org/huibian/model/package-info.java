/**
 * What a compendium is made of, as plain immutable data: an {@link org.huibian.model.Issue} holds
 * {@link org.huibian.model.Article}s, an article holds {@link org.huibian.model.Block}s, a block
 * holds {@link org.huibian.model.RichText}.
 *
 * <p>Everything else in Huibian imports this package; it imports nothing of Huibian. All types are
 * immutable and safe to share between threads. Lists are unmodifiable copies.
 */
package org.huibian.model;
