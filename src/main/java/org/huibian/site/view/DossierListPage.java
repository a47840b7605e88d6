package org.huibian.site.view;

import java.util.List;

/**
 * The page of all dossiers.
 *
 * @param years the dossiers by the years of their policies, the newest first
 */
public record DossierListPage(PageView page, SiteView site, List<DossierListView> years)
    implements PageModel {}
