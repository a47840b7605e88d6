/**
 * Looks at a finished site as a reader's browser would, and says what does not hold.
 *
 * <p>{@link org.huibian.check.SiteCheck} is the way in: it reads every page, style sheet, feed and
 * data file of a folder and returns {@link org.huibian.check.Finding}s, in the order of the files.
 * It knows nothing of how the site was made, so that it can also be run on a site that is years
 * old.
 */
package org.huibian.check;
