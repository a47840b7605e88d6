package org.huibian.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.huibian.ingest.PendingImport;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.parallel.ProcessLock;
import picocli.CommandLine.Option;

/** The base class of the commands, with the options for the folders, the help and the trace. */
abstract class SiteCommand implements Callable<Integer> {
  /** The folder of what commands keep for others, below the home folder. */
  static final String KEPT = ".huibian";

  private static final String CONTENT = "--content";
  private static final String OUTPUT = "--output";
  private static final String TEMPLATES = "--templates";

  /** The options for the folders. */
  static final Set<String> FOLDERS = Set.of(CONTENT, OUTPUT, TEMPLATES);

  /** The context of this run. */
  protected final Session session;

  @Option(names = CONTENT, paramLabel = "DIR", descriptionKey = "option.content")
  private Path content;

  @Option(names = OUTPUT, paramLabel = "DIR", descriptionKey = "option.output")
  private Path output;

  @Option(names = TEMPLATES, paramLabel = "DIR", descriptionKey = "option.templates")
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

  /**
   * Takes all options and names from a command line, if it is a plain one that this command knows.
   *
   * @param arguments the arguments after the name of the command
   * @return whether it has taken them; if not, a parser has to read them
   */
  boolean takes(List<String> arguments) {
    return false;
  }

  /** Takes the folders from a command line. */
  final void takeFolders(PlainCommandLine line) {
    content = folder(line, CONTENT);
    output = folder(line, OUTPUT);
    templates = folder(line, TEMPLATES);
  }

  private static Path folder(PlainCommandLine line, String option) {
    String name = line.options().get(option);
    return name == null ? null : Path.of(name);
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

  /** Returns whether the user has named the folder of the issues' Markdown. */
  boolean isContentNamed() {
    return content != null;
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

  /** Returns the folder of templates, which a command makes; it need not exist. */
  Path templatesToMake() {
    return templates == null ? session.home().resolve("templates") : templates;
  }

  /** Returns whether stack traces of errors are printed. */
  boolean trace() {
    return trace;
  }
}
