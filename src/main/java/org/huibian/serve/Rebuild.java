package org.huibian.serve;

/** Builds a site again. */
@FunctionalInterface
public interface Rebuild {
  /**
   * Builds the site. If the build fails, the site remains as it was.
   *
   * @return the message for the editor why the build failed, of any number of lines; empty if it
   *     succeeded
   */
  String run();
}
