/**
 * The search index: what the browser loads to search without a server.
 *
 * <p>{@link org.huibian.search.SearchDocument} is what is searched, {@link
 * org.huibian.search.Tokenizer} cuts it into tokens, {@link org.huibian.search.SearchIndex} counts
 * them and scores queries as elasticlunr 0.9.5 does, {@link org.huibian.search.SearchFiles} writes
 * all that as scripts: segments of some years, in each of them small files by a hash of the token.
 *
 * <p>The index finds candidates only, and the fragments of their texts in which the words may
 * stand. The script in the browser looks for the query there, so that no listed result lacks it.
 */
package org.huibian.search;
