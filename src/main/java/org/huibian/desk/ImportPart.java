package org.huibian.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huibian.ingest.DroppedFiles;
import org.huibian.ingest.ImportProgress;
import org.huibian.ingest.ImportReport;
import org.huibian.ingest.ImportRequest;
import org.huibian.ingest.PlannedImport;
import org.huibian.model.InputException;
import org.huibian.model.IssueId;
import org.huibian.model.Problem;
import org.huibian.recovery.Ledger;
import org.huibian.site.data.Json;

/** Imports: files are put on the desk, the editor sees what would change, and then agrees. */
final class ImportPart implements DeskPart {
  /** How many plans are kept; an editor looks at one at a time. */
  private static final int PLANS = 3;

  private final DeskContext context;
  private final Reviews reviews;

  /** The files on the desk; null until the first one is there. Guarded by this object. */
  private DroppedFiles files;

  /** The plans by their keys; guarded by this object. */
  private final TreeMap<Integer, PlannedImport> plans = new TreeMap<>();

  private int count;

  ImportPart(DeskContext context, Reviews reviews) {
    this.context = context;
    this.reviews = reviews;
  }

  @Override
  public Optional<DeskAnswer> answer(DeskRequest request) {
    if (request.is("PUT", "upload")) {
      return Optional.of(upload(request.field("name"), request.body()));
    }
    if (request.is("POST", "plan")) {
      return Optional.of(plan(request.fields()));
    }
    if (request.is("POST", "apply")) {
      return Optional.of(apply(request.fields().text("plan")));
    }
    return request.is("POST", "discard")
        ? Optional.of(discard(request.fields()))
        : Optional.empty();
  }

  private synchronized DroppedFiles files() {
    if (files == null) {
      files = DroppedFiles.create();
      Runtime.getRuntime().addShutdownHook(new Thread(files::close, "dropped-files"));
    }
    return files;
  }

  private DeskAnswer upload(String name, byte[] bytes) {
    String key = files().add(name, bytes);
    return DeskAnswer.json(
        json -> {
          json.writeStringField("key", key);
          json.writeStringField("name", name);
          json.writeNumberField("size", bytes.length);
        });
  }

  private DeskAnswer plan(DeskFields fields) {
    List<Path> sources = new ArrayList<>();
    fields.texts("files").forEach(key -> sources.add(files().file(key)));
    if (sources.isEmpty()) {
      throw new InputException(Problem.DESK_CALL_WRONG, "files");
    }
    String month = fields.textIfAny("issue").orElse("");
    Optional<IssueId> issue =
        month.isEmpty() ? Optional.empty() : Optional.of(Reviews.issue(month));
    PlannedImport plan =
        PlannedImport.of(
            new ImportRequest(
                sources,
                issue,
                program(fields.flag("ocr"), context.programs().recogniser()),
                program(fields.flag("convert"), context.programs().converter()),
                context.folders().content(),
                fields.flag("keepEdits"),
                fields.flag("replace"),
                context.renderer()),
            ImportProgress.SILENT);
    String key = keep(plan);
    return DeskAnswer.json(
        json -> {
          json.writeStringField("plan", key);
          json.writeStringField("issue", plan.issue().toString());
          json.writeBooleanField("known", plan.isStated());
          json.writeBooleanField("isNew", plan.isNew());
          Json.objects(
              json,
              "articles",
              plan.changes(),
              change -> {
                json.writeStringField("id", change.id().toString());
                json.writeStringField("title", change.title());
                json.writeStringField("change", change.fate().name().toLowerCase(Locale.ROOT));
                json.writeArrayFieldStart("lines");
                for (int line : change.lines()) {
                  json.writeNumber(line);
                }
                json.writeEndArray();
              });
          json.writeNumberField("doubts", plan.recovered().doubts().size());
          json.writeNumberField("conflicts", plan.conflicts());
          json.writeObjectFieldStart("leftOut");
          for (Map.Entry<String, Integer> left : plan.recovered().ledger().totals().entrySet()) {
            if (!left.getKey().equals(Ledger.PLACED)) {
              json.writeNumberField(left.getKey(), left.getValue());
            }
          }
          json.writeEndObject();
        });
  }

  private static Optional<String> program(boolean isWanted, String program) {
    return isWanted ? Optional.of(program) : Optional.empty();
  }

  private synchronized String keep(PlannedImport plan) {
    plans.put(++count, plan);
    while (plans.size() > PLANS) {
      plans.pollFirstEntry();
    }
    return "p" + count;
  }

  private synchronized Optional<PlannedImport> kept(String key) {
    return key.matches("p[0-9]{1,8}")
        ? Optional.ofNullable(plans.get(Integer.parseInt(key.substring(1))))
        : Optional.empty();
  }

  private synchronized Optional<PlannedImport> take(String key) {
    return key.matches("p[0-9]{1,8}")
        ? Optional.ofNullable(plans.remove(Integer.parseInt(key.substring(1))))
        : Optional.empty();
  }

  private DeskAnswer apply(String key) {
    PlannedImport plan = take(key).orElseThrow(() -> new InputException(Problem.DESK_FILE_GONE));
    ImportReport report = context.turns().step(plan::apply);
    reviews.changed(report.issue());
    return DeskAnswer.json(
        json -> {
          json.writeStringField("issue", report.issue().toString());
          json.writeNumberField("articles", report.articles());
          json.writeNumberField("doubts", report.doubts().size());
          json.writeBooleanField("changed", report.isChanged());
        });
  }

  private DeskAnswer discard(DeskFields fields) {
    fields.textIfAny("plan").ifPresent(this::take);
    fields.textIfAny("key").ifPresent(key -> files().remove(key));
    return DeskAnswer.json(json -> {});
  }
}
