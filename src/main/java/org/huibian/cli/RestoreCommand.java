package org.huibian.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.huibian.archive.Verifier;
import org.huibian.archive.bag.Restoration;
import org.huibian.archive.verify.LocalCopy;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.site.asset.ExportedFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command {@code huibian restore}, which makes the content folder of a bag again. */
@Command(name = "restore")
final class RestoreCommand extends SiteCommand {
  @Parameters(arity = "1", paramLabel = "BAG", descriptionKey = "restore.bag")
  private Path bag;

  RestoreCommand(Session session) {
    super(session);
  }

  @Override
  int run() {
    try (LocalCopy copy = LocalCopy.open(bag)) {
      if (copy.form() != LocalCopy.Form.BAG) {
        throw new InputException(bag, Problem.BAG_FOREIGN);
      }
      Verifier.Result result;
      try (TerminalProgress progress = session.progress()) {
        result = copy.verify((done, total) -> progress.at(Progress.Stage.CHECKING, done, total));
      }
      if (!result.differences().isEmpty()) {
        VerifyCommand.printDifferences(session, result);
        String first = result.differences().get(0).path();
        throw new InputException(bag.resolve(first), Problem.BAG_DIFFERS);
      }
      Path exports = ExportedFolder.beside(content()).path();
      int files = new Restoration(copy.copy(), bag, content(), templatesToMake(), exports).run();
      session.print("restore.done", Session.shown(bag), files);
      session.print("restore.folder", Session.shown(content()));
      session.print("restore.next");
      return Huibian.DONE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
