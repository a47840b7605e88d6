package org.huibian.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibian.ingest.HandEdits;
import org.huibian.ingest.ImportReport;

/** Someone who types a command and reads what comes. */
final class User {
  /** Does all work and finds nothing wrong. */
  static final Wiring CONTENT =
      new Wiring(
          (request, progress) ->
              new ImportReport(
                  request.issue().orElseThrow(),
                  request.content(),
                  "reflowed",
                  3,
                  HandEdits.NONE,
                  Map.of(),
                  Optional.empty(),
                  List.of()),
          (content, output, templates, progress) ->
              new Builder.Report(5, 110, 118, 400, 9_000_000, false),
          (site, progress) -> List.of());

  private User() {}

  /** What came of a command. */
  record Answer(int code, String out, String err) {}

  /** Types a command in an environment. */
  static Answer types(Wiring wiring, Map<String, String> environment, String... arguments) {
    return types(wiring, environment, false, arguments);
  }

  /** Types a command, perhaps at a terminal. */
  static Answer types(
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

  /** Types a command in English. */
  static Answer types(Wiring wiring, String... arguments) {
    return types(wiring, Map.of(), arguments);
  }
}
