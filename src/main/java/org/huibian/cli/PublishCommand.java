package org.huibian.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.huibian.archive.SiteAddresses;
import org.huibian.archive.SiteSums;
import org.huibian.archive.publish.Place;
import org.huibian.archive.publish.Places;
import org.huibian.archive.publish.Publication;
import org.huibian.archive.publish.Publication.Stage;
import org.huibian.archive.publish.PublicationSummary;
import org.huibian.archive.sign.SiteSignature;
import org.huibian.build.KeptFiles;
import org.huibian.build.SiteLock;
import org.huibian.ingest.AddressRecorder;
import org.huibian.ingest.EditionRecorder;
import org.huibian.markdown.AddressRegister;
import org.huibian.markdown.PublishSettings;
import org.huibian.markdown.PublishSettings.Target;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.parallel.ProcessLock;
import org.huibian.site.view.PublicationView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code huibian publish}, which brings the built site to where it is published. */
@Command(name = "publish")
final class PublishCommand extends SiteCommand {
  @Parameters(arity = "0..1", paramLabel = "PLACE", descriptionKey = "publish.place")
  private String named;

  @Option(names = "--dry-run", descriptionKey = "publish.dryRun")
  private boolean dryRun;

  @Option(names = "--record", descriptionKey = "publish.record")
  private boolean recordOnly;

  PublishCommand(Session session) {
    super(session);
  }

  /** Keeps builds from replacing the site while it is sent. */
  @Override
  ProcessLock use() {
    if (!Files.isDirectory(output())) {
      throw new InputException(output(), Problem.SITE_MISSING);
    }
    return SiteLock.take(output(), "publish");
  }

  @Override
  int run() {
    if (recordOnly) {
      try (TerminalProgress progress = session.progress()) {
        record(sums(progress));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      session.print("publish.recorded", Session.shown(content().resolve(AddressRegister.NAME)));
      return Huibian.DONE;
    }
    PublishSettings settings = PublishSettings.read(content());
    String name = name(settings);
    Target target = settings.targets().get(name);
    report(publish(target, name, settings.signingKey()), name);
    StaleExportNotice.print(session, content());
    return Huibian.DONE;
  }

  /** Adds the addresses of the site, and the sums of its articles, to the registers. */
  private void record(SortedMap<String, String> sums) throws IOException {
    AddressRecorder.record(content(), SiteAddresses.read(output(), sums.keySet()));
    EditionRecorder.record(content(), sums);
  }

  /** Returns what was sent, or would be. */
  private Publication publish(Target target, String name, Optional<String> signingKey) {
    try (TerminalProgress progress = session.progress()) {
      SortedMap<String, String> sums = sums(progress);
      if (!dryRun) {
        sign(signingKey);
      }
      try (Place place = Places.open(target)) {
        if (!dryRun) {
          place.hold();
        }
        // A dry run signs nothing, since the key may ask for its password.
        Publication publication =
            dryRun && signingKey.isPresent()
                ? Publication.ofUnsigned(output(), sums, place)
                : Publication.of(output(), sums, place);
        if (!publication.isEmpty()) {
          PublicationView view =
              PublicationSummary.of(name, dryRun, output(), place, publication.before(), sums);
          KeptFiles.write(summary(name), PublicationSummary.page(view, templates()));
        }
        if (!dryRun) {
          publication.run(place, (stage, done, all) -> progress.at(stage(stage), done, all));
          record(sums);
        }
        return publication;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Signs the list of sums, or removes the signature of a site that is not signed any more. */
  private void sign(Optional<String> key) throws IOException {
    SiteSignature signature = new SiteSignature(content(), output());
    if (key.isPresent()) {
      signature.sign(key.get());
    } else {
      signature.remove();
    }
  }

  /** Returns the file of what readers see changed; names of places may have any characters. */
  private Path summary(String name) {
    String plain = name.replaceAll("[^\\p{L}\\p{N}_-]", "_");
    return session.home().resolve(KEPT).resolve("publish-" + plain + ".html");
  }

  private static Progress.Stage stage(Stage stage) {
    return stage == Stage.REMOVALS ? Progress.Stage.REMOVING : Progress.Stage.SENDING;
  }

  private String name(PublishSettings settings) {
    List<String> names = settings.names();
    if (named == null && names.size() == 1) {
      return names.get(0);
    }
    if (named == null || !names.contains(named)) {
      Path file = content().resolve(PublishSettings.NAME);
      String wanted = named == null ? "" : named;
      throw new InputException(file, Problem.PUBLISH_PLACE, wanted, String.join(", ", names));
    }
    return named;
  }

  /** Returns the sums of the site's files, which are compared with the files. */
  private SortedMap<String, String> sums(TerminalProgress progress) throws IOException {
    return SiteSums.compared(
        output(), (done, all) -> progress.at(Progress.Stage.CHECKING, done, all));
  }

  private void report(Publication publication, String name) {
    if (publication.isEmpty()) {
      session.print("publish.nothing", name);
      return;
    }
    if (dryRun) {
      for (Stage stage : Stage.values()) {
        String key = stage == Stage.REMOVALS ? "publish.wouldRemove" : "publish.wouldSend";
        publication.files(stage).forEach(path -> session.print(key, Messages.visible(path)));
      }
    }
    session.print(
        dryRun ? "publish.wouldBe" : "publish.done",
        name,
        publication.files(Stage.PAGES).size(),
        publication.files(Stage.FILES).size() + publication.files(Stage.NOTICES).size(),
        publication.files(Stage.REMOVALS).size());
    session.print("publish.summary", Session.shown(summary(name)));
  }
}
