package org.huibian.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huibian.archive.publish.Publication;
import org.huibian.archive.publish.Publication.Stage;
import org.huibian.archive.publish.SitePublisher;
import org.huibian.archive.publish.SitePublisher.Published;
import org.huibian.build.SiteLock;
import org.huibian.markdown.AddressRegister;
import org.huibian.markdown.PublishSettings;
import org.huibian.markdown.PublishSettings.Target;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.parallel.ProcessLock;
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
    SitePublisher publisher =
        new SitePublisher(
            content(), output(), templates(), session.home().resolve(SiteCommand.KEPT));
    if (recordOnly) {
      try (TerminalProgress progress = session.progress()) {
        publisher.record(reporting(progress));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      session.print("publish.recorded", Session.shown(content().resolve(AddressRegister.NAME)));
      return Huibian.DONE;
    }
    PublishSettings settings = PublishSettings.read(content());
    String name = name(settings);
    report(publish(publisher, name, settings), name, publisher.summary(name));
    StaleExportNotice.print(session, content());
    return Huibian.DONE;
  }

  private Publication publish(SitePublisher publisher, String name, PublishSettings settings) {
    Target target = settings.targets().get(name);
    try (TerminalProgress progress = session.progress()) {
      SitePublisher.Progress shown = reporting(progress);
      Published published =
          dryRun
              ? publisher.compare(name, target, settings.signingKey(), shown)
              : publisher.publish(name, target, settings.signingKey(), shown);
      return published.publication();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SitePublisher.Progress reporting(TerminalProgress progress) {
    return (step, done, all) -> progress.at(Progress.Stage.valueOf(step.name()), done, all);
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

  private void report(Publication publication, String name, Path summary) {
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
    session.print("publish.summary", Session.shown(summary));
  }
}
