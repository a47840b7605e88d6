package org.huibian.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.huibian.ingest.NewPublication;

/**
 * The start of a released program without arguments, as by a double click: the desk opens for the
 * publication of the working folder, or for the one in the user's own folder, which is made where
 * there is none.
 */
final class FirstStart {
  /** The variable that the launchers of a release set to 1. */
  private static final String RELEASE = "HUIBIAN_RELEASE";

  /** The folder of the publication, in the user's own folder. */
  private static final String FOLDER = "huibian";

  private FirstStart() {}

  /** Returns whether a start is one of a release, without arguments. */
  static boolean isThis(String[] arguments, Map<String, String> environment) {
    return arguments.length == 0 && "1".equals(environment.get(RELEASE));
  }

  /** Runs the commands and returns the exit code. */
  static int run(Session session, Map<String, String> environment, boolean trace) {
    Path home = home(session, environment);
    if (!Files.isRegularFile(new NewPublication(home).settings())) {
      int code = Huibian.commandLine(session, trace).execute("new", home.toString());
      if (code != Huibian.DONE) {
        return code;
      }
    }
    return Huibian.commandLine(session.at(home), trace).execute("edit");
  }

  private static Path home(Session session, Map<String, String> environment) {
    Path here = session.home();
    if (Files.isRegularFile(new NewPublication(here).settings())) {
      return here;
    }
    return Optional.ofNullable(environment.get("HOME"))
        .or(() -> Optional.ofNullable(environment.get("USERPROFILE")))
        .filter(own -> !own.isBlank())
        .map(own -> Path.of(own).resolve(FOLDER))
        .orElse(here.resolve(FOLDER));
  }
}
