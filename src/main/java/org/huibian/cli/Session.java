package org.huibian.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.huibian.model.InputException;

/**
 * The context of one run of a command.
 *
 * @param wiring the implementations of the commands
 * @param messages the texts in the user's language
 * @param out receives the results
 * @param err receives error messages and progress
 * @param home the folder of the default folders
 * @param tesseract the text recognition program, by name or path
 * @param libreOffice the program that converts documents, by name or path
 * @param programs the folders in which programs are looked for, in their order
 * @param terminal whether the output goes to a terminal
 */
record Session(
    Wiring wiring,
    Messages messages,
    PrintWriter out,
    PrintWriter err,
    Path home,
    String tesseract,
    String libreOffice,
    List<Path> programs,
    boolean terminal) {

  /** Prints a result. */
  void print(String key, Object... details) {
    out.println(messages.text(key, details));
    out.flush();
  }

  /** Prints a result with a list of names of files; prints nothing if the list is empty. */
  void printFiles(String key, List<String> files) {
    if (!files.isEmpty()) {
      print(key, String.join(", ", files));
    }
  }

  /** Prints an error: file, line and message, and in the next line the advice. */
  void reportError(InputException fault) {
    String where = fault.file().map(Session::shown).map(Messages::visible).orElse("huibian");
    String line = fault.line().isPresent() ? ":" + fault.line().getAsInt() : "";
    err.println(where + line + ": " + messages.problem(fault.problem(), fault.details()));
    err.println(messages.remedy(fault.problem(), fault.details()));
    err.flush();
  }

  /** Returns a session that reports its errors elsewhere and is otherwise the same. */
  Session reportingTo(PrintWriter writer) {
    return new Session(
        wiring, messages, out, writer, home, tesseract, libreOffice, programs, terminal);
  }

  /** Returns a session of the same program for another folder of the default folders. */
  Session at(Path folder) {
    return new Session(
        wiring, messages, out, err, folder, tesseract, libreOffice, programs, terminal);
  }

  /** Returns a progress that is shown if the output goes to a terminal. */
  TerminalProgress progress() {
    PrintWriter sink = terminal ? err : new PrintWriter(PrintWriter.nullWriter());
    return new TerminalProgress(sink, messages);
  }

  /**
   * Returns a path as the user has typed it, or as one would: relative below the working folder.
   */
  static String shown(Path path) {
    if (!path.isAbsolute()) {
      return path.toString();
    }
    Path working = Path.of("").toAbsolutePath();
    Path absolute = path.toAbsolutePath().normalize();
    return absolute.startsWith(working) && !absolute.equals(working)
        ? working.relativize(absolute).toString()
        : path.toString();
  }
}
