package org.huibian.cli;

import org.huibian.serve.SiteServer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code huibian serve}, which serves the finished site locally until Ctrl-C. */
@Command(name = "serve")
final class ServeCommand extends SiteCommand {
  private static final int LAST_PORT = 65535;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      descriptionKey = "serve.port")
  private int port;

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
      session.print("serve.started", Session.shown(output()), server.address());
      server.await();
    } catch (InterruptedException e) {
      // An interrupt of the thread ends the command, as Ctrl-C does.
      Thread.currentThread().interrupt();
    }
    return Huibian.DONE;
  }
}
