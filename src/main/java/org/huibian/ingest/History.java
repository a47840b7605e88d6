package org.huibian.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.huibian.model.IssueId;

/**
 * The former states of the issues' folders, below {@code content/.history}: one folder a state,
 * {@code .history/2025-06/0007}. Numbers count over all issues, so that the last change is known
 * without a clock. A state holds the {@link Journal} of the change that ended it, the folder as it
 * was, in {@link #BEFORE}, and what was edited while that change was under way, in {@link #EDITED}.
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

  /** How many states of an issue are kept. */
  static final int STATES = 20;

  /** The most bytes that the states of all issues may take; the newest state is always kept. */
  static final long BYTES = 200L << 20;

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

  /** Returns all states in the order in which they were made. */
  List<State> states() throws IOException {
    List<State> states = new ArrayList<>();
    for (Map.Entry<IssueId, List<Path>> issue : folders().entrySet()) {
      for (Path folder : issue.getValue()) {
        if (Files.isRegularFile(folder.resolve(Journal.NAME))) {
          Journal journal = Journal.read(folder.resolve(Journal.NAME));
          states.add(new State(issue.getKey(), number(folder), journal, folder));
        }
      }
    }
    states.sort(Comparator.comparingInt(State::number));
    return states;
  }

  /**
   * Returns the newest import that has not been undone.
   *
   * @param issue the issue, or empty for all issues
   */
  Optional<State> lastImport(Optional<IssueId> issue) throws IOException {
    TreeMap<Integer, State> done = new TreeMap<>();
    for (State state : states(issue)) {
      if (state.journal().kind() == Journal.Kind.UNDO) {
        state.journal().undoes().ifPresent(done::remove);
      } else {
        done.put(state.number(), state);
      }
    }
    return Optional.ofNullable(done.isEmpty() ? null : done.lastEntry().getValue());
  }

  /**
   * Returns the newest change if it is an undo.
   *
   * @param issue the issue, or empty for all issues
   */
  Optional<State> lastUndo(Optional<IssueId> issue) throws IOException {
    List<State> states = states(issue);
    return states.isEmpty()
        ? Optional.empty()
        : Optional.of(states.get(states.size() - 1))
            .filter(state -> state.journal().kind() == Journal.Kind.UNDO);
  }

  private List<State> states(Optional<IssueId> issue) throws IOException {
    return states().stream()
        .filter(state -> issue.isEmpty() || issue.get().equals(state.issue()))
        .toList();
  }

  /**
   * Drops the oldest states until the bounds hold. A state that cannot be dropped stays; the next
   * change tries again.
   */
  void prune() {
    try {
      FileTrees trees = new FileTrees(actions);
      TreeMap<Integer, Path> kept = new TreeMap<>();
      for (List<Path> folders : folders().values()) {
        for (int i = 0; i < folders.size(); i++) {
          Path folder = folders.get(i);
          boolean isWhole = Files.isRegularFile(folder.resolve(Journal.NAME));
          if (!isWhole || i < folders.size() - STATES) {
            drop(folder, trees);
          } else {
            kept.put(number(folder), folder);
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

  /** Deletes a state, its journal first: a folder without a journal is not read as a state. */
  private void drop(Path folder, FileTrees trees) throws IOException {
    if (Files.exists(folder.resolve(Journal.NAME))) {
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
          if (NUMBER.matcher(folder.getFileName().toString()).matches()) {
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
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }
}
