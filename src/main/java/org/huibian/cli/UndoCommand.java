package org.huibian.cli;

import java.util.Locale;
import java.util.Optional;
import org.huibian.ingest.ContentUse;
import org.huibian.ingest.Undo;
import org.huibian.model.IssueId;
import org.huibian.parallel.ProcessLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code huibian undo}, which undoes or redoes the last import. */
@Command(name = "undo")
final class UndoCommand extends SiteCommand {
  @Option(names = "--issue", paramLabel = "YYYY-MM", descriptionKey = "undo.issue")
  private IssueId issue;

  @Option(names = "--redo", descriptionKey = "undo.redo")
  private boolean redo;

  UndoCommand(Session session) {
    super(session);
  }

  @Override
  ProcessLock use() {
    return ContentUse.change(content(), "undo");
  }

  @Override
  int run() {
    Undo undo = new Undo(content());
    Optional<IssueId> chosen = Optional.ofNullable(issue);
    Undo.Report report = redo ? undo.redo(chosen) : undo.undo(chosen);
    print(report.finished());
    session.print(redo ? "undo.redone" : "undo.done", report.issue(), number(report));
    report.damaged().forEach(path -> session.print("undo.damaged", Session.shown(path)));
    if (report.isFolderRemoved()) {
      session.print(
          redo ? "undo.folderRemovedAgain" : "undo.folderRemoved",
          Session.shown(report.folder()),
          report.issue());
    } else {
      session.printFiles("undo.restored", report.restored());
      session.printFiles("undo.removed", report.removed());
    }
    if (!report.edited().isEmpty()) {
      String names = String.join(", ", report.edited());
      session.print("undo.edited", names, Session.shown(report.before()));
    }
    return Huibian.DONE;
  }

  /** Returns the number as the folder in the history has it. */
  private static String number(Undo.Report report) {
    return String.format(Locale.ROOT, "%04d", report.number());
  }
}
