package org.huibian.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibian.ingest.HandEdits;
import org.huibian.ingest.ImportReport;

/** Runs commands in tests and returns their output. */
final class TestCommand {
  /** Implementations of the commands that do nothing and report success. */
  static final Wiring STUBS =
      new Wiring(
          (request, progress) ->
              new ImportReport(
                  request.issue().orElseThrow(),
                  request.content(),
                  "reflowed",
                  3,
                  true,
                  List.of(),
                  Optional.empty(),
                  List.of(),
                  HandEdits.NONE,
                  Map.of(),
                  Optional.empty(),
                  List.of()),
          (folders, progress) ->
              new Builder.Report(5, 110, 118, 400, 9_000_000, false, List.of(), 400, 0, 0),
          (site, progress) -> List.of());

  private TestCommand() {}

  /** The exit code and the output of a command. */
  record Answer(int code, String out, String err) {}

  /** Runs a command with environment variables. */
  static Answer run(Wiring wiring, Map<String, String> environment, String... arguments) {
    return run(wiring, environment, false, arguments);
  }

  /** Runs a command with environment variables, with or without a terminal. */
  static Answer run(
      Wiring wiring, Map<String, String> environment, boolean terminal, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Huibian.run(
            wiring, arguments, new PrintWriter(out), new PrintWriter(err), environment, terminal);
    String newLine = System.lineSeparator();
    return new Answer(
        code, out.toString().replace(newLine, "\n"), err.toString().replace(newLine, "\n"));
  }

  /** Runs a command with English messages. */
  static Answer run(Wiring wiring, String... arguments) {
    return run(wiring, Map.of(), arguments);
  }
}
