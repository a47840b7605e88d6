package org.huibian.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.huibian.ingest.FolderTransaction.Done;
import org.huibian.model.InputException;
import org.huibian.model.IssueId;

/**
 * A change of an issue that a killed process had begun. Every command that opens the content folder
 * calls {@link #finish} first.
 */
public final class PendingImport {
  private PendingImport() {}

  /**
   * A change that was completed, or put aside because what was prepared for it is damaged.
   *
   * @param issue the issue
   * @param edited the names of files that were edited while the change was unfinished
   * @param state the former state, in which the edited versions are kept; empty if none is kept
   * @param damaged where the prepared change was put aside because it was damaged, with the former
   *     versions of the files; empty if the change was completed
   */
  public record Finished(
      IssueId issue, List<String> edited, Optional<Path> state, Optional<Path> damaged) {
    /** Copies the list. */
    public Finished {
      edited = List.copyOf(edited);
    }
  }

  /**
   * Completes the changes that were prepared, and discards those that were not. Waits for a process
   * that is writing at this moment. Writes nothing if there is nothing to finish.
   *
   * @param content the content folder; it may be missing
   * @return what was completed, in order of the issues
   * @throws InputException FILE_UNWRITABLE if the disk refuses
   */
  public static List<Finished> finish(Path content) {
    return finish(content, new DiskActions());
  }

  static List<Finished> finish(Path content, FileActions actions) {
    return new ChangeApplier(content, actions)
        .finish().stream().map(PendingImport::finished).toList();
  }

  /** Returns what was done in the words of this class. */
  static Finished finished(ChangeApplier.Finished change) {
    return new Finished(
        change.issue(),
        change.done().map(Done::edited).orElse(List.of()),
        change.done().flatMap(Done::state),
        change.damaged());
  }
}
