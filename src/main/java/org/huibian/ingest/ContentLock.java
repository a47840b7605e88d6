package org.huibian.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.huibian.parallel.ProcessLock;

/**
 * Keeps other imports out of a content folder while one writes into it. The system releases the
 * lock when the process ends, in whatever way. It is held only while files are written, not while
 * an original is read.
 */
final class ContentLock {
  private static final String NAME = ".write.lock";

  private ContentLock() {}

  /**
   * Waits for the lock and takes it.
   *
   * @param content the content folder; it is created if it is missing
   * @throws DamagedException if the history or the lock is a link
   */
  static ProcessLock take(Path content) throws IOException {
    FileTrees.requireRealFolder(content.resolve(History.FOLDER));
    Path file = content.resolve(NAME);
    if (FileTrees.exists(file) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new DamagedException(file, "not a regular file");
    }
    Files.createDirectories(content);
    return ProcessLock.awaitExclusive(file, "import");
  }
}
