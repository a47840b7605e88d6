package org.huibian.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.huibian.ingest.PendingImport;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.parallel.ProcessLock;
import picocli.CommandLine.Option;

/** The base class of the commands, with the options for the folders, the help and the trace. */
abstract class SiteCommand implements Callable<Integer> {
  private static final String KEPT = ".huibian";

  /** The context of this run. */
  protected final Session session;

  @Option(names = "--content", paramLabel = "DIR", descriptionKey = "option.content")
  private Path content;

  @Option(names = "--output", paramLabel = "DIR", descriptionKey = "option.output")
  private Path output;

  @Option(names = "--templates", paramLabel = "DIR", descriptionKey = "option.templates")
  private Path templates;

  @Option(names = "--trace", descriptionKey = "option.trace")
  private boolean trace;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "option.help")
  private boolean help;

  SiteCommand(Session session) {
    this.session = session;
  }

  /** Finishes what a killed import has left in the content folder, then runs the command. */
  @Override
  public final Integer call() {
    ProcessLock use = use();
    try {
      print(PendingImport.finish(content()));
      return run();
    } finally {
      use.close();
    }
  }

  /**
   * Keeps commands away that would disturb this one, and is kept until it ends.
   *
   * @throws InputException CONTENT_HELD if such a command runs already
   */
  ProcessLock use() {
    return ProcessLock.NONE;
  }

  /** Prints which changes of killed processes were finished, and where edits of files are kept. */
  void print(List<PendingImport.Finished> finished) {
    for (PendingImport.Finished pending : finished) {
      if (pending.damaged().isPresent()) {
        session.print("pending.damaged", pending.issue(), Session.shown(pending.damaged().get()));
        continue;
      }
      session.print("pending.finished", pending.issue());
      if (!pending.edited().isEmpty()) {
        String state = pending.state().map(Session::shown).orElse("");
        session.print("pending.edited", String.join(", ", pending.edited()), state);
      }
    }
  }

  /** Runs the command and returns the exit code. */
  abstract int run();

  /** Returns the folder of the issues' Markdown. */
  Path content() {
    return content == null ? session.home().resolve("content") : content;
  }

  /** Returns the folder of the finished site. */
  Path output() {
    return output == null ? session.home().resolve("site") : output;
  }

  /** Returns the folders of a build, checked as {@link #templates} says. */
  BuildFolders folders() {
    return new BuildFolders(content(), output(), templates(), session.home().resolve(KEPT));
  }

  /** Returns whether the user has named the folder of the finished site. */
  boolean isOutputNamed() {
    return output != null;
  }

  /**
   * Returns the folder of templates, style sheets and browser scripts that override the built-in
   * ones. The default folder may be missing.
   *
   * @throws InputException if the user has named a folder that does not exist
   */
  Path templates() {
    if (templates == null) {
      return session.home().resolve("templates");
    }
    if (!Files.isDirectory(templates)) {
      throw new InputException(templates, Problem.FILE_MISSING);
    }
    return templates;
  }

  /** Returns whether stack traces of errors are printed. */
  boolean trace() {
    return trace;
  }
}
