package org.huibian.archive.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.huibian.markdown.ContentFolder;
import org.huibian.model.InputException;
import org.huibian.model.Issue;
import org.huibian.model.IssueId;
import org.huibian.model.Problem;
import org.huibian.site.SiteInput;
import org.huibian.site.SiteModel;
import org.huibian.site.template.TemplateFolder;

/** Writes issues in formats that hold a whole issue in one file. */
public final class IssueExporter {
  private final ContentFolder content;
  private final TemplateFolder templates;
  private final String version;

  /**
   * Creates an exporter.
   *
   * @param content the content folder
   * @param templates a folder that overrides the built-in templates file by file; may not exist
   * @param version the version of the program
   */
  public IssueExporter(Path content, Path templates, String version) {
    this.content = new ContentFolder(content);
    this.templates = TemplateFolder.of(templates);
    this.version = version;
  }

  /** Receives the progress. */
  @FunctionalInterface
  public interface Progress {
    /**
     * Reports the number of files that are written.
     *
     * @param done the number, 0 to {@code total}
     * @param total the number of all files to be written
     */
    void at(int done, int total);
  }

  /**
   * Writes issues.
   *
   * @param ids the issues; empty for all
   * @param formats the formats
   * @param exports the folder to write into
   * @return the files, in the order of the issues and formats
   * @throws InputException FILE_MISSING if there is no such issue, or with the first mistake in the
   *     content
   */
  public List<Path> run(
      List<IssueId> ids, List<IssueExport> formats, ExportFolder exports, Progress progress) {
    SiteModel site = SiteModel.of(SiteInput.read(content), "");
    List<Issue> issues = issues(ids, site);
    formats.forEach(IssueExport::prepare);
    List<Path> files = new ArrayList<>();
    for (Issue issue : issues) {
      ExportSource source = source(site, issue);
      for (IssueExport format : formats) {
        progress.at(files.size(), issues.size() * formats.size());
        files.add(
            exports.write(
                issue.id(), format.format(), source.state(), out -> format.write(source, out)));
      }
    }
    return List.copyOf(files);
  }

  private List<Issue> issues(List<IssueId> ids, SiteModel site) {
    List<Issue> all = site.catalog().issues();
    for (IssueId id : ids) {
      if (all.stream().noneMatch(issue -> issue.id().equals(id))) {
        throw new InputException(content.folder(id), Problem.FILE_MISSING);
      }
    }
    return all.stream().filter(issue -> ids.isEmpty() || ids.contains(issue.id())).toList();
  }

  private ExportSource source(SiteModel site, Issue issue) {
    try {
      String digest = ContentDigest.of(content.folder(issue.id()));
      return new ExportSource(site, issue, IssueState.of(issue, digest, version), templates);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
