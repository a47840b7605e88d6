package org.huibian.site.view;

import java.util.List;

/**
 * The page of all dossiers, or of those of a year.
 *
 * @param year the year to which the page is limited, or empty
 * @param years the dossiers by the years of their policies, the newest first
 * @param parts the pages of single years, if the list is too long for one page
 */
public record DossierListPage(
    PageView page, SiteView site, String year, List<DossierListView> years, List<HeadingView> parts)
    implements PageModel {}
