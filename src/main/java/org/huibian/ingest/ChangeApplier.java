package org.huibian.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.ingest.FolderTransaction.Done;
import org.huibian.ingest.FolderTransaction.FolderChangedException;
import org.huibian.markdown.TextFile;
import org.huibian.model.InputException;
import org.huibian.model.IssueId;
import org.huibian.model.Problem;
import org.huibian.parallel.ProcessLock;

/** Applies changes to a content folder, one at a time, even if several processes want to. */
final class ChangeApplier {
  private static final Pattern STAGING =
      Pattern.compile("\\.([0-9]{4}-[0-9]{2})\\.(import|new|old)");

  /** How often a change is planned if somebody saves a file while it is planned. */
  private static final int ATTEMPTS = 5;

  private final Path content;
  private final FileActions actions;

  /**
   * Creates an applier for a content folder.
   *
   * @param content the content folder; it is created with the first change
   * @param actions the operations on the disk
   */
  ChangeApplier(Path content, FileActions actions) {
    this.content = content;
    this.actions = actions;
  }

  /** Plans a change from the content folder as it is at this moment. */
  interface Planner<T> {
    /** Returns the plan. */
    T plan() throws IOException;

    /** Returns the change that the plan asks for. */
    FolderChange change(T plan) throws IOException;

    /**
     * Returns whether the plan is made while no other change can run. Plans that take long are made
     * before, and made again if the folder has changed.
     */
    default boolean plansUnderLock() {
      return false;
    }
  }

  /**
   * What was planned and done.
   *
   * @param plan the plan that was applied
   * @param done what it changed; empty if the folder had it all already
   * @param finished the changes of killed processes that were finished first
   */
  record Applied<T>(T plan, Optional<Done> done, List<Finished> finished) {
    /** Copies the list. */
    Applied {
      finished = List.copyOf(finished);
    }
  }

  /**
   * Plans a change and applies it. If the folder changes between the two, the change is planned
   * again.
   *
   * @throws InputException FILE_UNWRITABLE if the disk refuses, CONTENT_BUSY if the folder changes
   *     again and again; the folder is as it was
   */
  <T> Applied<T> apply(Planner<T> planner) {
    List<Finished> finished = new ArrayList<>();
    Path folder = content;
    try {
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        Optional<T> early =
            planner.plansUnderLock() ? Optional.empty() : Optional.of(planner.plan());
        ProcessLock lock = ContentLock.take(content);
        try {
          List<Finished> others = finishLocked();
          finished.addAll(others);
          if (others.isEmpty() || early.isEmpty()) {
            T plan = early.isPresent() ? early.get() : planner.plan();
            FolderChange change = planner.change(plan);
            folder = content.resolve(change.issue().toString());
            Optional<Done> done =
                new FolderTransaction(content, change.issue(), actions).commit(change);
            return new Applied<>(plan, done, finished);
          }
        } catch (FolderChangedException e) {
          // Somebody has saved a file since the plan was made.
        } finally {
          lock.close();
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw unwritable(folder, e);
    }
    throw new InputException(folder, Problem.CONTENT_BUSY);
  }

  /**
   * Finishes the changes that killed processes have left. Nothing is written, and no lock is taken,
   * if there are none.
   *
   * @return the issues whose changes were completed, with what was done
   * @throws InputException FILE_UNWRITABLE if the disk refuses
   */
  List<Finished> finish() {
    try {
      if (pending().isEmpty()) {
        return List.of();
      }
      ProcessLock lock = ContentLock.take(content);
      try {
        return finishLocked();
      } finally {
        lock.close();
      }
    } catch (IOException | UncheckedIOException e) {
      throw unwritable(content, e);
    }
  }

  /**
   * A change that was completed after the process that had begun it was killed.
   *
   * @param issue the issue
   * @param done what was done; empty if the staging folder was damaged
   * @param damaged where the damaged staging folder is now, unread; empty if it was not damaged
   */
  record Finished(IssueId issue, Optional<Done> done, Optional<Path> damaged) {}

  private List<Finished> finishLocked() throws IOException {
    List<Finished> out = new ArrayList<>();
    for (Path left : pending()) {
      Matcher name = STAGING.matcher(left.getFileName().toString());
      if (!name.matches()) {
        continue;
      }
      IssueId issue = IssueId.parse(name.group(1)).orElseThrow();
      if (name.group(2).equals("import")) {
        History.requireNoLinks(content, issue);
        try {
          new FolderTransaction(content, issue, actions)
              .recover()
              .ifPresent(done -> out.add(new Finished(issue, Optional.of(done), Optional.empty())));
        } catch (DamagedException e) {
          Path aside = new History(content, actions).setAside(issue, left);
          out.add(new Finished(issue, Optional.empty(), Optional.of(aside)));
        }
      } else {
        finishSwap(issue, left, name.group(2).equals("old"));
      }
    }
    return out;
  }

  /**
   * Cleans up after a killed import of an earlier version of this program, which moved whole
   * folders: the former folder is moved back to its place if there is none.
   */
  private void finishSwap(IssueId issue, Path left, boolean isFormer) throws IOException {
    Path folder = content.resolve(issue.toString());
    if (!isFormer) {
      new FileTrees(actions).delete(left);
    } else if (!FileTrees.exists(folder)) {
      actions.move(left, folder);
    }
  }

  private List<Path> pending() throws IOException {
    if (!Files.isDirectory(content)) {
      return List.of();
    }
    try (var entries = Files.list(content)) {
      return entries
          .filter(entry -> isPending(entry.getFileName().toString()))
          .filter(entry -> !isSettled(entry))
          .sorted()
          .toList();
    }
  }

  private static boolean isPending(String name) {
    Matcher m = STAGING.matcher(name);
    return m.matches() && IssueId.parse(m.group(1)).isPresent();
  }

  /** Returns whether this is the former folder of an issue whose folder is in its place. */
  private boolean isSettled(Path left) {
    Matcher name = STAGING.matcher(left.getFileName().toString());
    return name.matches()
        && name.group(2).equals("old")
        && FileTrees.exists(content.resolve(name.group(1)));
  }

  /** Returns the message for a disk that refuses. */
  static InputException unwritable(Path folder, Exception e) {
    IOException cause = e instanceof IOException io ? io : ((UncheckedIOException) e).getCause();
    if (cause instanceof DamagedException damaged) {
      return new InputException(damaged.file(), Problem.HISTORY_DAMAGED);
    }
    Optional<String> file =
        cause instanceof FileSystemException refused
            ? Optional.ofNullable(refused.getFile())
            : Optional.empty();
    return new InputException(
        file.map(Path::of).orElse(folder), Problem.FILE_UNWRITABLE, TextFile.reason(cause));
  }
}
