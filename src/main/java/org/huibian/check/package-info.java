/**
 * Checks a finished site as a browser would see it. The package knows nothing of how the site was
 * built, so it can also check a site that is years old.
 *
 * <p>{@link org.huibian.check.SiteCheck} reads every page, style sheet, feed and data file and
 * returns {@link org.huibian.check.Finding}s in the order of the files. A reader for each format
 * yields the {@link org.huibian.check.FileFacts} of one file; {@link
 * org.huibian.check.ReferenceChecker} follows the addresses between them. {@link
 * org.huibian.check.SearchCheck} runs the search of the site with sample queries.
 */
package org.huibian.check;
