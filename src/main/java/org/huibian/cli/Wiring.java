package org.huibian.cli;

import java.util.Optional;
import org.huibian.ingest.IssueImport;

/**
 * The implementations of the commands' work; tests replace them.
 *
 * @param importer the implementation of {@code import}
 * @param builder the implementation of {@code build}
 * @param checker the implementation of {@code check}
 * @param answers what the user types
 */
record Wiring(Importer importer, Builder builder, Checker checker, Answers answers) {
  /** Creates implementations for commands that ask nothing. */
  Wiring(Importer importer, Builder builder, Checker checker) {
    this(importer, builder, checker, Answers.NONE);
  }

  /** Returns the implementations of the released program. */
  static Wiring shipped() {
    Importer importer =
        (request, progress) ->
            new IssueImport()
                .run(
                    request,
                    (stage, done, total) ->
                        progress.at(Progress.Stage.valueOf(stage.name()), done, total));
    Answers answers =
        () -> Optional.ofNullable(System.console()).map(console -> console.readLine());
    return new Wiring(importer, new ContentSiteBuilder(), new PagesAndSearchChecker(), answers);
  }
}
