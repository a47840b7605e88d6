package org.huibian.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.parallel.ProcessLock;
import org.huibian.site.Folders;

/**
 * Replaces the folder of a site. A build writes into a staging folder beside it; when the new site
 * is complete, the staging folder takes the place of the old one. A failure before that leaves the
 * old site as it was.
 */
final class OutputFolder {
  /** A file of the output folder that a build keeps. */
  private static final String KEPT = ".gitignore";

  /** Files that a build may delete although the manifest does not list them. */
  private static final Set<String> IGNORED =
      Set.of(KEPT, ".DS_Store", "Thumbs.db", Manifest.NAME + ".sig");

  private final Path output;
  private final Path stage;
  private final Path old;

  /** Keeps other builds out of the folder. */
  private final ProcessLock lock;

  /** The files of the old site. */
  private Set<String> earlier = Set.of();

  /** The deletion of the old site. */
  private CompletableFuture<Void> deletion = CompletableFuture.completedFuture(null);

  private OutputFolder(Path output, ProcessLock lock) {
    this.output = output;
    this.lock = lock;
    this.stage = output.resolveSibling("." + output.getFileName() + ".new");
    this.old = output.resolveSibling("." + output.getFileName() + ".old");
  }

  /**
   * Checks that a build may replace a folder, and creates an empty staging folder beside it.
   *
   * @param waits whether to wait for the end of another build into the same folder
   * @throws InputException OUTPUT_HELD if another build writes into it and this one does not wait;
   *     also if the folder is a file, cannot be written, or contains files that no build has
   *     written
   */
  static OutputFolder prepare(Path given, boolean waits) {
    return prepare(given, waits, folder -> folder.refuseForeign(given));
  }

  /**
   * Creates an empty staging folder beside a site whose files the caller knows.
   *
   * @param waits whether to wait for the end of another build into the same folder
   * @throws InputException OUTPUT_HELD as {@link #prepare}, or if the folder cannot be written
   */
  static OutputFolder prepareUpdate(Path given, boolean waits) {
    return prepare(given, waits, folder -> {});
  }

  /**
   * Deletes what a killed build has left beside a site that needs no other build.
   *
   * @throws InputException OUTPUT_HELD if another build writes into the folder; also if what is
   *     left cannot be deleted
   */
  static void deleteRemains(Path given) throws IOException {
    OutputFolder folder = new OutputFolder(location(given), ProcessLock.NONE);
    // A build that is at work has these folders too, and its lock tells so.
    if (Files.exists(folder.stage) || Files.exists(folder.old)) {
      prepareUpdate(given, false).discard();
    }
  }

  /** Checks the folder of a site. */
  private interface Check {
    void of(OutputFolder folder) throws IOException;
  }

  private static OutputFolder prepare(Path given, boolean waits, Check check) {
    try {
      Path output = location(given);
      if (output.getFileName() == null || Files.exists(output) && !Files.isDirectory(output)) {
        throw new InputException(given, Problem.OUTPUT_FOREIGN, output.toString());
      }
      Files.createDirectories(output.getParent());
      OutputFolder folder = new OutputFolder(output, lock(output, waits));
      try {
        folder.recover();
        check.of(folder);
        FileTree.delete(folder.stage);
        Files.createDirectories(folder.stage);
      } catch (IOException | RuntimeException e) {
        folder.lock.close();
        throw e;
      }
      return folder;
    } catch (ProcessLock.HeldException e) {
      throw new InputException(given, Problem.OUTPUT_HELD, e.holder());
    } catch (IOException e) {
      throw new InputException(given, Problem.FILE_UNWRITABLE, Folders.reason(e));
    }
  }

  private static ProcessLock lock(Path output, boolean waits)
      throws IOException, ProcessLock.HeldException {
    Path file = SiteLock.file(output);
    ProcessLock.Taking taking = () -> ProcessLock.exclusive(file, "build");
    return waits ? ProcessLock.await(taking) : taking.take();
  }

  /** Returns the absolute path of the folder of a site; a symbolic link gives its target. */
  static Path location(Path given) throws IOException {
    Path output = given.toAbsolutePath().normalize();
    return Files.isSymbolicLink(output) ? output.toRealPath() : output;
  }

  /** Returns whether a file of the output folder is neither the site's nor a foreign one. */
  static boolean isIgnored(Path file) {
    return IGNORED.contains(file.getFileName().toString());
  }

  /** Restores the old site after a build that was interrupted between its two renames. */
  private void recover() throws IOException {
    if (Files.isDirectory(old)) {
      if (Files.exists(output)) {
        FileTree.delete(old);
      } else {
        Files.move(old, output);
      }
    }
  }

  private void refuseForeign(Path given) throws IOException {
    if (!Files.exists(output)) {
      return;
    }
    Optional<Set<String>> own = Manifest.sums(output).map(Map::keySet);
    for (Path file : Folders.files(output)) {
      String path = Folders.relative(output, file);
      boolean ignored = isIgnored(file) || path.equals(Manifest.NAME);
      if (own.isEmpty() ? !path.equals(KEPT) : !own.get().contains(path) && !ignored) {
        throw new InputException(given, Problem.OUTPUT_FOREIGN, path);
      }
    }
    earlier = new TreeSet<>(own.orElse(Set.of()));
    if (own.isPresent()) {
      earlier.add(Manifest.NAME);
    }
  }

  /** Returns the staging folder. */
  Path stage() {
    return stage;
  }

  /** Returns the absolute path of the site, where the old one is until the swap. */
  Path output() {
    return output;
  }

  /**
   * Returns the files of the old site with the manifest; empty if there is none, and for an update.
   */
  Set<String> earlier() {
    return earlier;
  }

  /** Replaces the old site by the new one; the old one is then deleted until {@link #discard}. */
  void swap() throws IOException {
    Path kept = output.resolve(KEPT);
    if (Files.exists(kept)) {
      Files.copy(kept, stage.resolve(KEPT), StandardCopyOption.REPLACE_EXISTING);
    }
    if (Files.exists(output)) {
      Files.move(output, old);
    }
    try {
      Files.move(stage, output);
    } catch (IOException e) {
      if (Files.exists(old)) {
        Files.move(old, output);
      }
      throw e;
    }
    DiskSync.names(output.getParent());
    deletion = CompletableFuture.runAsync(this::deleteOld);
  }

  private void deleteOld() {
    try {
      FileTree.delete(old);
    } catch (IOException e) {
      // The next build deletes the rest.
    }
  }

  /**
   * Waits until the old site is gone, deletes the staging folder, and lets the next build begin.
   */
  void discard() {
    try {
      deletion.join();
      FileTree.delete(stage);
    } catch (IOException e) {
      // The next build deletes it. The failure of the build itself is the one to report.
    } finally {
      lock.close();
    }
  }
}
