/**
 * The search index: what the browser loads to search without a server.
 *
 * <p>{@link org.huibian.search.SearchDocument} is what is searched, {@link
 * org.huibian.search.Tokenizer} cuts it into tokens, {@link org.huibian.search.SearchIndex} counts
 * them and scores queries as elasticlunr 0.9.5 does, {@link org.huibian.search.SearchFiles} writes
 * all that as scripts, split by an {@link org.huibian.search.IndexShards}.
 *
 * <p>The index finds candidates only. The script in the browser then looks for the query in the
 * candidates' texts, so that no listed result lacks it.
 */
package org.huibian.search;
