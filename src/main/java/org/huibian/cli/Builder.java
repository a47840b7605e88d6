package org.huibian.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.huibian.build.PagePreview;
import org.huibian.model.ArticleId;
import org.huibian.model.InputException;
import org.huibian.model.IssueId;

/** Builds the site of a content folder. */
@FunctionalInterface
interface Builder {
  /**
   * The result of a build.
   *
   * @param issues the number of issues of the site
   * @param articles the number of articles
   * @param pages the number of pages
   * @param files the number of files, pages included
   * @param bytes the total size of the files
   * @param siteMap whether a site map was written, which needs the site's address
   * @param unshown the articles that name pictures which are not shown
   * @param added the number of files that the site did not have before
   * @param changed the number of files with other bytes than before
   * @param removed the number of files that the site no longer has
   */
  record Report(
      int issues,
      int articles,
      int pages,
      int files,
      long bytes,
      boolean siteMap,
      List<ArticleId> unshown,
      int added,
      int changed,
      int removed) {
    /** Copies the list. */
    public Report {
      unshown = List.copyOf(unshown);
    }
  }

  /** Shows the page of an article right after its Markdown was saved, before the next build. */
  @FunctionalInterface
  interface Preview {
    /** Returns the bytes of pages by their paths in the site; empty if there is nothing to show. */
    Map<String, byte[]> of(Path file);

    /** Returns the pages of all articles; empty if only those of files can be shown. */
    default Optional<PagePreview> pages() {
      return Optional.empty();
    }
  }

  /**
   * Builds the whole site. The old site remains until the new one is complete.
   *
   * @throws InputException if the input is at fault; the old site remains
   */
  Report build(BuildFolders folders, Progress progress);

  /**
   * Builds the whole site as the other method does, and waits where another process builds it.
   *
   * @param previews receives the previews of the site when it is built; a builder may have none
   */
  default Report build(BuildFolders folders, Progress progress, Consumer<Preview> previews) {
    return build(folders, progress);
  }

  /**
   * Returns the formats in which the site, as it was built last, offers issues that have changed
   * since they were exported.
   */
  default Map<IssueId, List<String>> staleExports(BuildFolders folders) {
    return Map.of();
  }
}
