package org.huibian.ingest;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file of a staging folder or of a former state is not what this program has written there. It is
 * not used, and nothing is changed by it.
 */
final class DamagedException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Path file;

  /**
   * Reports a damaged file.
   *
   * @param file the file or folder
   * @param reason what is wrong, for stack traces
   */
  DamagedException(Path file, String reason) {
    super(reason + ": " + file);
    this.file = file;
  }

  /** Returns the damaged file or folder. */
  Path file() {
    return file;
  }
}
