package org.huibian.site.page;

import java.util.List;
import org.huibian.site.SiteModel;
import org.huibian.site.template.Page;
import org.huibian.site.view.CorrectionsPage;

/** Creates the page of all corrections and withdrawals, if there is one. */
final class CorrectionPages {
  private CorrectionPages() {}

  /** Returns the page; nothing if no article was corrected or withdrawn. */
  static List<Page> of(SiteModel site) {
    if (!CorrectionViews.hasAny(site.catalog())) {
      return List.of();
    }
    String folder = CorrectionViews.FOLDER;
    PageViews views = new PageViews(site);
    return List.of(
        new Page(
            folder + "index.html",
            "corrections.ftlh",
            () ->
                new CorrectionsPage(
                    views.page(folder, "indexes"),
                    views.site(),
                    CorrectionViews.all(site.catalog(), PageViews.root(folder)))));
  }
}
