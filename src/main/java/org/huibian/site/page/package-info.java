/**
 * The pages of the site.
 *
 * <p>{@link org.huibian.site.page.PageParts} lists the parts: home, issues, articles, indexes,
 * calendar, dossiers and the pages that every site has once. Each part creates the records of
 * {@code org.huibian.site.view} that its templates need; {@code org.huibian.site.template} renders
 * them.
 */
package org.huibian.site.page;
