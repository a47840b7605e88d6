package org.huibian.build;

import java.util.List;
import org.huibian.model.ArticleId;

/**
 * The numbers of a build.
 *
 * @param issues the number of issues
 * @param articles the number of articles
 * @param pages the number of HTML pages
 * @param files the number of files, pages included
 * @param bytes the total size of the files
 * @param siteMap whether the site has a sitemap; there is none if its address is not known
 * @param unshown the articles that name pictures which are not shown, in order
 * @param changes what differs from the site before
 */
public record BuildReport(
    int issues,
    int articles,
    int pages,
    int files,
    long bytes,
    boolean siteMap,
    List<ArticleId> unshown,
    SiteChanges changes) {
  /** Copies the list. */
  public BuildReport {
    unshown = List.copyOf(unshown);
  }
}
