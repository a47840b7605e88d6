package org.huibian.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.huibian.build.BuildReport;
import org.huibian.build.ContentBuild;
import org.huibian.build.PagePreview;

/** Builds the site with {@link ContentBuild}: pages, open data and search index. */
final class ContentSiteBuilder implements Builder {
  /** The previews of the last build, from which those of the next one may follow. */
  private final AtomicReference<PagePreview> last = new AtomicReference<>();

  @Override
  public Report build(Path content, Path output, Path templates, Progress progress) {
    return report(build(content, templates, progress).into(output));
  }

  @Override
  public Report build(
      Path content, Path output, Path templates, Progress progress, Consumer<Preview> previews) {
    ContentBuild build =
        build(content, templates, progress)
            .previewingTo(
                preview -> {
                  last.set(preview);
                  previews.accept(preview::of);
                });
    Optional.ofNullable(last.get()).ifPresent(build::continuing);
    return report(build.into(output));
  }

  private static ContentBuild build(Path content, Path templates, Progress progress) {
    progress.at(Progress.Stage.READING, 0, 0);
    return new ContentBuild(
        content, templates, (done, all) -> progress.at(Progress.Stage.PAGES, done, all));
  }

  private static Report report(BuildReport report) {
    return new Report(
        report.issues(),
        report.articles(),
        report.pages(),
        report.files(),
        report.bytes(),
        report.siteMap(),
        report.changes().added().size(),
        report.changes().changed().size(),
        report.changes().removed().size());
  }
}
