package org.huibian.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import org.huibian.archive.Difference;
import org.huibian.archive.PublishedCopy;
import org.huibian.archive.SiteCopy;
import org.huibian.archive.SteadyListCopy;
import org.huibian.archive.Verifier;
import org.huibian.archive.verify.LocalCopy;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The command {@code huibian verify}, which compares a copy of the site, byte for byte, with the
 * list of sums in it.
 */
@Command(name = "verify")
final class VerifyCommand extends SiteCommand {
  @Parameters(arity = "0..1", paramLabel = "COPY", descriptionKey = "verify.copy")
  private String named;

  @Option(names = "--key", paramLabel = "FILE", descriptionKey = "verify.key")
  private Path key;

  VerifyCommand(Session session) {
    super(session);
  }

  @Override
  int run() {
    boolean published = named != null && named.matches("(?i)https?://.*");
    Path place = published ? place(address()) : named == null ? output() : Path.of(named);
    String shown = published ? named : Session.shown(place);
    Verifier.Result result;
    try (TerminalProgress progress = session.progress()) {
      Verifier.Progress shownProgress =
          (done, total) -> progress.at(Progress.Stage.CHECKING, done, total);
      result = published ? host(place, shownProgress) : local(place, shownProgress);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    printDifferences(session, result);
    if (result.differences().isEmpty()) {
      session.print(published ? "verify.published" : "verify.whole", shown, result.files());
      return Huibian.DONE;
    }
    session.print("verify.differs", shown, result.differences().size(), result.files());
    return Huibian.INPUT_AT_FAULT;
  }

  private URI address() {
    try {
      URI address = URI.create(named.endsWith("/") ? named : named + "/");
      if (address.getHost() != null && address.getQuery() == null) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      // Reported below, like an address without a host.
    }
    throw new InputException(Problem.ADDRESS_WRONG, named);
  }

  /** Returns how messages name a site: by its host and the path there. */
  private static Path place(URI address) {
    return Path.of(address.getHost() + address.getPath());
  }

  /** Names the files that differ. */
  static void printDifferences(Session session, Verifier.Result result) {
    for (Difference difference : result.differences()) {
      session.print("verify." + difference.kind(), Messages.visible(difference.path()));
    }
  }

  private Verifier.Result host(Path place, Verifier.Progress progress) throws IOException {
    try (SiteCopy copy = new SteadyListCopy(new PublishedCopy(address()))) {
      Verifier.Result result = new Verifier(copy, place).run(progress);
      return withSignature(new SignatureCheck(key, content()).of(copy), result);
    }
  }

  /**
   * Adds what the check of the signature found. Where a key is named, only a signature that holds
   * is none: whoever forges a copy can leave out the signature.
   */
  private Verifier.Result withSignature(SignatureCheck.Result found, Verifier.Result result) {
    if (found != SignatureCheck.Result.NONE) {
      session.print("verify.signature." + found);
    }
    return found.difference(key != null).map(result::with).orElse(result);
  }

  private Verifier.Result local(Path place, Verifier.Progress progress) throws IOException {
    try (LocalCopy copy = LocalCopy.open(place)) {
      Verifier.Result result = copy.verify(progress);
      SignatureCheck check = new SignatureCheck(key, content());
      return withSignature(
          copy.form() == LocalCopy.Form.SITE ? check.of(copy.copy()) : check.ofUnsigned(), result);
    }
  }
}
