package org.huibian.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.huibian.ingest.ChangeApplier.Applied;
import org.huibian.ingest.FolderTransaction.Done;
import org.huibian.ingest.ImportProgress.Stage;
import org.huibian.ingest.OriginalReader.Original;
import org.huibian.markdown.ContentFolder;
import org.huibian.model.InputException;
import org.huibian.recovery.Doubt;
import org.huibian.recovery.Ledger;
import org.huibian.recovery.RecoveredIssue;
import org.huibian.source.TrackedChanges;

/**
 * Imports an original: reads it, recovers the issue, plans the change of the issue's folder, and
 * applies the plan.
 *
 * <pre>{@code
 * ImportReport report = new IssueImport().run(request, ImportProgress.SILENT);
 * }</pre>
 */
public final class IssueImport {
  private final FileActions actions;

  /** Creates an import that writes to the disk. */
  public IssueImport() {
    this(new DiskActions());
  }

  IssueImport(FileActions actions) {
    this.actions = actions;
  }

  /**
   * Imports one issue.
   *
   * @param request what the user asks for
   * @param progress receives the progress
   * @return what was written, what was left out and what is doubtful
   * @throws InputException if the input is at fault or a file cannot be written; no file has been
   *     changed then, except that after EDIT_CONFLICT the new import's versions are beside the
   *     edited files
   */
  public ImportReport run(ImportRequest request, ImportProgress progress) {
    List<Original> originals =
        new OriginalReader(request.recogniser(), request.converter())
            .read(request.sources(), progress);
    progress.at(Stage.RECOVERING, 0, 0);
    ContentFolder content = new ContentFolder(request.content());
    IncomingIssue incoming = IncomingIssue.of(originals, request.issue(), content);
    progress.at(Stage.WRITING, 0, 0);
    ImportPlanner planner =
        new ImportPlanner(request.keepEdits(), request.replace(), request.review());
    return report(apply(planner, incoming, content), incoming, originals);
  }

  /** Plans an import and applies it; throws if the plan has conflicts. */
  Applied<ImportPlan> apply(ImportPlanner planner, IncomingIssue incoming, ContentFolder content) {
    Path folder = content.folder(incoming.issue().id());
    ChangeApplier.Planner<ImportPlan> plan =
        new ChangeApplier.Planner<>() {
          @Override
          public ImportPlan plan() throws IOException {
            return planner.plan(incoming, IssueSnapshot.read(incoming.issue().id(), folder));
          }

          @Override
          public FolderChange change(ImportPlan made) {
            return made.change();
          }
        };
    Applied<ImportPlan> applied = new ChangeApplier(content.path(), actions).apply(plan);
    applied.plan().refuseConflicts();
    return applied;
  }

  /** Returns what an import did. */
  static ImportReport report(
      Applied<ImportPlan> applied, IncomingIssue incoming, List<Original> originals) {
    ImportPlan plan = applied.plan();
    RecoveredIssue recovered = incoming.review().orElseThrow().recovered();
    JoinedOriginals joined = new JoinedOriginals(originals);
    Map<String, Integer> leftOut = new LinkedHashMap<>(recovered.ledger().totals());
    leftOut.remove(Ledger.PLACED);
    List<ImportReport.Doubt> doubts = new ArrayList<>();
    for (Doubt doubt : recovered.doubts()) {
      Original original = joined.original(doubt.line());
      int line = joined.ownLine(doubt.line());
      doubts.add(
          new ImportReport.Doubt(
              original.file(),
              line,
              original.text().marks().page(line).map(OptionalInt::of).orElseGet(OptionalInt::empty),
              doubt.kind().name().toLowerCase(Locale.ROOT),
              doubt.detail()));
    }
    return new ImportReport(
        plan.issue(),
        plan.folder(),
        incoming.family().orElseThrow(),
        incoming.issue().articles().size(),
        applied.done().isPresent(),
        applied.done().map(Done::edited).orElse(List.of()),
        applied.done().flatMap(Done::state),
        applied.finished().stream().map(PendingImport::finished).toList(),
        plan.edits(),
        leftOut,
        changes(originals),
        doubts);
  }

  /** Returns the tracked changes of all originals together. */
  private static Optional<TrackedChanges> changes(List<Original> originals) {
    return originals.stream()
        .flatMap(original -> original.text().marks().changes().stream())
        .reduce(TrackedChanges::plus);
  }
}
