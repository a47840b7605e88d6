package org.huibian.ingest;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.huibian.markdown.TextFile;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/** Copies, deletes and measures folders with all that they hold. Links are never followed. */
final class FileTrees {
  private final FileActions actions;

  FileTrees(FileActions actions) {
    this.actions = actions;
  }

  /** Returns whether anything stands at a path, a link to nothing included. */
  static boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** Returns whether a folder stands at a path, and not a link to one. */
  static boolean isRealFolder(Path path) {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Checks that a folder or nothing stands at a path.
   *
   * @throws DamagedException if a link, a file or anything else stands there
   */
  static void requireRealFolder(Path path) throws DamagedException {
    if (exists(path) && !isRealFolder(path)) {
      throw new DamagedException(path, "not a folder");
    }
  }

  /**
   * Copies a folder: files, links as links, empty folders. Pipes and devices are left out.
   *
   * @param from the folder; it may itself be a link to one
   * @param to where the copy will stand
   */
  void copy(Path from, Path to) throws IOException {
    Path root = from.toRealPath();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            actions.createFolder(to.resolve(root.relativize(folder).toString()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isRegularFile() || attributes.isSymbolicLink()) {
              try {
                actions.copy(file, to.resolve(root.relativize(file).toString()));
              } catch (NoSuchFileException e) {
                if (exists(file)) {
                  throw e;
                }
                // A text editor has just deleted its own temporary file.
              }
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Deletes a folder with all that it holds, or a single file or link, if it is there. */
  void delete(Path path) throws IOException {
    if (!exists(path)) {
      return;
    }
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            actions.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            actions.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /**
   * Returns what stands directly in a folder, in order of the names.
   *
   * @throws InputException FILE_UNREADABLE if the folder cannot be listed
   */
  static List<Path> entries(Path folder) {
    try (var entries = Files.list(folder)) {
      return entries.sorted().toList();
    } catch (IOException e) {
      throw new InputException(folder, Problem.FILE_UNREADABLE, TextFile.reason(e));
    }
  }

  /** Returns how many bytes the files in a folder have together. */
  static long size(Path folder) throws IOException {
    long[] bytes = new long[1];
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            bytes[0] += attributes.size();
            return FileVisitResult.CONTINUE;
          }
        });
    return bytes[0];
  }
}
