package org.huibian.ingest;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/**
 * Changes the real disk up to a given action, and then fails in a given way. It does not wait until
 * the disk has the bytes, so that thousands of runs take seconds.
 */
final class FailingActions implements FileActions {
  /** How an action fails. */
  enum Failure {
    /** The process is killed: in the middle of writing, or just before any other action. */
    KILLED,
    /** The system refuses this action, and no other one. */
    REFUSED_ONCE,
    /** The disk is full from now on: nothing can be written, but files can be moved and deleted. */
    DISK_FULL
  }

  /** The process has been killed. No code of the program may catch it. */
  static final class KilledError extends Error {
    private static final long serialVersionUID = 1L;
  }

  private final Failure failure;
  private final int failing;
  private int done;

  /**
   * Creates actions of which one fails.
   *
   * @param failing the number of the action that fails, counted from 1
   */
  FailingActions(Failure failure, int failing) {
    this.failure = failure;
    this.failing = failing;
  }

  /** Returns actions of which none fails. */
  static FailingActions none() {
    return new FailingActions(Failure.KILLED, Integer.MAX_VALUE);
  }

  /** Returns whether so many actions were asked for that the given one failed. */
  boolean hasFailed() {
    return done >= failing;
  }

  private void step(Path path, boolean isWriting) throws IOException {
    done++;
    if (done == failing && failure == Failure.KILLED) {
      throw new KilledError();
    }
    if (done == failing && failure == Failure.REFUSED_ONCE
        || done >= failing && failure == Failure.DISK_FULL && isWriting) {
      throw new FileSystemException(path.toString(), null, "No space left on device");
    }
  }

  @Override
  public void createFolder(Path folder) throws IOException {
    step(folder, !Files.isDirectory(folder));
    Files.createDirectories(folder);
  }

  @Override
  public void write(Path file, byte[] bytes) throws IOException {
    if (done + 1 == failing && failure == Failure.KILLED) {
      Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    }
    step(file, true);
    Files.write(file, bytes);
  }

  @Override
  public void copy(Path from, Path to) throws IOException {
    if (done + 1 == failing
        && failure == Failure.KILLED
        && Files.isRegularFile(from, LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = Files.readAllBytes(from);
      Files.write(to, Arrays.copyOf(bytes, bytes.length / 2));
    }
    step(to, true);
    Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    step(to, false);
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void delete(Path path) throws IOException {
    step(path, false);
    Files.delete(path);
  }

  @Override
  public void sync(Path folder) {
    if (failure == Failure.KILLED && ++done == failing) {
      throw new KilledError();
    }
  }
}
