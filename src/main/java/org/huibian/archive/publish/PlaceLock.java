package org.huibian.archive.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.parallel.ProcessLock;
import org.huibian.site.Checksums;

/** Lets only one process of this machine publish to a place. */
final class PlaceLock {
  private static final int NAME_LENGTH = 16;

  private PlaceLock() {}

  /**
   * Takes the lock of a place that is a folder of this machine.
   *
   * @param file the file of the lock
   * @throws InputException PUBLISH_HELD if another process has it
   * @throws IOException if the file cannot be created
   */
  static ProcessLock take(Path file) throws IOException {
    try {
      return ProcessLock.soon(() -> ProcessLock.exclusive(file, "publish"));
    } catch (ProcessLock.HeldException e) {
      throw new InputException(Problem.PUBLISH_HELD, e.holder());
    }
  }

  /**
   * Takes the lock of a place that another program reaches. Its file stands among the temporary
   * ones of the system, since such a place has no locks.
   *
   * @param place how the other program names it
   * @throws InputException PUBLISH_HELD if another process has it
   */
  static ProcessLock ofRemote(String place) {
    String sum = Checksums.sha256(place.getBytes(StandardCharsets.UTF_8));
    String name = "huibian-place-" + sum.substring(0, NAME_LENGTH) + ".lock";
    try {
      return take(Path.of(System.getProperty("java.io.tmpdir"), name));
    } catch (IOException e) {
      // A file that another user has left cannot be opened; it must not stop a publication.
      return ProcessLock.NONE;
    }
  }
}
