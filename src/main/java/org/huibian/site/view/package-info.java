/**
 * The values that page templates can use: records of texts, numbers and relative addresses.
 *
 * <p>Each template gets one {@link org.huibian.site.view.PageModel}. The records contain names of
 * states and kinds; the words for readers are in the templates.
 */
package org.huibian.site.view;
