package org.huibian.cli;

import org.huibian.check.SiteCheck;

/**
 * Which engine does each command's work.
 *
 * @param importer for {@code import}
 * @param builder for {@code build}
 * @param checker for {@code check}
 */
record Wiring(Importer importer, Builder builder, Checker checker) {
  /** The engines of the program as it is shipped. */
  static Wiring shipped() {
    return new Wiring(
        (source, issue, content, progress) -> {
          throw new UnsupportedOperationException("import");
        },
        (content, output, templates, progress) -> {
          throw new UnsupportedOperationException("build");
        },
        (site, progress) -> {
          progress.at(Progress.Stage.CHECKING, 0, 0);
          return SiteCheck.check(site);
        });
  }
}
