package org.huibian.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.huibian.model.IssueId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code huibian import FILE}: a source file becomes an issue's Markdown. */
@Command(name = "import")
final class ImportCommand extends SiteCommand {
  @Parameters(paramLabel = "FILE", arity = "1", descriptionKey = "import.file")
  private Path file;

  @Option(names = "--issue", paramLabel = "YYYY-MM", descriptionKey = "import.issue")
  private IssueId issue;

  ImportCommand(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    ImportReport report;
    try (TerminalProgress progress = session.progress()) {
      report =
          session
              .wiring()
              .importer()
              .importIssue(file, Optional.ofNullable(issue), content(), progress);
    }
    session.say("import.done", report.issue(), report.articles(), Session.shown(report.folder()));
    report.leftOut().forEach((reason, count) -> session.say("import.leftOut", word(reason), count));
    if (!report.doubts().isEmpty()) {
      session.say("import.doubtful", report.doubts().size());
      for (ImportReport.Doubt doubt : report.doubts()) {
        String key = "doubt." + doubt.kind();
        String why = session.messages().has(key) ? session.messages().text(key) : doubt.kind();
        session.say("import.doubt", Session.shown(file), doubt.line(), why, doubt.excerpt());
      }
    }
    return Huibian.DONE;
  }

  private String word(String reason) {
    String key = "leftOut." + reason;
    return session.messages().has(key) ? session.messages().text(key) : reason;
  }
}
