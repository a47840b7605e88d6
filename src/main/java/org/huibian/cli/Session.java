package org.huibian.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.huibian.model.InputException;

/**
 * What every command of one run works with.
 *
 * @param wiring the engines
 * @param messages the words, in the user's language
 * @param out results
 * @param err faults and progress
 * @param home the folder that the default folders stand in
 * @param tesseract the program that recognises text, by name or path
 * @param terminal whether a person is looking
 */
record Session(
    Wiring wiring,
    Messages messages,
    PrintWriter out,
    PrintWriter err,
    Path home,
    String tesseract,
    boolean terminal) {

  /** Prints a result. */
  void say(String key, Object... details) {
    out.println(messages.text(key, details));
    out.flush();
  }

  /** Prints a fault: where, what is wrong, and below it what to do. */
  void complain(InputException fault) {
    String where = fault.file().map(Session::shown).map(Messages::visible).orElse("huibian");
    String line = fault.line().isPresent() ? ":" + fault.line().getAsInt() : "";
    err.println(where + line + ": " + messages.problem(fault.problem(), fault.details()));
    err.println(messages.remedy(fault.problem(), fault.details()));
    err.flush();
  }

  /** Shows progress where a person is looking. */
  TerminalProgress progress() {
    PrintWriter sink = terminal ? err : new PrintWriter(PrintWriter.nullWriter());
    return new TerminalProgress(sink, messages);
  }

  /** A path as a user would type it: relative if it is below the working folder. */
  static String shown(Path path) {
    Path working = Path.of("").toAbsolutePath();
    Path absolute = path.toAbsolutePath().normalize();
    return absolute.startsWith(working) && !absolute.equals(working)
        ? working.relativize(absolute).toString()
        : path.toString();
  }
}
