package org.huibian.cli;

import java.nio.file.Path;
import java.util.List;
import org.huibian.check.Finding;
import org.huibian.markdown.ContentFolder;
import org.huibian.model.InputException;
import org.huibian.site.UnshownPictures;
import org.huibian.site.UnshownPictures.Unshown;
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
    List<Unshown> unshown = unshown();
    for (Unshown picture : unshown) {
      String line = Integer.toString(picture.line());
      session.print("picture.unshown", Session.shown(picture.file()), line, picture.image());
    }
    if (findings.isEmpty() && unshown.isEmpty()) {
      session.print("check.clean", Session.shown(output()));
      return Huibian.DONE;
    }
    session.print("check.found", findings.size() + unshown.size());
    return Huibian.INPUT_AT_FAULT;
  }

  /** Returns the pictures that the site does not show, if the content of this site is known. */
  private List<Unshown> unshown() {
    if (isOutputNamed() && !isContentNamed()) {
      return List.of();
    }
    try {
      return UnshownPictures.in(new ContentFolder(content()));
    } catch (InputException e) {
      // A build reports what is wrong with the content.
      return List.of();
    }
  }
}
