package org.huibian.build;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Makes sure that files are on the disk, and not only in memory, before the folder that holds them
 * takes the place of another one. Otherwise a power cut right afterwards could leave the new folder
 * with empty files.
 */
final class DiskSync {
  /** With more files, it is faster to let the system write its whole file system at once. */
  private static final int FEW = 64;

  /** How long the command may take; after that, each file is waited for by itself. */
  private static final long PATIENCE_SECONDS = 120;

  private DiskSync() {}

  /**
   * Waits until new files are on the disk.
   *
   * @param folder the folder that holds all of them
   * @param files the files
   */
  static void files(Path folder, Collection<Path> files) throws IOException {
    if (files.size() > FEW && isFileSystemSynced(folder)) {
      return;
    }
    for (Path file : files) {
      force(file);
    }
  }

  /** Waits until the names in a folder are on the disk. */
  static void names(Path folder) {
    try {
      force(folder);
    } catch (IOException e) {
      // Some systems cannot open a folder. They keep the order of renames, but may write them
      // later.
    }
  }

  private static void force(Path path) throws IOException {
    // A channel for reading is enough.
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Calls the command of GNU and other systems; false where there is none. */
  private static boolean isFileSystemSynced(Path folder) {
    Process sync;
    try {
      sync =
          new ProcessBuilder(List.of("sync", "-f", folder.toString()))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      return false;
    }
    try {
      sync.getOutputStream().close();
      return sync.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && sync.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while files were written", e);
    } finally {
      sync.destroy();
    }
  }
}
