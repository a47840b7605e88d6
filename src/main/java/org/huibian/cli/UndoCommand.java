package org.huibian.cli;

import java.util.List;
import java.util.Optional;
import org.huibian.ingest.Undo;
import org.huibian.model.IssueId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code huibian undo}: takes the last import back. */
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
  int run() {
    Undo undo = new Undo(content());
    Optional<IssueId> chosen = Optional.ofNullable(issue);
    Undo.Report report = redo ? undo.redo(chosen) : undo.undo(chosen);
    session.say(redo ? "undo.redone" : "undo.done", report.issue());
    if (report.isFolderRemoved()) {
      session.say("undo.folderRemoved", Session.shown(report.folder()));
    } else {
      say("undo.restored", report.restored());
      say("undo.removed", report.removed());
    }
    if (!report.edited().isEmpty()) {
      String names = String.join(", ", report.edited());
      session.say("undo.edited", names, Session.shown(report.before()));
    }
    return Huibian.DONE;
  }

  private void say(String key, List<String> files) {
    if (!files.isEmpty()) {
      session.say(key, String.join(", ", files));
    }
  }
}
