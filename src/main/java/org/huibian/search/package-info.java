/**
 * The full-text search index, which the browser loads piece by piece to search without a server.
 *
 * <p>{@link org.huibian.search.CatalogDocuments} converts each article to a {@link
 * org.huibian.search.SearchDocument}. {@link org.huibian.search.Tokenizer} splits its text into
 * tokens, {@link org.huibian.search.SearchIndex} is the inverted index of the tokens and scores
 * queries as elasticlunr 0.9.5 does, and {@link org.huibian.search.SearchFiles} writes the index:
 * segments of a year each, whose tokens are members of few files by a hash of the token.
 *
 * <p>The index only selects candidates and the fragments of their texts that may contain the words
 * of a query. The script in the browser verifies the candidates against these fragments, so that
 * every listed result does contain the query.
 */
package org.huibian.search;
