package org.huibian.build;

import java.io.IOException;
import java.nio.file.Path;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.parallel.ProcessLock;
import org.huibian.site.Folders;

/** Keeps other processes from replacing a site while it is read as a whole, as builds do. */
public final class SiteLock {
  private SiteLock() {}

  /**
   * Takes the lock of a site.
   *
   * @param site the folder of the site
   * @param work what this process does, in one word
   * @return the lock, to be closed at the end
   * @throws InputException OUTPUT_HELD if another process has it; FILE_UNWRITABLE if the folder
   *     above the site cannot be written
   */
  public static ProcessLock take(Path site, String work) {
    try {
      return ProcessLock.exclusive(file(OutputFolder.location(site)), work);
    } catch (ProcessLock.HeldException e) {
      throw new InputException(site, Problem.OUTPUT_HELD, e.holder());
    } catch (IOException e) {
      throw new InputException(site, Problem.FILE_UNWRITABLE, Folders.reason(e));
    }
  }

  /** Returns the file of the lock of a site, beside its folder. */
  static Path file(Path output) {
    return output.resolveSibling("." + output.getFileName() + ".lock");
  }
}
