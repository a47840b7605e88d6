package org.huibian.desk;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.huibian.build.PagePreview;
import org.huibian.ingest.ReviewRenderer;

/**
 * What the desk works with.
 *
 * @param folders the folders of the publication
 * @param programs the programs of the system that read what this one cannot
 * @param renderer renders the review page that stands beside the articles of an issue
 * @param words puts problems into words
 * @param turns whose turn it is to use the content
 * @param build tells how the site is being built
 * @param pages the pages of the last build of this process; empty before the first one
 */
public record DeskContext(
    Folders folders,
    Programs programs,
    ReviewRenderer renderer,
    ProblemText.Words words,
    ContentTurns turns,
    Supplier<BuildState> build,
    Supplier<Optional<PagePreview>> pages) {

  /**
   * The folders of a publication.
   *
   * @param content the folder of the issues' Markdown
   * @param site the folder of the finished site
   * @param templates the folder of templates; it need not exist
   * @param kept the folder of what builds keep
   */
  public record Folders(Path content, Path site, Path templates, Path kept) {}

  /**
   * Programs of the system, by name or path.
   *
   * @param recogniser recognises pages without text
   * @param converter converts documents without a reader
   */
  public record Programs(String recogniser, String converter) {}

  /**
   * How the site is being built.
   *
   * @param building whether a build runs
   * @param problem why the last one failed, in the words for the editor; empty if it did not
   */
  public record BuildState(boolean building, Optional<String> problem) {}
}
