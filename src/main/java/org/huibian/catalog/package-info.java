/**
 * The catalogue: all issues with anchors, citations, dates and relations. Start at {@link
 * org.huibian.catalog.Catalog}.
 *
 * <p>{@link org.huibian.catalog.CatalogBuilder} runs every article through a pipeline of
 * {@linkplain org.huibian.catalog.CatalogSteps steps}, and each step adds to the value of the step
 * before:
 *
 * <ol>
 *   <li>{@link org.huibian.catalog.Anchored}: its blocks have permanent anchors, its text is split
 *       into units;
 *   <li>{@link org.huibian.catalog.Cited}: the documents that it cites are resolved;
 *   <li>{@link org.huibian.catalog.Interpreted}: the documents that it interprets are known;
 *   <li>{@link org.huibian.catalog.Dated}: the days that it states are known;
 *   <li>{@link org.huibian.catalog.Related}: its relations to documents are known.
 * </ol>
 *
 * <p>At the end {@link org.huibian.catalog.IncomingIndex} inverts citations and relations, and
 * every article becomes a {@link org.huibian.catalog.CatalogArticle}.
 *
 * <p>The work is done in the packages below, each of which imports only those before it: {@code
 * text} (units and sentences), {@code citation}, {@code date} and {@code relation}.
 */
package org.huibian.catalog;
