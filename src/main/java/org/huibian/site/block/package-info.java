/**
 * The views of the blocks of an article: paragraphs, tables, figures and so on.
 *
 * <p>{@link org.huibian.site.block.BlockViews} creates them. It makes printed addresses and
 * citations links ({@link org.huibian.site.block.ArticleLinks}) and computes the layout of tables
 * ({@link org.huibian.site.block.TableShape}).
 */
package org.huibian.site.block;
