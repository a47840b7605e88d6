package org.huibian.ingest;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps other imports out of a content folder while one writes into it. The lock ends with the
 * process that holds it, however that ends. It is held for the time of writing only, not while an
 * original is read.
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
   */
  static ContentLock take(Path content) throws IOException {
    Path folder = content.resolve(History.FOLDER);
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    ContentLock lock = new ContentLock(channel);
    while (!lock.isTaken()) {
      pause();
    }
    return lock;
  }

  private boolean isTaken() {
    try {
      channel.lock();
      return true;
    } catch (OverlappingFileLockException e) {
      // Another thread of this very process holds it; the system does not queue these.
      return false;
    } catch (IOException e) {
      // Some network file systems have no locks. A single editor needs none.
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
