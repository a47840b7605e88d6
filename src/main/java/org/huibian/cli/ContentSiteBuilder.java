package org.huibian.cli;

import java.nio.file.Path;
import org.huibian.build.BuildReport;
import org.huibian.build.SiteBuilder;
import org.huibian.markdown.ContentFolder;
import org.huibian.site.SiteInput;

/** Builds the site with {@link SiteBuilder}: pages, open data and search index. */
final class ContentSiteBuilder implements Builder {
  @Override
  public Report build(Path content, Path output, Path templates, Progress progress) {
    progress.at(Progress.Stage.READING, 0, 0);
    SiteInput input = SiteInput.read(new ContentFolder(content));
    BuildReport report =
        new SiteBuilder(templates)
            .reportingTo((done, all) -> progress.at(Progress.Stage.PAGES, done, all))
            .build(input, output);
    return new Report(
        report.issues(),
        report.articles(),
        report.pages(),
        report.files(),
        report.bytes(),
        report.siteMap());
  }
}
