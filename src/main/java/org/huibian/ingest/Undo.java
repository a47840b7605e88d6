package org.huibian.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huibian.ingest.FolderTransaction.Done;
import org.huibian.ingest.History.State;
import org.huibian.ingest.Journal.Entry;
import org.huibian.ingest.Journal.Kind;
import org.huibian.ingest.Journal.Way;
import org.huibian.markdown.TextFile;
import org.huibian.model.InputException;
import org.huibian.model.IssueId;
import org.huibian.model.Problem;

/**
 * Undoes imports and edits. Files that a change replaced, created or deleted are restored to their
 * former state; files that it did not touch stay as they are now. The history keeps what the undo
 * replaces: after an import the whole folder as it was before the undo, and with it what was edited
 * since.
 */
public final class Undo {
  private final Path content;
  private final FileActions actions;

  /**
   * Creates an undo for a content folder. Nothing is read yet.
   *
   * @param content the content folder
   */
  public Undo(Path content) {
    this(content, new DiskActions());
  }

  Undo(Path content, FileActions actions) {
    this.content = content;
    this.actions = actions;
  }

  /**
   * What an undo did.
   *
   * @param issue the issue
   * @param number the number of the change that was undone, as its folder in the history has it
   * @param folder the issue's folder
   * @param isFolderRemoved whether the folder was removed, because the import had created it
   * @param restored the names of the files that have their former content again
   * @param removed the names of the files that are no longer in the folder
   * @param edited the names of the files that were edited or added since the import
   * @param before the folder as it was before the undo, edits included
   * @param damaged files and folders in the history that are damaged and were passed over
   * @param finished the changes of killed processes that were finished before this undo
   */
  public record Report(
      IssueId issue,
      int number,
      Path folder,
      boolean isFolderRemoved,
      List<String> restored,
      List<String> removed,
      List<String> edited,
      Path before,
      List<Path> damaged,
      List<PendingImport.Finished> finished) {
    /** Copies the lists. */
    public Report {
      restored = List.copyOf(restored);
      removed = List.copyOf(removed);
      edited = List.copyOf(edited);
      damaged = List.copyOf(damaged);
      finished = List.copyOf(finished);
    }
  }

  /**
   * Undoes the last import or edit that has not been undone yet.
   *
   * @param issue the issue; empty for the last change of all issues
   * @throws InputException NOTHING_TO_UNDO if there is none, HISTORY_DAMAGED if what is kept of it
   *     is damaged, FILE_UNWRITABLE if the disk refuses, CONTENT_BUSY if the folder changes again
   *     and again
   */
  public Report undo(Optional<IssueId> issue) {
    return revert(issue, Kind.UNDO);
  }

  /**
   * Undoes an undo, if it was the last change.
   *
   * @param issue the issue; empty for the last change of all issues
   * @throws InputException as {@link #undo}
   */
  public Report redo(Optional<IssueId> issue) {
    return revert(issue, Kind.IMPORT);
  }

  /**
   * Returns the changes that can be undone, the newest first.
   *
   * @throws InputException FILE_UNREADABLE if the history cannot be read
   */
  public List<HistoryStep> steps() {
    List<HistoryStep> steps = new ArrayList<>();
    try {
      for (State state : new History(content, actions).done(Optional.empty()).values()) {
        steps.add(
            0,
            new HistoryStep(
                state.number(),
                state.issue(),
                state.journal().kind().name().toLowerCase(Locale.ROOT),
                state.journal().entries().stream().map(Entry::name).toList(),
                Files.getLastModifiedTime(state.folder().resolve(Journal.NAME)).toInstant(),
                state.folder()));
      }
    } catch (IOException e) {
      throw new InputException(content, Problem.FILE_UNREADABLE, TextFile.reason(e));
    }
    return steps;
  }

  /** Finds the state and plans under the lock, so that no other change comes in between. */
  private Report revert(Optional<IssueId> issue, Kind kind) {
    ChangeApplier.Planner<Plan> planner =
        new ChangeApplier.Planner<>() {
          @Override
          public Plan plan() throws IOException {
            History history = new History(content, actions);
            Optional<State> state =
                kind == Kind.UNDO ? history.lastImport(issue) : history.lastUndo(issue);
            if (state.isEmpty()) {
              throw history.damaged().stream()
                  .findFirst()
                  .map(damaged -> new InputException(damaged, Problem.HISTORY_DAMAGED))
                  .orElse(new InputException(content, Problem.NOTHING_TO_UNDO));
            }
            return Undo.this.plan(state.get(), kind);
          }

          @Override
          public FolderChange change(Plan made) {
            return made.change();
          }

          @Override
          public boolean plansUnderLock() {
            return true;
          }
        };
    ChangeApplier.Applied<Plan> applied = new ChangeApplier(content, actions).apply(planner);
    return report(applied);
  }

  /**
   * What an undo will do.
   *
   * @param state the state that will be there again
   * @param change the change of the folder
   * @param edited the names of the files that were edited or added since the import
   */
  private record Plan(State state, FolderChange change, List<String> edited) {}

  private Plan plan(State state, Kind kind) throws IOException {
    if (state.journal().isPartial()) {
      return partial(state, kind == Kind.UNDO ? Kind.UNDO : Kind.EDIT);
    }
    Path folder = content.resolve(state.issue().toString());
    SortedMap<String, String> present = Fingerprint.ofEntries(folder);
    boolean isMissing = !FileTrees.exists(folder);
    OptionalInt undoes = OptionalInt.of(state.number());
    if (state.journal().way() == Way.FOLDER_IN) {
      SortedMap<String, String> made = new TreeMap<>();
      state.journal().entries().forEach(entry -> made.put(entry.name(), entry.after()));
      List<String> edited =
          present.keySet().stream()
              .filter(name -> !present.get(name).equals(made.get(name)))
              .toList();
      return new Plan(state, FolderChange.ofRemoval(state.issue(), kind, undoes, present), edited);
    }
    requireKept(state);
    if (isMissing && FileTrees.isRealFolder(state.before())) {
      return new Plan(
          state,
          FolderChange.ofMissingFolder(state.issue(), kind, undoes, state.before()),
          List.of());
    }
    Restored files = Restored.of(state, present);
    return new Plan(
        state,
        FolderChange.ofFiles(
            state.issue(), kind, undoes, files.written(), files.removed(), present),
        files.edited());
  }

  /** Plans to undo or redo an edit of single files, of which nothing else is known. */
  private Plan partial(State state, Kind kind) throws IOException {
    Path folder = content.resolve(state.issue().toString());
    requireKept(state);
    if (!FileTrees.exists(folder)) {
      throw new InputException(folder, Problem.FILE_MISSING);
    }
    SortedMap<String, String> present =
        Fingerprint.of(folder, state.journal().entries().stream().map(Entry::name).toList());
    Restored files = Restored.of(state, present);
    return new Plan(
        state,
        FolderChange.ofSingleFiles(
            state.issue(),
            kind,
            OptionalInt.of(state.number()),
            files.written(),
            files.removed(),
            present),
        files.edited());
  }

  /**
   * The single files of a state.
   *
   * @param written the files that are as they were again
   * @param removed the names of the files that are not there any more
   * @param edited the names of the files that were edited or added since
   */
  private record Restored(
      SortedMap<String, FileContent> written, SortedSet<String> removed, List<String> edited) {
    static Restored of(State state, SortedMap<String, String> present) {
      SortedMap<String, FileContent> written = new TreeMap<>();
      SortedSet<String> removed = new TreeSet<>();
      List<String> edited = new ArrayList<>();
      for (Entry entry : state.journal().entries()) {
        String is = present.getOrDefault(entry.name(), Fingerprint.ABSENT);
        if (entry.before().equals(Fingerprint.ABSENT)) {
          removed.add(entry.name());
        } else {
          written.put(entry.name(), new FileContent.CopyOf(state.before().resolve(entry.name())));
        }
        boolean isOld = is.equals(entry.before());
        boolean isReview = entry.name().equals(Review.FILE_NAME);
        if (!isReview && !is.equals(entry.after()) && !isOld && !is.equals(Fingerprint.ABSENT)) {
          edited.add(entry.name());
        }
      }
      return new Restored(written, removed, edited);
    }
  }

  /** Checks that the files of a former state are still those that the journal names. */
  private static void requireKept(State state) throws IOException {
    for (Entry entry : state.journal().entries()) {
      Path kept = state.before().resolve(entry.name());
      boolean isCopied = !entry.before().equals(Fingerprint.OTHER);
      if (isCopied && !Fingerprint.of(kept).equals(entry.before())) {
        throw new DamagedException(kept, "not the former file");
      }
    }
  }

  private Report report(ChangeApplier.Applied<Plan> applied) {
    Plan plan = applied.plan();
    Optional<Done> done = applied.done();
    IssueId issue = plan.state().issue();
    Path folder = content.resolve(issue.toString());
    List<String> restored = new ArrayList<>();
    List<String> removed = new ArrayList<>();
    List<String> edited = new ArrayList<>(plan.edited());
    Path before = folder;
    if (done.isPresent()) {
      for (Entry entry : done.get().journal().entries()) {
        boolean isRemoved = entry.after().equals(Fingerprint.ABSENT);
        (isRemoved ? removed : restored).add(entry.name());
      }
      edited.addAll(done.get().edited());
      before = done.get().state().orElse(folder).resolve(History.BEFORE);
    }
    return new Report(
        issue,
        plan.state().number(),
        folder,
        plan.change().removesFolder(),
        restored,
        removed,
        edited,
        before,
        damaged(),
        applied.finished().stream().map(PendingImport::finished).toList());
  }

  private List<Path> damaged() {
    try {
      return new History(content, actions).damaged();
    } catch (IOException e) {
      // The undo is done; only the notice is lost.
      return List.of();
    }
  }
}
