package org.huibian.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
        // Templates that were named must exist, as in a build.
        Path templates = templates();
        // A folder that was named may hold another site, which is not replaced without an edit.
        server.follow(List.of(content(), templates), isOutputNamed(), () -> rebuild(templates));
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
  private static void awaitEnd(SiteServer server) throws InterruptedException {
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

  /** Builds the site, and returns the message of the mistake or an empty text. */
  private String rebuild(Path templates) {
    long start = System.nanoTime();
    try (TerminalProgress progress = session.progress()) {
      session.wiring().builder().build(content(), output(), templates, progress);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      if (Thread.currentThread().isInterrupted()) {
        // The command ends, so that there is no page left to show the failure of the build.
        return "";
      }
      StringWriter text = new StringWriter();
      Huibian.reportFailure(session.reportingTo(new PrintWriter(text)), e, trace());
      session.err().print(text);
      session.err().flush();
      return session.messages().text("serve.mistake") + "\n" + text;
    }
    String seconds = String.format(Locale.ROOT, "%.1f", (System.nanoTime() - start) / 1e9);
    session.print("serve.rebuilt", seconds);
    return "";
  }
}
