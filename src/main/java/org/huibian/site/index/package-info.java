/**
 * The archive by other orders than print: by authority, by topic, by year and month, by kind, by
 * document number, and the documents that it lacks.
 *
 * <p>{@link org.huibian.site.index.Indexes} is the way in. Everything here is computed from the
 * catalogue alone; pages and feeds are made of it one package up. An index is a list of {@link
 * org.huibian.site.index.ArticleGroup}s, each with an address of its own that never changes.
 */
package org.huibian.site.index;
