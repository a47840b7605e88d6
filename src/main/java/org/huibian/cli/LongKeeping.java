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
import org.huibian.build.SiteLock;
import org.huibian.markdown.ContentFolder;
import org.huibian.markdown.SiteSettings;
import org.huibian.model.InputException;
import org.huibian.model.IssueId;
import org.huibian.model.Problem;
import org.huibian.parallel.ProcessLock;
import org.huibian.site.asset.ExportedFolder;

/**
 * Writes what is to be kept for long, below the folder {@code archive} of the exports: bags of
 * issues, or of the whole archive together with the site as a web archive, both from one build.
 */
final class LongKeeping {
  private static final String FOLDER = "archive";
  private static final String PROGRAM = "huibian ";

  private final Session session;
  private final BuildFolders folders;
  private final Path target;
  private final boolean unpacked;

  /**
   * Prepares the work.
   *
   * @param target the folder below which the files are written
   * @param unpacked whether bags are folders; otherwise they are ZIP files
   */
  LongKeeping(Session session, BuildFolders folders, Path target, boolean unpacked) {
    this.session = session;
    this.folders = folders;
    this.target = target;
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
    // No build may replace the site between the comparison and the end of the web archive.
    ProcessLock lock = SiteLock.take(folders.output(), "export");
    try {
      return archiveOfSite();
    } finally {
      lock.close();
    }
  }

  private List<Path> archiveOfSite() throws IOException {
    SortedMap<String, String> sums;
    try (TerminalProgress progress = session.progress()) {
      sums =
          SiteSums.compared(
              folders.output(), (done, all) -> progress.at(Progress.Stage.CHECKING, done, all));
    }
    SiteSettings settings = new ContentFolder(folders.content()).settings();
    Path bag = write(content().archive(folders.output()), "archive-bag");
    Path wacz = target.resolve(FOLDER).resolve("site.wacz");
    WaczInfo info =
        new WaczInfo(
            settings.title(), settings.publisher(), settings.baseUrl(), PROGRAM + Version.number());
    new WaczWriter(folders.output(), sums, info).write(wacz);
    return List.of(bag, wacz);
  }

  private ContentBag content() {
    // A restored build takes the exports from beside its content, as the build here did.
    Path exports = ExportedFolder.beside(folders.content()).path();
    return new ContentBag(
        folders.content(), folders.templates(), exports, PROGRAM + Version.number());
  }

  private Path write(BagWriter bag, String name) throws IOException {
    Path folder = target.resolve(FOLDER);
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
