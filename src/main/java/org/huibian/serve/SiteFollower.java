package org.huibian.serve;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Builds the site again when files of some folders change, and reports the result to the open
 * pages. One thread watches the folders and shows previews at once, also while a build runs; the
 * builds run one after the other in another thread.
 */
final class SiteFollower implements AutoCloseable {
  /** The maximum time to wait for the end of a build that is interrupted. */
  private static final long CLOSING_MILLIS = 60_000;

  private final Path site;
  private final FolderWatcher watcher;
  private final Rebuild rebuild;
  private final SiteEvents events;
  private final Thread watching;
  private final Thread building;

  /** The changed files that no build has seen; guarded by this object, as the two below. */
  private final Set<Path> pending = new TreeSet<>();

  private boolean wanted;
  private PreviewedPages preview = PreviewedPages.NONE;

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
    this.wanted = !current;
    // The snapshot is taken here, so that no save after the start is missed.
    FolderSnapshot first = watcher.snapshot();
    building = start("build", this::buildWhenWanted);
    watching = start("follow", () -> follow(first));
  }

  /** A task that ends when its thread is interrupted. */
  @FunctionalInterface
  private interface Task {
    void run() throws InterruptedException;
  }

  private static Thread start(String name, Task task) {
    Thread thread =
        new Thread(
            () -> {
              try {
                task.run();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void follow(FolderSnapshot first) throws InterruptedException {
    FolderSnapshot known = first;
    while (true) {
      FolderSnapshot now = watcher.awaitChange(known);
      Set<Path> changed = now.changedSince(known);
      known = now;
      Map<String, byte[]> pages = rebuild.preview(changed);
      synchronized (this) {
        if (!pages.isEmpty()) {
          preview = preview.and(pages);
          events.publish(events.state().showing(preview));
        }
        pending.addAll(changed);
        wanted = true;
        notifyAll();
      }
    }
  }

  private void buildWhenWanted() throws InterruptedException {
    while (true) {
      Set<Path> changed;
      PreviewedPages before;
      synchronized (this) {
        while (!wanted) {
          wait();
        }
        wanted = false;
        changed = new TreeSet<>(pending);
        pending.clear();
        before = preview;
      }
      SiteState built = SiteState.of(site, rebuild.run(changed));
      synchronized (this) {
        preview = preview.afterBuild(before, site);
        events.publish(built.showing(preview));
      }
    }
  }

  /** Stops following. A build that runs is interrupted, and its files are removed. */
  @Override
  public void close() {
    watching.interrupt();
    building.interrupt();
    try {
      building.join(CLOSING_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
