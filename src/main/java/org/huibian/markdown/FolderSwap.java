package org.huibian.markdown;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Predicate;

/**
 * Replaces a folder as a whole: the new one is made beside it, under a hidden name, and moved when
 * it is complete, so that nobody ever sees half of it.
 */
final class FolderSwap {
  private final Path folder;
  private final Path fresh;
  private final Path old;

  private FolderSwap(Path folder) {
    this.folder = folder;
    this.fresh = folder.resolveSibling("." + folder.getFileName() + ".new");
    this.old = folder.resolveSibling("." + folder.getFileName() + ".old");
  }

  /**
   * Starts with an empty new folder.
   *
   * @param folder the folder to replace or to make; the folder that it stands in must be there
   */
  static FolderSwap start(Path folder) throws IOException {
    FolderSwap swap = new FolderSwap(folder);
    delete(swap.fresh);
    Files.createDirectory(swap.fresh);
    return swap;
  }

  /** The new folder, to write into. */
  Path fresh() {
    return fresh;
  }

  /** Whether there is a folder to replace. */
  private boolean replaces() {
    return Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Copies what the old folder has and the new one has not.
   *
   * @param isDropped the names, directly in the folder, of what is not copied
   */
  void keepOthers(Predicate<String> isDropped) throws IOException {
    if (!replaces()) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (Path file : files.skip(1).toList()) {
        String name = folder.relativize(file).toString();
        Path copy = fresh.resolve(name);
        boolean isHere = file.getParent().equals(folder);
        if (!(isHere && (isDropped.test(name) || Files.exists(copy)))) {
          Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  /** Puts the new folder into the old one's place. If that fails, the old one stands. */
  void finish() throws IOException {
    if (!replaces()) {
      Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
      return;
    }
    delete(old);
    Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
    try {
      Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.move(old, folder, StandardCopyOption.ATOMIC_MOVE);
      throw e;
    }
    delete(old);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
