package org.huibian.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.site.Folders;

/**
 * The folder that a site is built into. A build writes into a new folder beside it; when that is
 * whole, the two change places. Whatever fails before leaves the old site as it was.
 */
final class OutputFolder {
  private static final String KEPT = ".gitignore";
  private static final Set<String> IGNORED = Set.of(KEPT, Manifest.NAME, ".DS_Store", "Thumbs.db");

  private final Path output;
  private final Path stage;
  private final Path old;

  private OutputFolder(Path output) {
    this.output = output;
    this.stage = output.resolveSibling("." + output.getFileName() + ".new");
    this.old = output.resolveSibling("." + output.getFileName() + ".old");
  }

  /**
   * Checks that a build may replace the folder and makes an empty one beside it.
   *
   * @throws InputException if the folder is a file, cannot be written, or holds files that are not
   *     of a site that a build has written
   */
  static OutputFolder prepare(Path given) {
    Path output = given.toAbsolutePath().normalize();
    try {
      if (Files.isSymbolicLink(output)) {
        output = output.toRealPath();
      }
      if (output.getFileName() == null || Files.exists(output) && !Files.isDirectory(output)) {
        throw new InputException(given, Problem.OUTPUT_FOREIGN, output.toString());
      }
      Files.createDirectories(output.getParent());
      OutputFolder folder = new OutputFolder(output);
      folder.recover();
      folder.refuseForeign(given);
      delete(folder.stage);
      Files.createDirectories(folder.stage);
      return folder;
    } catch (IOException e) {
      throw new InputException(given, Problem.FILE_UNWRITABLE, Folders.reason(e));
    }
  }

  /** A build that was cut off between its two renames left the old site under its other name. */
  private void recover() throws IOException {
    if (Files.isDirectory(old)) {
      if (Files.exists(output)) {
        delete(old);
      } else {
        Files.move(old, output);
      }
    }
  }

  private void refuseForeign(Path given) throws IOException {
    if (!Files.exists(output)) {
      return;
    }
    Optional<Set<String>> own = Manifest.paths(output);
    for (Path file : Folders.files(output)) {
      String path = Folders.relative(output, file);
      boolean ignored = IGNORED.contains(file.getFileName().toString());
      if (own.isEmpty() ? !path.equals(KEPT) : !own.get().contains(path) && !ignored) {
        throw new InputException(given, Problem.OUTPUT_FOREIGN, path);
      }
    }
  }

  /** The empty folder to write into. */
  Path stage() {
    return stage;
  }

  /** Puts the new site in the place of the old one. */
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
    delete(old);
  }

  /** Removes what a failed build has written; the old site stays. */
  void discard() {
    try {
      delete(stage);
    } catch (IOException e) {
      // The next build deletes it; the failure that led here is the one to tell.
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> walk = Files.walk(folder)) {
      deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }
}
