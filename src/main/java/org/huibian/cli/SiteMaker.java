package org.huibian.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huibian.catalog.SourceLines;
import org.huibian.markdown.Accounting;
import org.huibian.markdown.ContentFolder;
import org.huibian.markdown.IssueContent;
import org.huibian.model.ArticleId;
import org.huibian.model.SourceSpan;
import org.huibian.site.BuildReport;
import org.huibian.site.SearchPart;
import org.huibian.site.SiteBuilder;
import org.huibian.site.SiteInput;
import org.huibian.site.SiteSettings;

/** Builds the site: reads each Markdown file once and writes pages, open data and search index. */
final class SiteMaker implements Builder {
  @Override
  public Report build(Path content, Path output, Path templates, Progress progress) {
    progress.at(Progress.Stage.READING, 0, 0);
    ContentFolder folder = new ContentFolder(content);
    var said = folder.settings();
    SiteSettings settings =
        new SiteSettings(
            said.title(), said.publisher(), said.baseUrl(), said.language(), said.description());
    List<IssueContent> issues = folder.readAll();
    SiteInput input =
        new SiteInput(
            settings, issues.stream().map(IssueContent::issue).toList(), lines(issues), content);
    BuildReport report =
        new SiteBuilder(templates)
            .with(new SearchPart())
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

  private static SourceLines lines(List<IssueContent> issues) {
    Map<String, List<SourceSpan>> places = new HashMap<>();
    for (IssueContent issue : issues) {
      issue.accounting().ifPresent(a -> note(issue, a, places));
    }
    return (article, digest) -> places.getOrDefault(article + " " + digest, List.of());
  }

  private static void note(
      IssueContent issue, Accounting accounting, Map<String, List<SourceSpan>> places) {
    for (Accounting.Row row : accounting.rows()) {
      if (row.article().isPresent()) {
        ArticleId id = new ArticleId(issue.issue().id(), row.article().getAsInt());
        places.computeIfAbsent(id + " " + row.digest(), key -> new ArrayList<>()).add(row.lines());
      }
    }
  }
}
