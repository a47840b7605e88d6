package org.huibian.cli;

import java.io.PrintWriter;
import java.net.URI;
import org.huibian.desk.ContentTurns;
import org.huibian.desk.Desk;
import org.huibian.desk.DeskContext;
import org.huibian.serve.SiteServer;
import org.huibian.site.page.ReviewPage;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The command {@code huibian edit}, which opens the desk in a browser, and serves the site beside
 * it as {@code serve} does, until Ctrl-C.
 */
@Command(name = "edit")
final class EditCommand extends SiteCommand {
  private static final int LAST_PORT = 65535;

  @Option(names = "--port", paramLabel = "PORT", defaultValue = "0", descriptionKey = "edit.port")
  private int port;

  @Option(names = "--no-browser", descriptionKey = "edit.noBrowser")
  private boolean noBrowser;

  @Spec private CommandSpec spec;

  EditCommand(Session session) {
    super(session);
  }

  @Override
  int run() {
    if (port < 0 || port > LAST_PORT) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "port", null, spec.findOption("--port"), Integer.toString(port));
    }
    ContentTurns turns = new ContentTurns(content());
    SiteRebuild rebuild =
        new SiteRebuild(session, folders(), ReloadedProgram.sources(), trace()).taking(turns);
    try (SiteServer server = SiteServer.startBeforeBuild(output(), port)) {
      server.follow(rebuild.folders(), false, rebuild);
      URI address = Desk.of(context(turns, rebuild), this::report).mountOn(server);
      session.print("edit.started", Session.shown(content()), address);
      if (!noBrowser && !OpenedBrowser.open(address, session.programs())) {
        session.print("edit.open");
      }
      ServeCommand.awaitEnd(server);
    } catch (InterruptedException e) {
      // An interrupt of the thread ends the command, as Ctrl-C does.
      Thread.currentThread().interrupt();
    }
    return Huibian.DONE;
  }

  private DeskContext context(ContentTurns turns, SiteRebuild rebuild) {
    return new DeskContext(
        new DeskContext.Folders(
            content(), output(), templates(), session.home().resolve(SiteCommand.KEPT)),
        new DeskContext.Programs(session.tesseract(), session.libreOffice()),
        new ReviewPage(templates()),
        new DeskMessages(content()),
        turns,
        rebuild::state,
        rebuild::pages);
  }

  /** Reports an error of the program itself where the command was started. */
  private void report(Throwable fault) {
    PrintWriter err = session.err();
    synchronized (err) {
      Huibian.reportFailure(session, fault, trace());
    }
  }
}
