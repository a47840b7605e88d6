package org.huibian.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.huibian.archive.export.ExportReview;
import org.huibian.build.BuildReport;
import org.huibian.build.ContentBuild;
import org.huibian.build.PagePreview;
import org.huibian.model.IssueId;

/** Builds the site with {@link ContentBuild}: pages, open data and search index. */
final class ContentSiteBuilder implements Builder {
  /** The previews of the last build, from which those of the next one may follow. */
  private final AtomicReference<PagePreview> last = new AtomicReference<>();

  /** What the last build has found out about the exports. */
  private final AtomicReference<ExportReview> exports = new AtomicReference<>();

  @Override
  public Report build(BuildFolders folders, Progress progress) {
    return report(begin(folders, progress).into(folders.output()));
  }

  @Override
  public Report build(BuildFolders folders, Progress progress, Consumer<Preview> previews) {
    ContentBuild build =
        begin(folders, progress)
            .waiting()
            .previewingTo(
                preview -> {
                  last.set(preview);
                  previews.accept(new PageOfFile(preview));
                });
    Optional.ofNullable(last.get()).ifPresent(build::continuing);
    return report(build.into(folders.output()));
  }

  /** Shows the pages of a build. */
  private record PageOfFile(PagePreview preview) implements Preview {
    @Override
    public Map<String, byte[]> of(Path file) {
      return preview.of(file);
    }

    @Override
    public Optional<PagePreview> pages() {
      return Optional.of(preview);
    }
  }

  private ContentBuild begin(BuildFolders folders, Progress progress) {
    progress.at(Progress.Stage.READING, 0, 0);
    return new ContentBuild(
            folders.content(),
            folders.templates(),
            (done, all) -> progress.at(Progress.Stage.PAGES, done, all))
        .keepingIn(folders.kept())
        .checking(input -> exports.set(ExportReview.of(folders.content(), folders.kept(), input)));
  }

  @Override
  public Map<IssueId, List<String>> staleExports(BuildFolders folders) {
    return exports.get().stale();
  }

  private static Report report(BuildReport report) {
    return new Report(
        report.issues(),
        report.articles(),
        report.pages(),
        report.files(),
        report.bytes(),
        report.siteMap(),
        report.unshown(),
        report.changes().added().size(),
        report.changes().changed().size(),
        report.changes().removed().size());
  }
}
