/**
 * The data model. An {@link org.huibian.model.Issue} has {@link org.huibian.model.Article}s, an
 * article has a {@link org.huibian.model.Head} and {@link org.huibian.model.Block}s, a block has
 * {@link org.huibian.model.RichText}. An {@link org.huibian.model.InputException} reports a {@link
 * org.huibian.model.Problem} of the input that its owner can correct.
 *
 * <p>All other packages import this one; it imports none of them. All types except the builder of a
 * head are immutable and thread-safe. Lists are unmodifiable copies.
 */
package org.huibian.model;
