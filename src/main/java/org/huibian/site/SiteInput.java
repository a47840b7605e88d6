package org.huibian.site;

import java.nio.file.Path;
import java.util.List;
import org.huibian.catalog.SourceLines;
import org.huibian.model.Issue;

/**
 * What a site is built from.
 *
 * @param settings what the site says of itself
 * @param issues all issues, in any order
 * @param lines where the blocks stand in the sources
 * @param content the content folder, for the originals and the pictures beside the articles
 */
public record SiteInput(
    SiteSettings settings, List<Issue> issues, SourceLines lines, Path content) {
  /** Copies the list. */
  public SiteInput {
    issues = List.copyOf(issues);
  }
}
