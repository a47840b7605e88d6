package org.huibian.cli;

import java.nio.file.Path;
import java.util.List;
import org.huibian.check.Finding;
import picocli.CommandLine.Command;

/** The command {@code huibian check}, which checks a finished site and prints the findings. */
@Command(name = "check")
final class CheckCommand extends SiteCommand {
  CheckCommand(Session session) {
    super(session);
  }

  @Override
  int run() {
    List<Finding> findings;
    try (TerminalProgress progress = session.progress()) {
      findings = session.wiring().checker().check(output(), progress);
    }
    for (Finding finding : findings) {
      Path file = output().resolve(finding.page());
      String line = finding.line().isPresent() ? ":" + finding.line().getAsInt() : "";
      String what = session.messages().text("finding." + finding.fault(), finding.detail());
      session.out().println(Messages.visible(Session.shown(file)) + line + ": " + what);
    }
    if (findings.isEmpty()) {
      session.print("check.clean", Session.shown(output()));
      return Huibian.DONE;
    }
    session.print("check.found", findings.size());
    return Huibian.INPUT_AT_FAULT;
  }
}
