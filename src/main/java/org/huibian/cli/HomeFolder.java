package org.huibian.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.huibian.ingest.NewPublication;

/** Finds the folder of the publication that a command is about, if no option names it. */
final class HomeFolder {
  /** The variable that names the folder. */
  static final String VARIABLE = "HUIBIAN_HOME";

  /** How far up the settings are looked for: an issue's folder is two below its publication's. */
  private static final int LEVELS = 3;

  private HomeFolder() {}

  /**
   * Returns the folder that the environment names; otherwise the nearest one, from the working
   * folder upwards, that has the settings of a publication; otherwise the working folder.
   */
  static Path of(Map<String, String> environment, Path working) {
    String named = environment.getOrDefault(VARIABLE, "");
    return named.isEmpty() ? above(working).orElse(working) : Path.of(named);
  }

  /** Returns the nearest folder of a publication from a folder upwards. */
  static Optional<Path> above(Path working) {
    Path absolute = working.toAbsolutePath().normalize();
    Path place = absolute;
    for (int level = 0; level < LEVELS && place != null; level++) {
      if (Files.isRegularFile(new NewPublication(place).settings())) {
        // The working folder keeps its short name, which messages show.
        return Optional.of(level == 0 ? working : place);
      }
      place = place.getParent();
    }
    return Optional.empty();
  }
}
