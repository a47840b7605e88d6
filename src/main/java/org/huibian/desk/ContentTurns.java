package org.huibian.desk;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.huibian.ingest.ContentUse;
import org.huibian.parallel.ProcessLock;

/**
 * Whose turn it is to use the content: the steps of the editor one after the other, and the builds
 * of this process beside them. A build notices that a step has changed the content and begins anew,
 * so that no step has to wait for it; it only does not begin while a step is being made. Other
 * processes are kept away as by every command.
 */
public final class ContentTurns {
  private final Path content;
  private final Object steps = new Object();
  private int builds;
  private boolean changing;

  /** Creates the turns of a content folder. */
  public ContentTurns(Path content) {
    this.content = content;
  }

  /**
   * Begins a build. It lasts until the lock is closed and {@link #endBuild} is called, in this
   * order.
   */
  public ProcessLock awaitBuild() {
    synchronized (this) {
      awaitSteps();
      builds++;
    }
    try {
      return ContentUse.awaitRead(content, "edit");
    } catch (RuntimeException e) {
      endBuild();
      throw e;
    }
  }

  private synchronized void awaitSteps() {
    try {
      while (changing) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a step", e);
    }
  }

  /** Ends a build. */
  public synchronized void endBuild() {
    builds--;
    notifyAll();
  }

  /**
   * Makes a step.
   *
   * @throws org.huibian.model.InputException CONTENT_HELD if another process uses the content
   */
  <T> T step(Supplier<T> step) {
    synchronized (steps) {
      ProcessLock lock = begin();
      try {
        return step.get();
      } finally {
        lock.close();
        end();
      }
    }
  }

  /**
   * Works with the finished site, while no step is made and no build of this process replaces it.
   * Builds begin when it has ended.
   */
  <T> T alone(Supplier<T> work) {
    synchronized (steps) {
      awaitBuilds();
      try {
        return work.get();
      } finally {
        end();
      }
    }
  }

  private synchronized void awaitBuilds() {
    changing = true;
    try {
      while (builds > 0) {
        wait();
      }
    } catch (InterruptedException e) {
      changing = false;
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a build", e);
    }
  }

  private synchronized ProcessLock begin() {
    // While a build of this process holds the shared lock, no other process changes anything.
    ProcessLock lock = builds > 0 ? ProcessLock.NONE : ContentUse.change(content, "edit");
    changing = true;
    return lock;
  }

  private synchronized void end() {
    changing = false;
    notifyAll();
  }
}
