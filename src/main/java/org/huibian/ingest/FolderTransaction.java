package org.huibian.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.huibian.ingest.Journal.Entry;
import org.huibian.ingest.Journal.Way;
import org.huibian.model.IssueId;

/**
 * Changes an issue's folder so that a process may be killed at any moment. The folder itself stays;
 * each file in it is replaced by an atomic move.
 *
 * <ol>
 *   <li>Everything is prepared in a staging folder beside the issue's folder: the new files in
 *       {@code files}, a copy of the issue's folder as it is in {@code before}; of a partial change
 *       only the files that it replaces or deletes.
 *   <li>The {@link Journal} is moved into the staging folder. Before this moment, the change has
 *       not happened; from it on, it will be finished, by the next command if not by this process.
 *   <li>The files are moved into place, one by one. Each step can be done again.
 *   <li>The staging folder is moved to the {@link History}: there it is the former state.
 * </ol>
 *
 * <p>If somebody saves a file while a change runs, so that it is neither the old nor the new one,
 * the change is rolled back, and the caller plans it again. If the change is the one of a killed
 * process, the saved file is moved to {@code edited} in the staging folder, and so into the
 * history. If the disk refuses a step of a running change, the change is rolled back. Nothing of a
 * staging folder is used unless it is what the journal says. The caller holds the {@link
 * ContentLock}.
 */
final class FolderTransaction {
  private static final String FILES = "files";
  private static final String DRAFT = "plan.tmp";

  /** Ends the name of a copy in the issue's folder, where that is on another file system. */
  private static final String COPY = ".import";

  private final Path content;
  private final IssueId issue;
  private final Path folder;
  private final Path staging;
  private final FileActions actions;
  private final FileTrees trees;

  /**
   * Creates a transaction for an issue.
   *
   * @param content the content folder
   * @param issue the issue
   * @param actions the operations on the disk
   */
  FolderTransaction(Path content, IssueId issue, FileActions actions) {
    this.content = content;
    this.issue = issue;
    this.folder = content.resolve(issue.toString());
    this.staging = Journal.staging(content, issue);
    this.actions = actions;
    this.trees = new FileTrees(actions);
  }

  /** The folder is not in the state for which the change was planned. Nothing was changed. */
  static final class FolderChangedException extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /**
   * What a change did.
   *
   * @param journal what was replaced
   * @param edited the names of the files that were saved while the change was under way and whose
   *     saved versions are now in the history
   * @param state where the former state is kept; empty if none is
   */
  record Done(Journal journal, List<String> edited, Optional<Path> state) {}

  /**
   * Makes a change.
   *
   * @return what was done; empty if the folder already had the wanted content
   * @throws FolderChangedException if the folder is not what the change expects
   * @throws IOException if the disk refuses a step; the change has been rolled back then, or, if
   *     the disk refuses that too, the next command rolls it back
   */
  Optional<Done> commit(FolderChange change) throws IOException, FolderChangedException {
    if (!change.isExpectedIn(folder)) {
      throw new FolderChangedException();
    }
    Journal journal = journal(change);
    if (journal.way() == Way.FILES && journal.entries().isEmpty()) {
      return Optional.empty();
    }
    try {
      prepare(change, journal);
    } catch (IOException e) {
      discard(e);
      throw e;
    }
    if (isEdited(journal)) {
      FolderChangedException changed = new FolderChangedException();
      discard(changed);
      throw changed;
    }
    try {
      return Optional.of(rollForward(journal, true));
    } catch (IOException | FolderChangedException e) {
      try {
        actions.move(staging.resolve(Journal.NAME), staging.resolve(Journal.BACK));
        rollBack();
      } catch (IOException again) {
        e.addSuppressed(again);
      }
      throw e;
    }
  }

  /** Returns whether somebody has saved one of the files since the change was prepared. */
  private boolean isEdited(Journal journal) throws IOException {
    for (Entry entry : journal.entries()) {
      if (!Fingerprint.of(folder.resolve(entry.name())).equals(entry.before())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Finishes the change of a killed process: it is completed if its journal was written, otherwise
   * discarded.
   *
   * @return what was completed; empty if there was nothing to complete
   * @throws DamagedException if the staging folder is not what this program has prepared
   * @throws IOException if the disk refuses a step; the next call tries again
   */
  Optional<Done> recover() throws IOException {
    if (Files.isSymbolicLink(staging) || !Files.isDirectory(staging)) {
      trees.delete(staging);
      return Optional.empty();
    }
    requireRealFolders();
    if (FileTrees.exists(staging.resolve(Journal.BACK))) {
      rollBack();
      return Optional.empty();
    }
    if (!FileTrees.exists(staging.resolve(Journal.NAME))) {
      trees.delete(staging);
      return Optional.empty();
    }
    Journal journal = Journal.read(staging.resolve(Journal.NAME));
    requirePrepared(journal);
    try {
      return Optional.of(rollForward(journal, false));
    } catch (FolderChangedException e) {
      throw new IllegalStateException("a change is planned again only if it is running", e);
    }
  }

  /** Checks that the folders in the staging folder are no links to other places. */
  private void requireRealFolders() throws IOException {
    for (String name : List.of(FILES, History.BEFORE, History.EDITED)) {
      FileTrees.requireRealFolder(staging.resolve(name));
    }
  }

  /** Checks that the prepared files are those that the journal names, before any is installed. */
  private void requirePrepared(Journal journal) throws IOException {
    Map<String, String> wanted = new TreeMap<>();
    journal.entries().forEach(entry -> wanted.put(entry.name(), entry.after()));
    for (Map.Entry<String, String> file :
        Fingerprint.ofEntries(staging.resolve(FILES)).entrySet()) {
      if (!file.getValue().equals(wanted.get(file.getKey()))) {
        throw new DamagedException(
            staging.resolve(FILES).resolve(file.getKey()), "not the file that was prepared");
      }
    }
  }

  /** Returns the journal of a change. Files that already have the wanted content are not in it. */
  private Journal journal(FolderChange change) throws IOException {
    Way way = Way.FILES;
    SortedMap<String, Entry> entries = new TreeMap<>();
    if (change.removesFolder()) {
      way = Way.FOLDER_OUT;
      change.expected().forEach((name, is) -> addEntry(entries, name, is, Fingerprint.ABSENT));
    } else if (change.tree().isPresent()) {
      way = Way.FOLDER_IN;
      Fingerprint.ofEntries(change.tree().get())
          .forEach((name, wanted) -> addEntry(entries, name, Fingerprint.ABSENT, wanted));
    } else {
      if (!FileTrees.exists(folder)) {
        way = Way.FOLDER_IN;
      }
      for (Map.Entry<String, FileContent> file : change.written().entrySet()) {
        String is = change.expected().getOrDefault(file.getKey(), Fingerprint.ABSENT);
        addEntry(entries, file.getKey(), is, Fingerprint.of(file.getValue()));
      }
      for (String name : change.removed()) {
        String is = change.expected().getOrDefault(name, Fingerprint.ABSENT);
        addEntry(entries, name, is, Fingerprint.ABSENT);
      }
    }
    int number = new History(content, actions).nextNumber();
    return new Journal(
        change.kind(),
        way,
        number,
        change.undoes(),
        change.isPartial(),
        List.copyOf(entries.values()));
  }

  private static void addEntry(
      SortedMap<String, Entry> entries, String name, String before, String after) {
    if (!before.equals(after)) {
      entries.put(name, new Entry(name, before, after));
    }
  }

  private void prepare(FolderChange change, Journal journal)
      throws IOException, FolderChangedException {
    History.requireNoLinks(content, issue);
    trees.delete(staging);
    actions.createFolder(staging);
    Path files = staging.resolve(FILES);
    if (change.tree().isPresent()) {
      trees.copy(change.tree().get(), files);
    } else {
      actions.createFolder(files);
      for (Entry entry : journal.entries()) {
        FileContent content = change.written().get(entry.name());
        if (content instanceof FileContent.Bytes inMemory) {
          actions.write(files.resolve(entry.name()), inMemory.bytes());
        } else if (content instanceof FileContent.CopyOf copy) {
          actions.copy(copy.file(), files.resolve(entry.name()));
        }
      }
    }
    if (journal.way() == Way.FILES) {
      requireWritable(journal);
      if (journal.isPartial()) {
        copyChanged(journal);
      } else {
        trees.copy(folder, staging.resolve(History.BEFORE));
      }
      for (Entry entry : journal.entries()) {
        if (!Fingerprint.of(before(entry)).equals(entry.before())) {
          trees.delete(staging);
          throw new FolderChangedException();
        }
      }
      actions.sync(staging.resolve(History.BEFORE));
    }
    if (journal.keepsState()) {
      actions.createFolder(new History(content, actions).folder(issue, 1).getParent());
    }
    requirePrepared(journal);
    actions.sync(files);
    actions.write(staging.resolve(DRAFT), journal.write().getBytes(StandardCharsets.UTF_8));
    actions.move(staging.resolve(DRAFT), staging.resolve(Journal.NAME));
    actions.sync(staging);
    actions.sync(content);
  }

  /** Copies the files that change as they are. */
  private void copyChanged(Journal journal) throws IOException, FolderChangedException {
    actions.createFolder(staging.resolve(History.BEFORE));
    for (Entry entry : journal.entries()) {
      if (!entry.before().equals(Fingerprint.ABSENT)) {
        try {
          actions.copy(folder.resolve(entry.name()), before(entry));
        } catch (NoSuchFileException e) {
          trees.delete(staging);
          throw new FolderChangedException();
        }
      }
    }
  }

  /**
   * Fails before anything is replaced if the issue's folder cannot be written, or if a folder
   * stands where a file will stand.
   */
  private void requireWritable(Journal journal) throws IOException {
    if (!Files.isWritable(folder)) {
      throw new AccessDeniedException(folder.toString());
    }
    for (Entry entry : journal.entries()) {
      if (entry.before().equals(Fingerprint.FOLDER)) {
        throw new DirectoryNotEmptyException(folder.resolve(entry.name()).toString());
      }
    }
  }

  private void discard(Exception cause) {
    try {
      if (FileTrees.exists(staging.resolve(Journal.NAME))) {
        actions.delete(staging.resolve(Journal.NAME));
      }
      trees.delete(staging);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  /**
   * Puts the prepared files in place.
   *
   * @param isRunning whether the change can still be planned again if somebody saves a file now;
   *     otherwise the saved version is moved to the history
   */
  private Done rollForward(Journal prepared, boolean isRunning)
      throws IOException, FolderChangedException {
    Journal journal = prepared;
    Path files = staging.resolve(FILES);
    List<String> edited = new ArrayList<>();
    if (journal.way() == Way.FOLDER_OUT) {
      if (FileTrees.exists(folder) && !FileTrees.exists(staging.resolve(History.BEFORE))) {
        actions.move(folder, staging.resolve(History.BEFORE));
      }
      journal = withFolderAsMoved(journal, edited);
    } else if (journal.way() == Way.FOLDER_IN && !FileTrees.exists(folder)) {
      if (FileTrees.exists(files)) {
        actions.move(files, folder);
      }
    } else if (FileTrees.exists(files)) {
      actions.createFolder(folder);
      for (Entry entry : journal.entries()) {
        replace(entry, isRunning);
      }
      actions.sync(folder);
    }
    actions.sync(content);
    Path savedMeanwhile = staging.resolve(History.EDITED);
    if (Files.isDirectory(savedMeanwhile)) {
      edited.addAll(Fingerprint.ofEntries(savedMeanwhile).keySet());
    }
    trees.delete(files);
    if (!journal.keepsState() && edited.isEmpty()) {
      deleteStaging(Journal.NAME);
      return new Done(journal, edited, Optional.empty());
    }
    History history = new History(content, actions);
    int number = journal.number();
    while (FileTrees.exists(history.folder(issue, number))) {
      number++;
    }
    Path state = history.folder(issue, number);
    actions.createFolder(state.getParent());
    actions.move(staging, state);
    actions.sync(state.getParent());
    actions.sync(content);
    history.prune();
    return new Done(journal, edited, Optional.of(state));
  }

  /**
   * Returns the journal with the files that were in the folder when it was moved away, and writes
   * it if somebody had saved a file meanwhile: an undo checks the files against it.
   */
  private Journal withFolderAsMoved(Journal journal, List<String> edited) throws IOException {
    List<Entry> moved = new ArrayList<>();
    for (Map.Entry<String, String> file :
        Fingerprint.ofEntries(staging.resolve(History.BEFORE)).entrySet()) {
      Entry entry = new Entry(file.getKey(), file.getValue(), Fingerprint.ABSENT);
      moved.add(entry);
      if (!journal.entries().contains(entry)) {
        edited.add(file.getKey());
      }
    }
    if (moved.equals(journal.entries())) {
      return journal;
    }
    Journal out =
        new Journal(
            journal.kind(),
            journal.way(),
            journal.number(),
            journal.undoes(),
            journal.isPartial(),
            moved);
    trees.delete(staging.resolve(DRAFT));
    actions.write(staging.resolve(DRAFT), out.write().getBytes(StandardCharsets.UTF_8));
    actions.move(staging.resolve(DRAFT), staging.resolve(Journal.NAME));
    return out;
  }

  /** Puts one file in place; does nothing if it is already there. */
  private void replace(Entry entry, boolean isRunning) throws IOException, FolderChangedException {
    Path target = folder.resolve(entry.name());
    Path prepared = staging.resolve(FILES).resolve(entry.name());
    String is = Fingerprint.of(target);
    boolean isNew = !entry.after().equals(Fingerprint.ABSENT);
    if (is.equals(entry.after()) || isNew && !FileTrees.exists(prepared)) {
      // The file is in place. If it differs, somebody has edited the new version since.
      return;
    }
    if (!is.equals(entry.before()) && !is.equals(Fingerprint.ABSENT)) {
      if (isRunning) {
        throw new FolderChangedException();
      }
      Path saved = staging.resolve(History.EDITED).resolve(entry.name());
      actions.createFolder(saved.getParent());
      move(target, saved);
    }
    if (isNew) {
      move(prepared, target);
    } else if (FileTrees.exists(target)) {
      actions.delete(target);
    }
  }

  private void rollBack() throws IOException {
    Journal journal = Journal.read(staging.resolve(Journal.BACK));
    Path files = staging.resolve(FILES);
    Path before = staging.resolve(History.BEFORE);
    if (journal.way() == Way.FOLDER_OUT) {
      if (FileTrees.exists(before) && !FileTrees.exists(folder)) {
        actions.move(before, folder);
      }
    } else if (journal.way() == Way.FOLDER_IN && !FileTrees.exists(files)) {
      if (FileTrees.exists(folder)) {
        actions.move(folder, files);
      }
    } else {
      for (Entry entry : journal.entries()) {
        restore(entry);
      }
      actions.sync(folder);
    }
    deleteStaging(Journal.BACK);
  }

  /** Restores one file: the version that was saved during the change, if any, or the former one. */
  private void restore(Entry entry) throws IOException {
    Path target = folder.resolve(entry.name());
    Path saved = staging.resolve(History.EDITED).resolve(entry.name());
    String is = Fingerprint.of(target);
    boolean isOurs = is.equals(entry.after()) || is.equals(Fingerprint.ABSENT);
    if (is.equals(entry.before()) || !isOurs) {
      return;
    }
    if (FileTrees.exists(saved)) {
      move(saved, target);
    } else if (FileTrees.exists(before(entry))) {
      if (!Fingerprint.of(before(entry)).equals(entry.before())) {
        throw new DamagedException(before(entry), "not the former file");
      }
      move(before(entry), target);
    } else if (FileTrees.exists(target)) {
      actions.delete(target);
    }
  }

  private Path before(Entry entry) {
    return staging.resolve(History.BEFORE).resolve(entry.name());
  }

  /**
   * Deletes the staging folder, the journal first. A staging folder without a journal is discarded
   * by the next command.
   */
  private void deleteStaging(String journal) throws IOException {
    actions.delete(staging.resolve(journal));
    try {
      trees.delete(staging);
    } catch (IOException e) {
      // The change is done or rolled back; the next command deletes what is left.
    }
  }

  /** Moves a file in one step; to another file system, by a copy beside the target. */
  private void move(Path from, Path to) throws IOException {
    try {
      actions.move(from, to);
    } catch (AtomicMoveNotSupportedException e) {
      Path copy = to.resolveSibling("." + to.getFileName() + COPY);
      trees.delete(copy);
      actions.copy(from, copy);
      actions.move(copy, to);
      actions.delete(from);
    }
  }
}
