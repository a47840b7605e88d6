package org.huibian.desk;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.huibian.archive.publish.Publication;
import org.huibian.archive.publish.Publication.Stage;
import org.huibian.archive.publish.SitePublisher;
import org.huibian.archive.publish.SitePublisher.Published;
import org.huibian.build.SiteLock;
import org.huibian.desk.ContentFaults.ContentFault;
import org.huibian.markdown.PublishSettings;
import org.huibian.markdown.PublishSettings.Target;
import org.huibian.model.ArticleId;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.parallel.ProcessLock;
import org.huibian.site.data.Json;
import org.huibian.site.view.PublicationView;
import org.huibian.site.view.PublicationView.ChangedArticle;
import org.huibian.site.view.PublicationView.Changes;

/** What an editor looks at before she publishes, and the publication. */
final class PublishingPart implements DeskPart {
  private static final SitePublisher.Progress SILENT = (step, done, all) -> {};

  /** The name under which the summary of a publication into a folder is kept. */
  private static final String FOLDER = "folder";

  private final DeskContext context;

  PublishingPart(DeskContext context) {
    this.context = context;
  }

  /** Where to publish. */
  private record Destination(String name, Target target, Optional<String> signingKey) {}

  @Override
  public Optional<DeskAnswer> answer(DeskRequest request) {
    if (request.is("GET", "faults")) {
      return Optional.of(faults(request.chinese()));
    }
    if (request.is("GET", "changes")) {
      String target = request.query().getOrDefault("target", "");
      String folder = request.query().getOrDefault("folder", "");
      return Optional.of(changes(target, folder));
    }
    if (request.is("POST", "publish")) {
      DeskFields fields = request.fields();
      return Optional.of(
          publish(fields.textIfAny("target").orElse(""), fields.textIfAny("folder").orElse("")));
    }
    return Optional.empty();
  }

  private DeskAnswer faults(boolean chinese) {
    List<ContentFault> faults = context.turns().alone(() -> ContentFaults.of(context, chinese));
    return DeskAnswer.json(
        json -> {
          Json.objects(
              json,
              "faults",
              faults,
              fault -> {
                json.writeStringField("id", fault.article().map(ArticleId::toString).orElse(""));
                ProblemJson.fields(json, fault.text());
              });
          json.writeBooleanField("checked", true);
        });
  }

  private SitePublisher publisher() {
    DeskContext.Folders folders = context.folders();
    return new SitePublisher(
        folders.content(), folders.site(), folders.templates(), folders.kept());
  }

  /** The names of the places in publish.yaml; none if it is missing. */
  static List<String> names(Path content) {
    return Files.exists(content.resolve(PublishSettings.NAME))
        ? PublishSettings.read(content).names()
        : List.of();
  }

  private Destination destination(String name, String folder) {
    Path content = context.folders().content();
    if (!folder.isEmpty()) {
      return new Destination(FOLDER, folder(folder), signingKey(content));
    }
    PublishSettings settings = PublishSettings.read(content);
    if (!settings.names().contains(name)) {
      throw new InputException(
          content.resolve(PublishSettings.NAME),
          Problem.PUBLISH_PLACE,
          name,
          String.join(", ", settings.names()));
    }
    return new Destination(name, settings.targets().get(name), settings.signingKey());
  }

  private static Optional<String> signingKey(Path content) {
    return Files.exists(content.resolve(PublishSettings.NAME))
        ? PublishSettings.read(content).signingKey()
        : Optional.empty();
  }

  /**
   * Returns a folder that the editor has named by its whole path.
   *
   * @throws InputException if the text is no whole path
   */
  private static Target folder(String text) {
    try {
      Path folder = Path.of(text.strip());
      if (folder.isAbsolute()) {
        return new Target.Folder(folder.normalize());
      }
    } catch (InvalidPathException e) {
      // It is refused as any other text that is no path.
    }
    throw new InputException(Problem.DESK_FOLDER_WRONG, text);
  }

  private DeskAnswer changes(String name, String folder) {
    if (name.isEmpty() && folder.isEmpty()) {
      // Nobody has chosen a place yet.
      return DeskAnswer.json(json -> write(json, Optional.empty()));
    }
    Destination to = destination(name, folder);
    Published published = run(() -> publisher().compare(to.name, to.target, to.signingKey, SILENT));
    return DeskAnswer.json(json -> write(json, published.view()));
  }

  private static void write(JsonGenerator json, Optional<PublicationView> view) throws IOException {
    json.writeArrayFieldStart("articles");
    for (Changes issue : view.map(PublicationView::issues).orElse(List.of())) {
      for (ChangedArticle article : issue.articles()) {
        json.writeStartObject();
        json.writeStringField("id", article.id());
        json.writeStringField("title", article.title());
        json.writeStringField("change", article.state());
        json.writeArrayFieldStart("parts");
        for (int i = 0; i < Math.max(article.was().size(), article.is().size()); i++) {
          json.writeStartObject();
          json.writeStringField("was", i < article.was().size() ? article.was().get(i) : "");
          json.writeStringField("is", i < article.is().size() ? article.is().get(i) : "");
          json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("more", article.more());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    json.writeArrayFieldStart("issues");
    json.writeEndArray();
    json.writeBooleanField("first", view.map(PublicationView::first).orElse(false));
  }

  private DeskAnswer publish(String name, String folder) {
    Destination to = destination(name, folder);
    Published published = run(() -> publisher().publish(to.name, to.target, to.signingKey, SILENT));
    Publication publication = published.publication();
    int sent =
        publication.files(Stage.PAGES).size()
            + publication.files(Stage.FILES).size()
            + publication.files(Stage.NOTICES).size();
    return DeskAnswer.json(
        json -> {
          json.writeNumberField("sent", sent);
          json.writeNumberField("removed", publication.files(Stage.REMOVALS).size());
          json.writeNumberField("unchanged", Math.max(0, published.files() - sent));
        });
  }

  /** Something that reads or sends the site. */
  private interface Work {
    Published run() throws IOException;
  }

  /** Works with the site while no build replaces it. */
  private Published run(Work work) {
    Path site = context.folders().site();
    if (!Files.isDirectory(site)) {
      throw new InputException(site, Problem.SITE_MISSING);
    }
    return context
        .turns()
        .alone(
            () -> {
              if (context.build().get().problem().isPresent()) {
                throw new InputException(site, Problem.DESK_SITE_OUTDATED);
              }
              ProcessLock lock = SiteLock.take(site, "edit");
              try {
                return work.run();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              } finally {
                lock.close();
              }
            });
  }
}
