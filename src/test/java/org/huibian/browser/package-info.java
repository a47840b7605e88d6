/**
 * Tests of the site of the repository's content in Chromium: every kind of page at the widths of a
 * phone and of a desktop, the search, offline use, print, and reading without scripts.
 *
 * <p>{@link org.huibian.browser.RealSite} is built once per run, and a {@link
 * org.huibian.browser.Browser} is started once per class. {@link org.huibian.browser.Screenshots}
 * is not a test: it takes screenshots for a visual review.
 */
package org.huibian.browser;
