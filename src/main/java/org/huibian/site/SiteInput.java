package org.huibian.site;

import java.nio.file.Path;
import java.util.List;
import org.huibian.catalog.BlockLocations;
import org.huibian.catalog.RecordedLocations;
import org.huibian.markdown.ContentFolder;
import org.huibian.markdown.IssueContent;
import org.huibian.markdown.SiteSettings;
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
    SiteSettings settings, List<Issue> issues, BlockLocations lines, Path content) {
  /** Copies the list. */
  public SiteInput {
    issues = List.copyOf(issues);
  }

  /**
   * Reads a content folder.
   *
   * @throws org.huibian.model.InputException if it is missing or empty, or the first mistake in it
   */
  public static SiteInput read(ContentFolder folder) {
    SiteSettings settings = folder.settings();
    List<IssueContent> all = folder.readAll();
    return new SiteInput(
        settings,
        all.stream().map(IssueContent::issue).toList(),
        RecordedLocations.of(all),
        folder.path());
  }
}
