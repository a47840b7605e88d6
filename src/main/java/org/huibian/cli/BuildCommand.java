package org.huibian.cli;

import java.util.Locale;
import org.huibian.ingest.ContentUse;
import org.huibian.parallel.ProcessLock;
import picocli.CommandLine.Command;

/** The command {@code huibian build}, which builds the site of the content folder. */
@Command(name = "build")
final class BuildCommand extends SiteCommand {
  BuildCommand(Session session) {
    super(session);
  }

  @Override
  ProcessLock use() {
    return ContentUse.read(content(), "build");
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
    return Huibian.DONE;
  }
}
