package org.huibian.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huibian.ingest.ContentUse;
import org.huibian.markdown.ContentFolder;
import org.huibian.model.ArticleId;
import org.huibian.model.InputException;
import org.huibian.parallel.ProcessLock;
import org.huibian.site.UnshownPictures;
import org.huibian.site.UnshownPictures.Unshown;
import picocli.CommandLine.Command;

/** The command {@code huibian build}, which builds the site of the content folder. */
@Command(name = "build")
final class BuildCommand extends SiteCommand {
  /** The number of pictures that are named; a check names all. */
  private static final int SHOWN = 20;

  BuildCommand(Session session) {
    super(session);
  }

  @Override
  boolean takes(List<String> arguments) {
    Optional<PlainCommandLine> plain =
        PlainCommandLine.read(arguments, FOLDERS).filter(line -> line.names().isEmpty());
    plain.ifPresent(this::takeFolders);
    return plain.isPresent();
  }

  @Override
  ProcessLock use() {
    return ContentUse.read(content(), "build");
  }

  private void printUnshown(List<ArticleId> articles) {
    List<Unshown> all = new ArrayList<>();
    for (ArticleId article : articles) {
      try {
        all.addAll(UnshownPictures.in(new ContentFolder(content()), article));
      } catch (InputException e) {
        // The file has changed since it was read, and the next build reads it again.
        continue;
      }
    }
    for (Unshown picture : all.subList(0, Math.min(all.size(), SHOWN))) {
      String line = Integer.toString(picture.line());
      session.print("picture.unshown", Session.shown(picture.file()), line, picture.image());
    }
    if (all.size() > SHOWN) {
      session.print("picture.more", all.size() - SHOWN);
    }
  }

  @Override
  int run() {
    long start = System.nanoTime();
    Builder.Report report;
    try (TerminalProgress progress = session.progress()) {
      report = session.wiring().builder().build(folders(), progress);
    }
    session.print("build.done", report.issues(), report.articles(), Session.shown(output()));
    String seconds = String.format(Locale.ROOT, "%.1f", (System.nanoTime() - start) / 1e9);
    session.print("build.pages", report.pages(), report.files(), report.bytes() / 1000, seconds);
    if (report.added() + report.changed() + report.removed() == 0) {
      session.print("build.unchanged");
    } else if (report.added() < report.files()) {
      session.print("build.changes", report.added(), report.changed(), report.removed());
    }
    if (!report.siteMap()) {
      session.print("build.noSiteMap");
    }
    printUnshown(report.unshown());
    StaleExportNotice.print(session, session.wiring().builder().staleExports(folders()));
    return Huibian.DONE;
  }
}
