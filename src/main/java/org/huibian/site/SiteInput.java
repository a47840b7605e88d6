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
 * The content that a site is built from.
 *
 * @param settings the settings of {@code content/site.yaml}
 * @param issues all issues, in any order
 * @param lines the places of the blocks in the originals
 * @param content the content folder, which contains the originals and the pictures
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
   * @throws org.huibian.model.InputException if it does not exist or is empty, or with the first
   *     error in it
   */
  public static SiteInput read(ContentFolder folder) {
    SiteSettings settings = folder.settings();
    List<IssueContent> all = folder.readAll();
    return new SiteInput(
        settings,
        all.stream().map(IssueContent::issue).map(WithdrawnText::published).toList(),
        RecordedLocations.of(all),
        folder.path());
  }
}
