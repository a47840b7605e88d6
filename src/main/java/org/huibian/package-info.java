/**
 * Huibian turns the issues of a policy compendium into Markdown and into a static site.
 *
 * <p>The packages stand in one direction, each importing only what stands before it: {@code model}
 * (plain data), {@code parallel} (work on all processors), {@code text} (how Chinese official texts
 * are written), {@code source} (reads files into lines), {@code layout} (lines into paragraphs),
 * {@code recovery} (paragraphs into articles), {@code markdown} (articles to Markdown and back),
 * {@code catalog} (all issues together), {@code search} (the index), {@code site} (pages and open
 * data), {@code check} and {@code serve} (look at the result), {@code cli} (the commands).
 */
package org.huibian;
