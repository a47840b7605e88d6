package org.huibian.desk;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
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
  /** A build begins within this time after a step; a step that has changed no file causes none. */
  private static final long BEGINNING_MILLIS = 3_000;

  private final Path content;

  /** Guards the order of steps: one is made after the other. */
  private final Object steps = new Object();

  private int builds;
  private int readers;
  private boolean changing;

  /** How many steps have been made, and how many of them the last build has seen. */
  private int made;

  private int seen;
  private boolean follows;

  /** Creates the turns of a content folder. */
  public ContentTurns(Path content) {
    this.content = content;
  }

  /** A build, which has seen all steps that were made before it began. */
  public final class Build {
    private final ProcessLock lock;
    private final int began;

    private Build(ProcessLock lock, int began) {
      this.lock = lock;
      this.began = began;
    }

    /** Ends the build, whether it has succeeded or not. */
    public void end() {
      lock.close();
      endBuild(began);
    }
  }

  /** Begins a build as soon as no step is being made and nobody works with the finished site. */
  public Build awaitBuild() {
    int began;
    synchronized (this) {
      follows = true;
      await(() -> changing || readers > 0, Long.MAX_VALUE);
      builds++;
      began = made;
    }
    try {
      return new Build(ContentUse.awaitRead(content, "edit"), began);
    } catch (RuntimeException e) {
      endBuild(seen);
      throw e;
    }
  }

  private synchronized void endBuild(int began) {
    builds--;
    seen = Math.max(seen, began);
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

  private synchronized ProcessLock begin() {
    // While a build of this process holds the shared lock, no other process changes anything.
    ProcessLock lock = builds > 0 ? ProcessLock.NONE : ContentUse.change(content, "edit");
    changing = true;
    return lock;
  }

  private synchronized void end() {
    changing = false;
    made++;
    notifyAll();
  }

  /**
   * Works with the finished site of the last step, while no build of this process replaces it.
   * Steps can be made meanwhile; they are built afterwards.
   */
  <T> T alone(Supplier<T> work) {
    synchronized (this) {
      // Where nothing follows the content, as in a test, no build will come.
      await(() -> builds == 0 && follows && seen < made, BEGINNING_MILLIS);
      await(() -> builds > 0, Long.MAX_VALUE);
      readers++;
    }
    try {
      return work.get();
    } finally {
      synchronized (this) {
        readers--;
        notifyAll();
      }
    }
  }

  /** Waits while something holds; the caller holds the monitor of this object. */
  private void await(BooleanSupplier holds, long millis) {
    long end = millis == Long.MAX_VALUE ? millis : System.currentTimeMillis() + millis;
    try {
      while (holds.getAsBoolean() && System.currentTimeMillis() < end) {
        wait(Math.min(1000, Math.max(1, end - System.currentTimeMillis())));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a turn", e);
    }
  }
}
