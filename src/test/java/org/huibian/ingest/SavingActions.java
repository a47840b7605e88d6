package org.huibian.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Changes the real disk; an editor saves a file just before the program moves something to a given
 * name for the first time.
 */
final class SavingActions implements FileActions {
  /** What the editor saves. */
  static final String SAVED = "\n这一段是在导入进行时保存的。\n";

  private final FileActions actions = FailingActions.none();
  private final Path saved;
  private final String moved;
  private boolean isAfter;
  private boolean isDone;

  SavingActions(Path saved, String moved) {
    this.saved = saved;
    this.moved = moved;
  }

  /** Saves just after the move instead of before. */
  SavingActions after() {
    isAfter = true;
    return this;
  }

  /** Returns whether the editor has saved the file. */
  boolean isDone() {
    return isDone;
  }

  private void save(Path to) throws IOException {
    if (!isDone && to.getFileName().toString().equals(moved)) {
      isDone = true;
      Files.writeString(saved, Files.readString(saved) + SAVED);
    }
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    if (!isAfter) {
      save(to);
    }
    actions.move(from, to);
    if (isAfter) {
      save(to);
    }
  }

  @Override
  public void createFolder(Path folder) throws IOException {
    actions.createFolder(folder);
  }

  @Override
  public void write(Path file, byte[] bytes) throws IOException {
    actions.write(file, bytes);
  }

  @Override
  public void copy(Path from, Path to) throws IOException {
    actions.copy(from, to);
  }

  @Override
  public void delete(Path path) throws IOException {
    actions.delete(path);
  }

  @Override
  public void sync(Path folder) {
    actions.sync(folder);
  }
}
