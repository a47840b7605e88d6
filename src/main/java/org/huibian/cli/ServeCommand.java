package org.huibian.cli;

import org.huibian.serve.SiteServer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The command {@code huibian serve}, which serves the finished site locally until Ctrl-C. When a
 * file of the content or of the templates is saved, it builds the site again, and the open pages
 * reload or show why the build failed.
 */
@Command(name = "serve")
final class ServeCommand extends SiteCommand {
  private static final int LAST_PORT = 65535;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      descriptionKey = "serve.port")
  private int port;

  @Option(names = "--no-follow", descriptionKey = "serve.noFollow")
  private boolean noFollow;

  @Spec private CommandSpec spec;

  ServeCommand(Session session) {
    super(session);
  }

  @Override
  int run() {
    if (port < 0 || port > LAST_PORT) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "port", null, spec.findOption("--port"), Integer.toString(port));
    }
    try (SiteServer server = SiteServer.start(output(), port)) {
      if (!noFollow) {
        SiteRebuild rebuild =
            new SiteRebuild(session, folders(), ReloadedProgram.sources(), trace());
        // A folder that was named may hold another site, which is not replaced without an edit.
        server.follow(rebuild.folders(), isOutputNamed(), rebuild);
      }
      session.print("serve.started", Session.shown(output()), server.address());
      awaitEnd(server);
    } catch (InterruptedException e) {
      // An interrupt of the thread ends the command, as Ctrl-C does.
      Thread.currentThread().interrupt();
    }
    return Huibian.DONE;
  }

  /** Waits until the server is closed. Ctrl-C closes it before the process ends. */
  static void awaitEnd(SiteServer server) throws InterruptedException {
    Thread closing = new Thread(server::close, "close");
    Runtime.getRuntime().addShutdownHook(closing);
    try {
      server.await();
    } finally {
      try {
        Runtime.getRuntime().removeShutdownHook(closing);
      } catch (IllegalStateException e) {
        // The process ends already.
      }
    }
  }
}
