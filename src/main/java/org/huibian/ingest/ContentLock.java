package org.huibian.ingest;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps other imports out of a content folder while one writes into it. The system releases the
 * lock when the process ends, in whatever way. It is held only while files are written, not while
 * an original is read.
 */
final class ContentLock implements AutoCloseable {
  private static final String NAME = "lock";
  private static final long PAUSE_MILLIS = 20;

  private final FileChannel channel;

  private ContentLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Waits for the lock and takes it.
   *
   * @param content the content folder; it is created if it is missing
   * @throws DamagedException if the history or the lock in it is a link
   */
  static ContentLock take(Path content) throws IOException {
    Path folder = content.resolve(History.FOLDER);
    FileTrees.requireRealFolder(folder);
    Files.createDirectories(folder);
    Path file = folder.resolve(NAME);
    if (FileTrees.exists(file) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new DamagedException(file, "not a regular file");
    }
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    ContentLock lock = new ContentLock(channel);
    while (!lock.tryLock()) {
      pause();
    }
    return lock;
  }

  private boolean tryLock() {
    try {
      channel.lock();
      return true;
    } catch (OverlappingFileLockException e) {
      // Another thread of this process holds it. The system makes only other processes wait.
      return false;
    } catch (IOException e) {
      // Some network file systems have no locks; a single editor does not need one.
      return true;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for another import", e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
