package org.huibian.serve;

import java.nio.file.Path;
import java.util.Set;

/** Builds a site again. */
@FunctionalInterface
public interface Rebuild {
  /**
   * Builds the site. If the build fails, the site remains as it was.
   *
   * @param changed the files that were saved, added or removed since the last build; none at the
   *     start
   * @return the message for the editor why the build failed, of any number of lines; empty if it
   *     succeeded
   */
  String run(Set<Path> changed);
}
