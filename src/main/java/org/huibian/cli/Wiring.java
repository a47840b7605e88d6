package org.huibian.cli;

import org.huibian.ingest.IssueImport;

/**
 * The implementations of the commands' work; tests replace them.
 *
 * @param importer the implementation of {@code import}
 * @param builder the implementation of {@code build}
 * @param checker the implementation of {@code check}
 */
record Wiring(Importer importer, Builder builder, Checker checker) {
  /** Returns the implementations of the released program. */
  static Wiring shipped() {
    Importer importer =
        (request, progress) ->
            new IssueImport()
                .run(
                    request,
                    (stage, done, total) ->
                        progress.at(Progress.Stage.valueOf(stage.name()), done, total));
    return new Wiring(importer, new ContentSiteBuilder(), new PagesAndSearchChecker());
  }
}
