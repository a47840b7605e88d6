package org.huibian.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.huibian.model.InputException;
import org.huibian.model.IssueId;
import org.huibian.model.Problem;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/**
 * The program. Exit codes: 0 done, 1 the input is at fault, 2 the command line is.
 *
 * <pre>{@code
 * int code = Huibian.run(new String[] {"build"}, out, err, System.getenv());
 * }</pre>
 */
public final class Huibian {
  /** All is done. */
  public static final int DONE = 0;

  /** A file is at fault, or something unforeseen happened. */
  public static final int INPUT_AT_FAULT = 1;

  /** The command line is at fault. */
  public static final int COMMAND_LINE_AT_FAULT = 2;

  /** The folder that the default folders stand in; without it, the working folder. */
  private static final String HOME = "HUIBIAN_HOME";

  /** The program that recognises text, if it is not found by its name. */
  private static final String TESSERACT = "HUIBIAN_TESSERACT";

  /** Set to 1, unforeseen faults show where they came from. */
  private static final String TRACE = "HUIBIAN_TRACE";

  private Huibian() {}

  /** Runs with this process's streams and environment, and ends it. */
  public static void main(String[] arguments) {
    // UTF-8 whatever the machine's locale: the content is Chinese, and so are the file names.
    PrintWriter out = utf8(FileDescriptor.out);
    PrintWriter err = utf8(FileDescriptor.err);
    boolean terminal = System.console() != null;
    int code = run(Wiring.shipped(), arguments, out, err, System.getenv(), terminal);
    out.flush();
    err.flush();
    System.exit(code);
  }

  private static PrintWriter utf8(FileDescriptor stream) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), true);
  }

  /**
   * Runs one command. Ends no process and touches no stream but those given.
   *
   * @param arguments the command line
   * @param out results
   * @param err faults
   * @param environment LC_ALL, LC_MESSAGES and LANG give the language; HUIBIAN_HOME the folder of
   *     the default folders; HUIBIAN_TESSERACT the program of --ocr; HUIBIAN_TRACE=1 shows where
   *     unforeseen faults came from
   * @return the exit code
   */
  public static int run(
      String[] arguments, PrintWriter out, PrintWriter err, Map<String, String> environment) {
    return run(Wiring.shipped(), arguments, out, err, environment, false);
  }

  static int run(
      Wiring wiring,
      String[] arguments,
      PrintWriter out,
      PrintWriter err,
      Map<String, String> environment,
      boolean terminal) {
    Messages messages = Messages.forEnvironment(environment);
    Path home = Path.of(environment.getOrDefault(HOME, ""));
    String tesseract = environment.getOrDefault(TESSERACT, "tesseract");
    Session session = new Session(wiring, messages, out, err, home, tesseract, terminal);
    boolean trace = "1".equals(environment.get(TRACE)) || List.of(arguments).contains("--trace");
    try {
      return commandLine(session, trace).execute(arguments);
    } catch (StackOverflowError | OutOfMemoryError e) {
      return unforeseen(session, e, trace);
    } finally {
      out.flush();
      err.flush();
    }
  }

  static CommandLine commandLine(Session session, boolean trace) {
    CommandLine line =
        new CommandLine(new RootCommand())
            .addSubcommand(new ImportCommand(session))
            .addSubcommand(new BuildCommand(session))
            .addSubcommand(new ServeCommand(session))
            .addSubcommand(new CheckCommand(session))
            .addSubcommand(new UndoCommand(session));
    line.setResourceBundle(session.messages().bundle());
    // The library would sort the options by the machine's own alphabet.
    for (CommandLine command : line.getSubcommands().values()) {
      command.getCommandSpec().usageMessage().sortOptions(false).sortSynopsis(false);
    }
    // A file name that begins with @ is a file name.
    line.setExpandAtFiles(false);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    line.setOut(session.out());
    line.setErr(session.err());
    line.registerConverter(
        IssueId.class,
        text ->
            IssueId.parse(text)
                .orElseThrow(() -> new TypeConversionException("no month: " + text)));
    line.setParameterExceptionHandler(new UsageFaults(session));
    line.setExecutionExceptionHandler((fault, command, parsed) -> failed(session, fault, trace));
    return line;
  }

  private static int failed(Session session, Exception fault, boolean trace) {
    if (fault instanceof InputException input) {
      session.complain(input);
      if (trace) {
        input.printStackTrace(session.err());
      }
      return INPUT_AT_FAULT;
    }
    Throwable cause = fault instanceof UncheckedIOException io ? io.getCause() : fault;
    if (cause instanceof FileSystemException refused && refused.getFile() != null && !trace) {
      refused(session, refused);
      return INPUT_AT_FAULT;
    }
    return unforeseen(session, cause, trace);
  }

  /** What the system refused: a right, room on the disk, a name. */
  private static void refused(Session session, FileSystemException refused) {
    if (refused instanceof NoSuchFileException) {
      session.complain(new InputException(Path.of(refused.getFile()), Problem.FILE_MISSING));
      return;
    }
    String reason = refused.getReason() == null ? "" : ": " + refused.getReason();
    String where = Messages.visible(Session.shown(Path.of(refused.getFile())));
    String what = refused instanceof AccessDeniedException ? "refused.access" : "refused.system";
    session.err().println(where + ": " + session.messages().text(what, reason));
    session.err().println(session.messages().text("refused.remedy"));
    session.err().flush();
  }

  private static int unforeseen(Session session, Throwable fault, boolean trace) {
    String what = fault.getMessage() == null ? "" : fault.getMessage();
    String name =
        fault instanceof IOException
            ? ""
            : fault.getClass().getSimpleName() + (what.isEmpty() ? "" : ": ");
    session.err().println("huibian: " + session.messages().text("unforeseen", name + what));
    if (trace) {
      fault.printStackTrace(session.err());
    } else {
      session.err().println(session.messages().text("unforeseen.hint"));
    }
    session.err().flush();
    return INPUT_AT_FAULT;
  }
}
