package org.huibian.cli;

import java.io.File;
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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huibian.model.InputException;
import org.huibian.model.IssueId;
import org.huibian.model.Problem;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/**
 * The main class of the program. The exit code is 0 for success, 1 for a fault of the input, and 2
 * for a fault of the command line.
 *
 * <pre>{@code
 * int code = Huibian.run(new String[] {"build"}, out, err, System.getenv());
 * }</pre>
 */
public final class Huibian {
  /** The exit code for success. */
  public static final int DONE = 0;

  /** The exit code for a fault of a file and for unexpected errors. */
  public static final int INPUT_AT_FAULT = 1;

  /** The exit code for a fault of the command line. */
  public static final int COMMAND_LINE_AT_FAULT = 2;

  /** The variable for the path of the text recognition program. */
  private static final String TESSERACT = "HUIBIAN_TESSERACT";

  /** The variable with the folders of programs. */
  private static final String PROGRAMS = "PATH";

  private static final String LIBREOFFICE = "HUIBIAN_LIBREOFFICE";

  /** The variable that, if it is 1, prints the stack traces of errors. */
  private static final String TRACE = "HUIBIAN_TRACE";

  private Huibian() {}

  /** Runs a command with the streams and the environment of this process, and exits. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length > 0 && arguments[0].equals("check")) {
      Path program = CheckProgram.program();
      List<Path> libraries = CheckProgram.missing(program);
      if (!libraries.isEmpty()) {
        CheckProgram.main(arguments, program, libraries);
        return;
      }
    }
    // UTF-8 in every locale, since the content and the names of files are Chinese.
    PrintWriter out = utf8(FileDescriptor.out);
    PrintWriter err = utf8(FileDescriptor.err);
    boolean terminal = System.console() != null;
    int code = run(Wiring.shipped(), arguments, out, err, environment(), terminal);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /** Returns the environment; Windows says the user's language elsewhere. */
  private static Map<String, String> environment() {
    Map<String, String> out = new TreeMap<>(System.getenv());
    boolean isSaid =
        Messages.VARIABLES.stream().anyMatch(name -> !out.getOrDefault(name, "").isEmpty());
    if (!isSaid && File.separatorChar == '\\') {
      out.put(Messages.VARIABLES.get(0), Locale.getDefault(Locale.Category.DISPLAY).toString());
    }
    return out;
  }

  private static PrintWriter utf8(FileDescriptor stream) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), true);
  }

  /**
   * Runs one command. It does not exit the process and uses only the given streams.
   *
   * @param arguments the command line
   * @param out receives the results
   * @param err receives error messages and progress
   * @param environment the environment variables: HUIBIAN_LANG, LC_ALL, LC_MESSAGES and LANG for
   *     the language, HUIBIAN_HOME for the folder of the default folders, HUIBIAN_TESSERACT for the
   *     program that --ocr runs, PATH for the browser that prints, and HUIBIAN_TRACE=1 for stack
   *     traces of errors
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
    Path home = HomeFolder.of(environment, Path.of(""));
    String tesseract = environment.getOrDefault(TESSERACT, "tesseract");
    String libreOffice = environment.getOrDefault(LIBREOFFICE, "soffice");
    List<Path> programs =
        Arrays.stream(environment.getOrDefault(PROGRAMS, "").split(File.pathSeparator))
            .filter(folder -> !folder.isBlank())
            .map(Path::of)
            .toList();
    Session session =
        new Session(wiring, messages, out, err, home, tesseract, libreOffice, programs, terminal);
    boolean trace = "1".equals(environment.get(TRACE)) || List.of(arguments).contains("--trace");
    try {
      if (FirstStart.isThis(arguments, environment)) {
        return FirstStart.run(session, environment, trace);
      }
      // The parser's classes take longer to load than a build in which nothing has changed.
      Optional<SiteCommand> plain = plainCommand(session, List.of(arguments));
      return plain.isPresent()
          ? run(plain.get(), trace)
          : commandLine(session, trace).execute(arguments);
    } catch (StackOverflowError | OutOfMemoryError e) {
      return reportFailure(session, e, trace);
    } finally {
      out.flush();
      err.flush();
    }
  }

  /** Returns the command of a line that needs no parser, with its options; empty for others. */
  private static Optional<SiteCommand> plainCommand(Session session, List<String> arguments) {
    String name = arguments.isEmpty() ? "" : arguments.get(0);
    Optional<SiteCommand> command =
        switch (name) {
          case "build" -> Optional.of(new BuildCommand(session));
          case "import" -> Optional.of(new ImportCommand(session));
          default -> Optional.empty();
        };
    return command.filter(c -> c.takes(arguments.subList(1, arguments.size())));
  }

  /** Runs a command whose options are known. */
  private static int run(SiteCommand command, boolean trace) {
    try {
      return command.call();
    } catch (RuntimeException e) {
      return reportFailure(command.session, e, trace);
    }
  }

  static CommandLine commandLine(Session session, boolean trace) {
    CommandLine line =
        new CommandLine(new RootCommand())
            .addSubcommand(new NewCommand(session))
            .addSubcommand(new ImportCommand(session))
            .addSubcommand(new BuildCommand(session))
            .addSubcommand(new ServeCommand(session))
            .addSubcommand(new EditCommand(session))
            .addSubcommand(new CheckCommand(session))
            .addSubcommand(new VerifyCommand(session))
            .addSubcommand(new ExportCommand(session))
            .addSubcommand(new PublishCommand(session))
            .addSubcommand(new RestoreCommand(session))
            .addSubcommand(new StatsCommand(session))
            .addSubcommand(new UndoCommand(session));
    line.setResourceBundle(session.messages().bundle());
    // Options are listed as declared, since the library would sort them by the default locale.
    for (CommandLine command : line.getSubcommands().values()) {
      command.getCommandSpec().usageMessage().sortOptions(false).sortSynopsis(false);
    }
    // A file name that begins with @ does not name a file of arguments.
    line.setExpandAtFiles(false);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    line.setOut(session.out());
    line.setErr(session.err());
    line.registerConverter(
        IssueId.class,
        text ->
            IssueId.parse(text)
                .orElseThrow(() -> new TypeConversionException("not a month: " + text)));
    line.setParameterExceptionHandler(new UsageErrorHandler(session));
    line.setExecutionExceptionHandler(
        (fault, command, parsed) -> reportFailure(session, fault, trace));
    return line;
  }

  /** Reports why a command failed, and returns the exit code. */
  static int reportFailure(Session session, Throwable fault, boolean trace) {
    if (fault instanceof InputException input) {
      session.reportError(input);
      if (trace) {
        input.printStackTrace(session.err());
      }
      return INPUT_AT_FAULT;
    }
    Throwable cause = fault instanceof UncheckedIOException io ? io.getCause() : fault;
    if (cause instanceof FileSystemException refused && refused.getFile() != null && !trace) {
      reportRefusal(session, refused);
      return INPUT_AT_FAULT;
    }
    return unforeseen(session, cause, trace);
  }

  /** Reports an operation on a file that failed: access denied, a full disk or an invalid name. */
  private static void reportRefusal(Session session, FileSystemException refused) {
    if (refused instanceof NoSuchFileException) {
      session.reportError(new InputException(Path.of(refused.getFile()), Problem.FILE_MISSING));
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
