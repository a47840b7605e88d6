/**
 * Articles as Markdown files, and back: the durable middle of Huibian, which an editor corrects.
 *
 * <p>{@link org.huibian.markdown.ContentFolder} reads and writes whole issues. {@link
 * org.huibian.markdown.ArticleWriter} and {@link org.huibian.markdown.ArticleReader} do one
 * article; reading what was written gives the same article in its {@link
 * org.huibian.markdown.CanonicalForm}. {@link org.huibian.markdown.IssueFile}, {@link
 * org.huibian.markdown.SiteSettings}, {@link org.huibian.markdown.Accounting} and {@link
 * org.huibian.markdown.ImportedFiles} are the files beside the articles.
 *
 * <p>When an issue is imported again, {@link org.huibian.markdown.ArticleMatcher} finds its
 * articles again, {@link org.huibian.markdown.Numbering} gives them their numbers, {@link
 * org.huibian.markdown.FileMerge} decides about each file, and {@link
 * org.huibian.markdown.ThreeWayMerge} brings the editor's lines and the new ones together.
 *
 * <p>The Markdown is CommonMark with GFM tables. Where plain Markdown would say something else than
 * the article does, the writer puts {@code &#8203;}, a zero-width space, which readers of the page
 * do not see and the reader here drops.
 */
package org.huibian.markdown;
