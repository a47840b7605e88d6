package org.huibian.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.parallel.ProcessLock;

/**
 * Keeps commands apart that use one content folder at the same time: one that changes it is alone,
 * and many may read it. While one is at work, a hidden file of the folder names it.
 */
public final class ContentUse {
  private static final String NAME = ".use.lock";

  private ContentUse() {}

  /**
   * Begins a change of the folder, which lasts until the lock is closed.
   *
   * @param content the content folder; it may be missing
   * @param work the name of the command
   * @throws InputException CONTENT_HELD if another command uses the folder
   */
  public static ProcessLock change(Path content, String work) {
    return Files.isDirectory(content)
        ? take(content, () -> ProcessLock.soon(() -> ProcessLock.exclusive(file(content), work)))
        : ProcessLock.NONE;
  }

  /**
   * Begins to read the folder.
   *
   * @param content the content folder; it may be missing
   * @param work the name of the command
   * @throws InputException CONTENT_HELD if another command changes the folder
   */
  public static ProcessLock read(Path content, String work) {
    return take(content, () -> ProcessLock.soon(() -> ProcessLock.shared(file(content), work)));
  }

  /** Begins to read the folder as soon as no other command changes it. */
  public static ProcessLock awaitRead(Path content, String work) {
    return take(content, () -> ProcessLock.await(() -> ProcessLock.shared(file(content), work)));
  }

  private static Path file(Path content) {
    return content.resolve(NAME);
  }

  private static ProcessLock take(Path content, ProcessLock.Taking taking) {
    try {
      return taking.take();
    } catch (ProcessLock.HeldException e) {
      throw new InputException(content, Problem.CONTENT_HELD, e.holder());
    } catch (IOException e) {
      throw ChangeApplier.unwritable(content, e);
    }
  }
}
