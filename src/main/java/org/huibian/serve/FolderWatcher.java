package org.huibian.serve;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Waits for changes of files below some folders by comparing snapshots of them.
 *
 * <p>Snapshots are used instead of {@link java.nio.file.WatchService} because the service watches
 * single folders and not trees, loses events when too many come at once, reports a save by rename
 * in a different way for each editor, sees nothing on most network disks, and on some systems looks
 * only every ten seconds. A snapshot of 1,200 documents takes a few milliseconds, and the pauses
 * between snapshots grow with their duration, so that watching takes a tenth of one processor at
 * most.
 */
final class FolderWatcher {
  /** The number of snapshots after which a change counts although files still change. */
  static final int MAX_UNREST = 20;

  private static final long PAUSE_MILLIS = 40;

  /** A pause lasts at least as many times as long as the snapshot before it. */
  private static final int SHARE = 9;

  private final List<Path> folders;
  private final Pause pause;

  /** Pauses between two snapshots. */
  @FunctionalInterface
  interface Pause {
    /**
     * Pauses.
     *
     * @param scanNanos the duration of the snapshot before the pause, in nanoseconds
     */
    void pause(long scanNanos) throws InterruptedException;
  }

  /**
   * Creates a watcher.
   *
   * @param folders the folders, which need not exist
   */
  FolderWatcher(List<Path> folders) {
    this(
        folders,
        scan -> Thread.sleep(Math.max(PAUSE_MILLIS, SHARE * TimeUnit.NANOSECONDS.toMillis(scan))));
  }

  FolderWatcher(List<Path> folders, Pause pause) {
    this.folders = List.copyOf(folders);
    this.pause = pause;
  }

  /** Returns the present state of the folders. */
  FolderSnapshot snapshot() {
    return FolderSnapshot.of(folders);
  }

  /**
   * Waits until the folders differ from a snapshot and are at rest, that is, two snapshots in a row
   * are equal. Several saves at once are therefore one change, and a file that an editor creates
   * and removes again is none. Files that change without end are reported after {@value
   * #MAX_UNREST} snapshots.
   *
   * @param known the state that is known
   * @return the new state
   * @throws InterruptedException if the thread is interrupted
   */
  FolderSnapshot awaitChange(FolderSnapshot known) throws InterruptedException {
    FolderSnapshot before = known;
    int unrest = 0;
    while (true) {
      long start = System.nanoTime();
      FolderSnapshot now = snapshot();
      long scan = System.nanoTime() - start;
      if (now.equals(known)) {
        unrest = 0;
      } else if (now.equals(before) || ++unrest >= MAX_UNREST) {
        return now;
      }
      before = now;
      pause.pause(scan);
    }
  }
}
