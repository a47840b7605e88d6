package org.huibian.serve;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** Builds a site again. */
@FunctionalInterface
public interface Rebuild {
  /**
   * Renders pages that show a change at once, before the site is built. A mistake is left for the
   * build to report.
   *
   * @param changed the files that were saved, added or removed since the last build
   * @return the bytes of the pages by their paths in the site; empty if only a build can show the
   *     change
   */
  default Map<String, byte[]> preview(Set<Path> changed) {
    return Map.of();
  }

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
