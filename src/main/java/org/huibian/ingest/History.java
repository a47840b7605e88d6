package org.huibian.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.huibian.model.IssueId;

/**
 * The former states of the issues' folders, below {@code content/.history}: one folder a state,
 * {@code .history/2025-06/0007}. Numbers count over all issues, so that the last change is known
 * without a clock. A state holds the {@link Journal} of the change that ended it, the folder as it
 * was, in {@link #BEFORE}, of an edit the files that it changed, and what was edited while that
 * change was under way, in {@link #EDITED}.
 */
final class History {
  /** The name in the content folder. It is not the name of an issue, so readers ignore it. */
  static final String FOLDER = ".history";

  /**
   * The folder in a state that holds the issue's folder as it was. It is missing if there was none.
   */
  static final String BEFORE = "before";

  /** The folder in a state that holds versions of files that were saved while a change ran. */
  static final String EDITED = "edited";

  /** How many imports, and how many edits, of an issue can be undone. */
  static final int STATES = 20;

  /** The most bytes that the states of all issues may take; the newest state is always kept. */
  static final long BYTES = 200L << 20;

  /** Begins the name of a staging folder that was damaged and is kept. */
  private static final String DAMAGED = "damaged-";

  private static final Pattern NUMBER = Pattern.compile("[0-9]{4,9}");

  private final Path content;
  private final FileActions actions;

  /**
   * Opens the history of a content folder. Nothing is read yet.
   *
   * @param content the content folder
   * @param actions the operations on the disk
   */
  History(Path content, FileActions actions) {
    this.content = content;
    this.actions = actions;
  }

  /**
   * A former state.
   *
   * @param issue the issue
   * @param number the number of the state
   * @param journal the change that ended the state
   * @param folder where the state is kept
   */
  record State(IssueId issue, int number, Journal journal, Path folder) {
    /** Returns the issue's folder as it was. */
    Path before() {
      return folder.resolve(BEFORE);
    }
  }

  /** Returns where a state is kept: {@code .history/2025-06/0007}. */
  Path folder(IssueId issue, int number) {
    return content
        .resolve(FOLDER)
        .resolve(issue.toString())
        .resolve(String.format(Locale.ROOT, "%04d", number));
  }

  /** Returns the number of the next state: one more than the highest of all issues. */
  int nextNumber() throws IOException {
    int highest = 0;
    for (List<Path> folders : folders().values()) {
      for (Path folder : folders) {
        highest = Math.max(highest, number(folder));
      }
    }
    return highest + 1;
  }

  /**
   * Checks that the history and an issue's part of it are folders, if they exist.
   *
   * @throws DamagedException if one of them is a link, which would lead to another place
   */
  static void requireNoLinks(Path content, IssueId issue) throws DamagedException {
    FileTrees.requireRealFolder(content.resolve(FOLDER));
    FileTrees.requireRealFolder(content.resolve(FOLDER).resolve(issue.toString()));
  }

  /**
   * Returns all states in the order in which they were made. States that are damaged are left out;
   * {@link #damaged} returns them.
   */
  List<State> states() throws IOException {
    List<State> states = new ArrayList<>();
    read(states, new ArrayList<>());
    states.sort(Comparator.comparingInt(State::number));
    return states;
  }

  /** Returns the files and folders of states that this program cannot have written so. */
  List<Path> damaged() throws IOException {
    List<Path> damaged = new ArrayList<>();
    read(new ArrayList<>(), damaged);
    return damaged;
  }

  private void read(List<State> states, List<Path> damaged) throws IOException {
    for (Map.Entry<IssueId, List<Path>> issue : folders().entrySet()) {
      for (Path folder : issue.getValue()) {
        if (FileTrees.exists(folder.resolve(Journal.NAME))) {
          try {
            FileTrees.requireRealFolder(folder.resolve(BEFORE));
            FileTrees.requireRealFolder(folder.resolve(EDITED));
            Journal journal = Journal.read(folder.resolve(Journal.NAME));
            states.add(new State(issue.getKey(), number(folder), journal, folder));
          } catch (DamagedException e) {
            damaged.add(e.file());
          }
        }
      }
    }
  }

  /**
   * Moves a damaged staging folder into the history, where nothing reads it and nothing deletes it.
   *
   * @param issue the issue of the staging folder
   * @param staging the staging folder
   * @return where it is now: {@code .history/damaged-2025-06-1}
   */
  Path setAside(IssueId issue, Path staging) throws IOException {
    FileTrees.requireRealFolder(content.resolve(FOLDER));
    int number = 1;
    Path aside = content.resolve(FOLDER).resolve(DAMAGED + issue + "-" + number);
    while (FileTrees.exists(aside)) {
      number++;
      aside = content.resolve(FOLDER).resolve(DAMAGED + issue + "-" + number);
    }
    actions.createFolder(aside.getParent());
    actions.move(staging, aside);
    actions.sync(aside.getParent());
    actions.sync(content);
    return aside;
  }

  /**
   * Returns the newest import that has not been undone.
   *
   * @param issue the issue, or empty for all issues
   */
  Optional<State> lastImport(Optional<IssueId> issue) throws IOException {
    return Optional.ofNullable(done(issue).lastEntry()).map(Map.Entry::getValue);
  }

  /**
   * Returns the changes that have not been undone, by their numbers.
   *
   * @param issue the issue, or empty for all issues
   */
  TreeMap<Integer, State> done(Optional<IssueId> issue) throws IOException {
    TreeMap<Integer, State> done = new TreeMap<>();
    for (State state : states(issue)) {
      if (state.journal().kind() == Journal.Kind.UNDO) {
        state.journal().undoes().ifPresent(done::remove);
      } else {
        done.put(state.number(), state);
      }
    }
    return done;
  }

  /**
   * Returns the newest undo that has not been undone itself, if nothing but undos and their own
   * undoing came after it.
   *
   * @param issue the issue, or empty for all issues
   */
  Optional<State> lastUndo(Optional<IssueId> issue) throws IOException {
    List<State> states = states(issue);
    Set<Integer> redone = new TreeSet<>();
    for (int i = states.size() - 1; i >= 0; i--) {
      State state = states.get(i);
      boolean isUndo = state.journal().kind() == Journal.Kind.UNDO;
      if (isUndo && !redone.contains(state.number())) {
        return Optional.of(state);
      }
      if (!isUndo && state.journal().undoes().isEmpty()) {
        return Optional.empty();
      }
      if (!isUndo) {
        redone.add(state.journal().undoes().getAsInt());
      }
    }
    return Optional.empty();
  }

  private List<State> states(Optional<IssueId> issue) throws IOException {
    return states().stream()
        .filter(state -> issue.isEmpty() || issue.get().equals(state.issue()))
        .toList();
  }

  /**
   * Drops the oldest states until the bounds hold. Imports count, and not what undoes or redoes
   * them, so that as many imports can be undone as are kept. Edits are counted by themselves, so
   * that many small ones do not push an import out. A state that cannot be dropped stays; the next
   * change tries again. Nothing is deleted that this program has not written, and no link is
   * followed.
   */
  void prune() {
    try {
      FileTrees trees = new FileTrees(actions);
      TreeMap<Integer, Path> kept = new TreeMap<>();
      for (List<Path> folders : folders().values()) {
        int imports = 0;
        int edits = 0;
        for (int i = folders.size() - 1; i >= 0; i--) {
          Path folder = folders.get(i);
          if (!isOurs(folder)) {
            continue;
          }
          if (!FileTrees.exists(folder.resolve(Journal.NAME)) || imports >= STATES) {
            drop(folder, trees);
            continue;
          }
          Optional<Journal> journal = journal(folder);
          if (journal.isPresent() && journal.get().isPartial() && edits >= STATES) {
            drop(folder, trees);
          } else if (journal.isPresent()) {
            kept.put(number(folder), folder);
            imports += journal.get().isOfOriginal() ? 1 : 0;
            edits += journal.get().isOfEditor() ? 1 : 0;
          }
        }
      }
      long bytes = 0;
      boolean isFull = false;
      for (Path folder : kept.descendingMap().values()) {
        bytes += FileTrees.size(folder);
        isFull |= bytes > BYTES && number(folder) != kept.lastKey();
        if (isFull) {
          drop(folder, trees);
        }
      }
    } catch (IOException e) {
      // The change itself is complete. The next change prunes the history again.
    }
  }

  /** Returns the journal of a state; empty if it is damaged, and then the state is kept. */
  private static Optional<Journal> journal(Path folder) throws IOException {
    try {
      return Optional.of(Journal.read(folder.resolve(Journal.NAME)));
    } catch (DamagedException e) {
      return Optional.empty();
    }
  }

  /** Returns whether a folder holds what the folder of a state holds, and nothing else. */
  private static boolean isOurs(Path folder) throws IOException {
    for (Path entry : entries(folder)) {
      String name = entry.getFileName().toString();
      boolean isOurs =
          name.equals(Journal.NAME)
              ? Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)
              : List.of(BEFORE, EDITED).contains(name) && FileTrees.isRealFolder(entry);
      if (!isOurs) {
        return false;
      }
    }
    return true;
  }

  /** Deletes a state, its journal first: a folder without a journal is not read as a state. */
  private void drop(Path folder, FileTrees trees) throws IOException {
    if (FileTrees.exists(folder.resolve(Journal.NAME))) {
      actions.delete(folder.resolve(Journal.NAME));
    }
    trees.delete(folder);
  }

  /** Returns the folders of the states by issue, in order of their numbers. */
  private TreeMap<IssueId, List<Path>> folders() throws IOException {
    TreeMap<IssueId, List<Path>> out = new TreeMap<>();
    for (Path issue : entries(content.resolve(FOLDER))) {
      Optional<IssueId> id = IssueId.parse(issue.getFileName().toString());
      if (id.isPresent()) {
        List<Path> folders = new ArrayList<>();
        for (Path folder : entries(issue)) {
          boolean isNumber = NUMBER.matcher(folder.getFileName().toString()).matches();
          if (isNumber && FileTrees.isRealFolder(folder)) {
            folders.add(folder);
          }
        }
        folders.sort(Comparator.comparingInt(History::number));
        out.put(id.get(), folders);
      }
    }
    return out;
  }

  private static int number(Path folder) {
    return Integer.parseInt(folder.getFileName().toString());
  }

  private static List<Path> entries(Path folder) throws IOException {
    if (!FileTrees.isRealFolder(folder)) {
      return List.of();
    }
    try (var entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }
}
