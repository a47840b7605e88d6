package org.huibian.site;

import java.nio.file.Path;
import java.util.Collections;
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
 * @param files the content folder with the sums of its texts
 */
public record SiteInput(
    SiteSettings settings, List<Issue> issues, BlockLocations lines, ContentFiles files) {
  /** Copies the list. */
  public SiteInput {
    issues = List.copyOf(issues);
  }

  /** Creates an input whose texts were not read from files. */
  public SiteInput(SiteSettings settings, List<Issue> issues, BlockLocations lines, Path content) {
    this(settings, issues, lines, new ContentFiles(content, Collections.emptySortedMap()));
  }

  /** Returns the content folder, which contains the originals and the pictures. */
  public Path content() {
    return files.folder();
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
        ContentFiles.of(folder, all.stream().map(IssueContent::issue).toList()));
  }
}
