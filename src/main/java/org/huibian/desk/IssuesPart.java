package org.huibian.desk;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.huibian.ingest.HistoryStep;
import org.huibian.ingest.Undo;
import org.huibian.markdown.ContentFolder;
import org.huibian.markdown.DecisionsFile;
import org.huibian.markdown.IssueFile;
import org.huibian.markdown.IssueFiles;
import org.huibian.markdown.SiteSettings;
import org.huibian.markdown.TextFile;
import org.huibian.model.InputException;
import org.huibian.model.IssueId;
import org.huibian.model.Problem;
import org.huibian.site.data.Json;

/** The list of the issues, and the steps that can be taken back. */
final class IssuesPart implements DeskPart {
  /** How many steps are listed. */
  private static final int STEPS = 20;

  private final DeskContext context;
  private final Reviews reviews;

  IssuesPart(DeskContext context, Reviews reviews) {
    this.context = context;
    this.reviews = reviews;
  }

  @Override
  public Optional<DeskAnswer> answer(DeskRequest request) {
    if (request.is("GET", "state")) {
      return Optional.of(state(request));
    }
    if (request.is("POST", "undo")) {
      DeskFields fields = request.fields();
      return Optional.of(undo(fields.number("number"), fields.number("newest")));
    }
    return request.is("POST", "redo")
        ? Optional.of(redo(request.fields().number("steps")))
        : Optional.empty();
  }

  private DeskAnswer state(DeskRequest request) {
    Path content = context.folders().content();
    Optional<SiteSettings> settings = settings(content);
    DeskContext.BuildState build = context.build().get();
    List<Path> folders = new ArrayList<>(new ContentFolder(content).issueFolders());
    Collections.reverse(folders);
    List<HistoryStep> steps = new Undo(content).steps();
    PublishedState published = PublishedState.read(content, context.folders().site());
    return DeskAnswer.json(
        json -> {
          json.writeStringField("title", settings.map(SiteSettings::title).orElse(""));
          json.writeStringField("publisher", settings.map(SiteSettings::publisher).orElse(""));
          json.writeStringField("language", request.chinese() ? "zh" : "en");
          json.writeBooleanField("building", build.building());
          Json.orNull(json, "buildProblem", build.problem());
          Json.strings(json, "targets", targets(content));
          json.writeArrayFieldStart("issues");
          for (Path folder : folders) {
            issue(json, folder, published, request.chinese());
          }
          json.writeEndArray();
          Json.objects(
              json,
              "steps",
              steps.subList(0, Math.min(STEPS, steps.size())),
              s -> {
                json.writeNumberField("number", s.number());
                json.writeStringField("issue", s.issue().toString());
                json.writeStringField("kind", s.kind());
                Json.strings(json, "files", s.files());
                json.writeStringField("time", s.time().toString());
              });
        });
  }

  /** Returns the settings; empty if they are wrong, which the build reports. */
  private static Optional<SiteSettings> settings(Path content) {
    try {
      return Optional.of(new ContentFolder(content).settings());
    } catch (InputException e) {
      return Optional.empty();
    }
  }

  /** Returns the names of the places; none if the settings are wrong, which a publication says. */
  private static List<String> targets(Path content) {
    try {
      return PublishingPart.names(content);
    } catch (InputException e) {
      return List.of();
    }
  }

  private void issue(JsonGenerator json, Path folder, PublishedState published, boolean chinese)
      throws IOException {
    IssueId id = IssueId.parse(folder.getFileName().toString()).orElseThrow();
    json.writeStartObject();
    json.writeStringField("id", id.toString());
    try {
      Path yaml = folder.resolve(IssueFile.NAME);
      IssueFile file = IssueFile.read(yaml, TextFile.read(yaml), Optional.of(id));
      boolean isImported =
          file.sources().stream().allMatch(name -> Files.isRegularFile(folder.resolve(name)));
      json.writeStringField("title", file.title());
      json.writeNumberField("number", file.number().orElse(0));
      Json.strings(json, "sources", file.sources());
      json.writeBooleanField("importable", isImported);
      json.writeNumberField("doubts", isImported ? reviews.doubts(id) : 0);
      json.writeNumberField("settled", decisions(folder));
      json.writeNullField("problem");
    } catch (InputException e) {
      json.writeStringField("title", "");
      json.writeBooleanField("importable", false);
      ProblemJson.write(json, "problem", context.words().of(e, chinese));
    }
    json.writeNumberField("articles", articles(folder));
    json.writeNumberField("changed", published.changed(id));
    json.writeEndObject();
  }

  private static long decisions(Path folder) {
    return DecisionsFile.text(folder)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .count();
  }

  private static long articles(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> IssueFiles.article(file.getFileName().toString()).isPresent())
          .count();
    }
  }

  /** Takes back a step and all after it, the newest first. */
  private DeskAnswer undo(int number, int newest) {
    Undo undo = new Undo(context.folders().content());
    List<Integer> undone = new ArrayList<>();
    List<Undo.Report> reports = new ArrayList<>();
    context
        .turns()
        .step(
            () -> {
              List<HistoryStep> steps = undo.steps();
              if (steps.isEmpty()) {
                throw new InputException(context.folders().content(), Problem.NOTHING_TO_UNDO);
              }
              int first = number == 0 ? steps.get(0).number() : number;
              requireStep(steps, first, newest);
              for (HistoryStep step : steps) {
                if (step.number() >= first) {
                  Undo.Report report = undo.undo(Optional.empty());
                  undone.add(report.number());
                  reports.add(report);
                }
              }
              return undone;
            });
    reports.forEach(report -> reviews.changed(report.issue()));
    return DeskAnswer.json(
        json -> {
          json.writeArrayFieldStart("undone");
          for (int step : undone) {
            json.writeNumber(step);
          }
          json.writeEndArray();
          json.writeStringField("issue", reports.get(0).issue().toString());
          Json.strings(json, "edited", reports.stream().flatMap(r -> r.edited().stream()).toList());
        });
  }

  /**
   * Refuses to take back a step that is none, or later ones that the editor has not seen.
   *
   * @param newest the number of the newest step that she has seen; 0 if only the step itself counts
   */
  private static void requireStep(List<HistoryStep> steps, int first, int newest) {
    boolean isKnown = steps.stream().anyMatch(step -> step.number() == first);
    if (!isKnown || newest > 0 && steps.get(0).number() != newest) {
      throw new InputException(Problem.DESK_STEP_GONE, Integer.toString(first));
    }
  }

  /** Does again what the last undo has taken back, step by step. */
  private DeskAnswer redo(int steps) {
    Undo undo = new Undo(context.folders().content());
    List<Undo.Report> reports = new ArrayList<>();
    context
        .turns()
        .step(
            () -> {
              for (int i = 0; i < Math.max(1, steps); i++) {
                reports.add(undo.redo(Optional.empty()));
              }
              return reports;
            });
    reports.forEach(report -> reviews.changed(report.issue()));
    return DeskAnswer.json(
        json -> json.writeStringField("issue", reports.get(0).issue().toString()));
  }
}
