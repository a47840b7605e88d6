package org.huibian.serve;

import java.nio.file.Path;
import java.util.Set;

/**
 * Builds the site again when files of some folders change, and reports the result to the open
 * pages. All builds run one after the other in one thread of this process.
 */
final class SiteFollower implements AutoCloseable {
  /** The maximum time to wait for the end of a build that is interrupted. */
  private static final long CLOSING_MILLIS = 5_000;

  private final Path site;
  private final FolderWatcher watcher;
  private final Rebuild rebuild;
  private final SiteEvents events;
  private final Thread thread;

  /**
   * Starts to follow the folders.
   *
   * @param current whether the site needs no build at the start
   */
  SiteFollower(
      Path site, FolderWatcher watcher, boolean current, Rebuild rebuild, SiteEvents events) {
    this.site = site;
    this.watcher = watcher;
    this.rebuild = rebuild;
    this.events = events;
    // The snapshot is taken here, so that no save after the start is missed.
    FolderSnapshot first = watcher.snapshot();
    thread = new Thread(() -> follow(first, current), "follow");
    thread.setDaemon(true);
    thread.start();
  }

  private void follow(FolderSnapshot first, boolean current) {
    try {
      if (!current) {
        build(Set.of());
      }
      FolderSnapshot known = first;
      while (true) {
        // What changes during the build differs from this snapshot and leads to the next build.
        FolderSnapshot now = watcher.awaitChange(known);
        build(now.changedSince(known));
        known = now;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void build(Set<Path> changed) {
    events.publish(SiteState.of(site, rebuild.run(changed)));
  }

  /** Stops following. A build that runs is interrupted, and its files are removed. */
  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(CLOSING_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
