package org.huibian.archive.export;

import java.util.List;
import org.huibian.catalog.CatalogArticle;
import org.huibian.model.Issue;
import org.huibian.site.SiteModel;
import org.huibian.site.template.TemplateFolder;

/**
 * What an issue is exported from.
 *
 * @param site all issues as the site publishes them; withdrawn articles have no text
 * @param issue the issue
 * @param state what the issue is a state of: the program's version, the digest of the content,
 *     withdrawals and corrections
 * @param templates the templates, among them those of the user
 */
public record ExportSource(
    SiteModel site, Issue issue, IssueState state, TemplateFolder templates) {
  /** Returns the articles of the issue in the order in which the issue prints them. */
  public List<CatalogArticle> articles() {
    return site.catalog().articles(issue.id());
  }
}
