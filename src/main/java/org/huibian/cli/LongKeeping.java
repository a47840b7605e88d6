package org.huibian.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.huibian.archive.SiteSums;
import org.huibian.archive.bag.BagWriter;
import org.huibian.archive.bag.ContentBag;
import org.huibian.archive.wacz.WaczInfo;
import org.huibian.archive.wacz.WaczWriter;
import org.huibian.markdown.ContentFolder;
import org.huibian.markdown.SiteSettings;
import org.huibian.model.InputException;
import org.huibian.model.IssueId;
import org.huibian.model.Problem;

/**
 * Writes what is to be kept for long, below the folder {@code archive} of the exports: bags of
 * issues, or of the whole archive together with the site as a web archive, both from one build.
 */
final class LongKeeping {
  private static final String FOLDER = "archive";
  private static final String PROGRAM = "huibian ";

  private final Session session;
  private final BuildFolders folders;
  private final Path exports;
  private final boolean unpacked;

  /**
   * Prepares the work.
   *
   * @param exports the folder of the exports
   * @param unpacked whether bags are folders; otherwise they are ZIP files
   */
  LongKeeping(Session session, BuildFolders folders, Path exports, boolean unpacked) {
    this.session = session;
    this.folders = folders;
    this.exports = exports;
    this.unpacked = unpacked;
  }

  /**
   * Writes a bag of each issue.
   *
   * @param issues the issues; empty for all
   * @return the bags
   */
  List<Path> bags(List<IssueId> issues) throws IOException {
    List<IssueId> all = issues.isEmpty() ? allIssues() : issues;
    List<Path> files = new ArrayList<>();
    try (TerminalProgress progress = session.progress()) {
      for (IssueId issue : all) {
        progress.at(Progress.Stage.EXPORTING, files.size(), all.size());
        files.add(write(content().issue(issue), issue + "-bag"));
      }
    }
    return files;
  }

  private List<IssueId> allIssues() {
    return new ContentFolder(folders.content())
        .issueFolders().stream()
            .flatMap(folder -> IssueId.parse(folder.getFileName().toString()).stream())
            .toList();
  }

  /** Builds the site where that is needed, and writes it and its content. */
  List<Path> archive() throws IOException {
    try (TerminalProgress progress = session.progress()) {
      session.wiring().builder().build(folders, progress);
    }
    SortedMap<String, String> sums;
    try (TerminalProgress progress = session.progress()) {
      sums =
          SiteSums.compared(
              folders.output(), (done, all) -> progress.at(Progress.Stage.CHECKING, done, all));
    }
    SiteSettings settings = new ContentFolder(folders.content()).settings();
    Path bag = write(content().archive(folders.output()), "archive-bag");
    Path wacz = exports.resolve(FOLDER).resolve("site.wacz");
    WaczInfo info =
        new WaczInfo(
            settings.title(), settings.publisher(), settings.baseUrl(), PROGRAM + Version.number());
    new WaczWriter(folders.output(), sums, info).write(wacz);
    return List.of(bag, wacz);
  }

  private ContentBag content() {
    return new ContentBag(
        folders.content(), folders.templates(), exports, PROGRAM + Version.number());
  }

  private Path write(BagWriter bag, String name) throws IOException {
    Path folder = exports.resolve(FOLDER);
    if (!unpacked) {
      Path file = folder.resolve(name + ".zip");
      bag.zip(file);
      return file;
    }
    Path file = folder.resolve(name);
    if (Files.exists(file)) {
      throw new InputException(file, Problem.BAG_TAKEN);
    }
    bag.folder(file);
    return file;
  }
}
