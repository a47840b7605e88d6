/**
 * What readers do, in a real Chromium on the real site: every kind of page at the widths of a phone
 * and of a desk, the search, and reading without scripts.
 *
 * <p>{@link org.huibian.browser.RealSite} is built once a run, {@link org.huibian.browser.Browser}
 * started once a class. {@link org.huibian.browser.Screenshots} is no test: it takes pictures to
 * look at.
 */
package org.huibian.browser;
