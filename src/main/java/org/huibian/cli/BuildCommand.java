package org.huibian.cli;

import picocli.CommandLine.Command;

/** {@code huibian build}: the content becomes a site. */
@Command(name = "build")
final class BuildCommand extends SiteCommand {
  BuildCommand(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    Builder.Report report;
    try (TerminalProgress progress = session.progress()) {
      report = session.wiring().builder().build(content(), output(), templates(), progress);
    }
    session.say("build.done", report.issues(), report.articles(), Session.shown(output()));
    return Huibian.DONE;
  }
}
