package org.huibian.cli;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.huibian.build.BuildReport;
import org.huibian.build.ContentBuild;

/** Builds the site with {@link ContentBuild}: pages, open data and search index. */
final class ContentSiteBuilder implements Builder {
  @Override
  public Report build(Path content, Path output, Path templates, Progress progress) {
    return report(build(content, templates, progress).into(output));
  }

  @Override
  public Report build(
      Path content, Path output, Path templates, Progress progress, Consumer<Preview> previews) {
    return report(
        build(content, templates, progress)
            .previewingTo(preview -> previews.accept(preview::of))
            .into(output));
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
