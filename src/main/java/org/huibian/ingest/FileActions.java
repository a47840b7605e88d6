package org.huibian.ingest;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The operations by which this package changes a disk. Tests use an implementation that fails at a
 * given operation, as a killed process or a full disk does.
 */
interface FileActions {
  /** Creates a folder and the folders above it; an existing folder is left as it is. */
  void createFolder(Path folder) throws IOException;

  /** Writes a new file and waits until the disk has it. */
  void write(Path file, byte[] bytes) throws IOException;

  /**
   * Copies a regular file with its times and rights, or a symbolic link as a link, to a path where
   * nothing stands, and waits until the disk has it.
   */
  void copy(Path from, Path to) throws IOException;

  /**
   * Moves a file, a link or a folder in one step. A file or link at the new path is replaced.
   *
   * @throws java.nio.file.AtomicMoveNotSupportedException if the two paths are on different file
   *     systems
   */
  void move(Path from, Path to) throws IOException;

  /** Deletes a file, a link or an empty folder. */
  void delete(Path path) throws IOException;

  /** Waits until the disk has the entries of a folder, where the system can do so. */
  void sync(Path folder);
}
