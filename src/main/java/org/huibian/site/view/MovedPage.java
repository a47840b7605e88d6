package org.huibian.site.view;

/**
 * A page that redirects from a former address.
 *
 * @param to the present address, relative to the page
 * @param keepsFragment whether a script leads to the same place of the present page
 * @param anchors the places that have another name there: {@code s2=s3 s4=s5}; may be empty
 */
public record MovedPage(
    PageView page, SiteView site, String to, boolean keepsFragment, String anchors)
    implements PageModel {}
