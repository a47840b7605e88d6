package org.huibian.cli;

import org.huibian.ingest.IssueImport;

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
    Importer importer =
        (request, progress) ->
            new IssueImport()
                .run(
                    request,
                    (stage, done, total) ->
                        progress.at(Progress.Stage.valueOf(stage.name()), done, total));
    return new Wiring(importer, new SiteMaker(), new PagesAndSearchChecker());
  }
}
