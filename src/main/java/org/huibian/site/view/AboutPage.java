package org.huibian.site.view;

import java.util.List;

/**
 * The help.
 *
 * @param corrections whether the site has a page of corrections and withdrawals
 * @param licences the licences of the libraries that the program consists of; may be empty
 */
public record AboutPage(
    PageView page, SiteView site, boolean corrections, List<LicenceView> licences)
    implements PageModel {
  /** Copies the list. */
  public AboutPage {
    licences = List.copyOf(licences);
  }
}
