package org.huibian.site.view;

/** The page of a dossier. */
public record DossierPage(PageView page, SiteView site, DossierView dossier) implements PageModel {}
