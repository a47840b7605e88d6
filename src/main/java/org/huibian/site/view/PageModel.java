package org.huibian.site.view;

/**
 * The values that the template of a page can use: one record for each template. A template reads a
 * component by its name, {@code latest.href}; a name that the record does not have is an error.
 */
public interface PageModel {
  /** Returns the place of the page in the site. */
  PageView page();

  /** Returns the facts about the site. */
  SiteView site();
}
