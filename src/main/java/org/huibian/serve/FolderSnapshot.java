package org.huibian.serve;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The files below some folders at one moment, each with what changes when it is saved. Two
 * snapshots are equal if no file was saved, added or removed between them.
 *
 * <p>Hidden files and the temporary files of editors are left out, since a build reads none of
 * them.
 *
 * @param files the state of each file
 */
record FolderSnapshot(Map<Path, State> files) {
  /**
   * The state of a file.
   *
   * @param size the size in bytes
   * @param modified the time of the last change
   * @param key the identity of the file on its disk, as text; it changes if an editor saves by
   *     renaming a new file, also where size and time are those of the old file
   */
  record State(long size, FileTime modified, String key) {}

  /** Copies the map. */
  FolderSnapshot {
    files = Map.copyOf(files);
  }

  /** Returns the present state of folders. A folder that does not exist has no files. */
  static FolderSnapshot of(List<Path> folders) {
    Map<Path, State> files = new HashMap<>();
    for (Path folder : folders) {
      try {
        Files.walkFileTree(
            folder,
            EnumSet.of(FileVisitOption.FOLLOW_LINKS),
            Integer.MAX_VALUE,
            new Collector(folder, files));
      } catch (IOException e) {
        // The collector itself continues after errors; a later snapshot sees what is missing here.
      }
    }
    return new FolderSnapshot(files);
  }

  /** Returns the files that were saved, added or removed since an earlier snapshot. */
  Set<Path> changedSince(FolderSnapshot earlier) {
    Set<Path> changed = new TreeSet<>(files.keySet());
    changed.addAll(earlier.files.keySet());
    changed.removeIf(file -> Objects.equals(files.get(file), earlier.files.get(file)));
    return changed;
  }

  private static boolean isIgnored(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.startsWith(".")
        || name.startsWith("#")
        || name.endsWith("~")
        || name.endsWith(".swp")
        || name.endsWith(".tmp");
  }

  /** Collects the files of a folder and continues where files vanish or cannot be read. */
  private static final class Collector extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Map<Path, State> files;

    Collector(Path root, Map<Path, State> files) {
      this.root = root;
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return isIgnored(folder) && !folder.equals(root)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!isIgnored(file)) {
        files.put(
            file,
            new State(
                attributes.size(),
                attributes.lastModifiedTime(),
                String.valueOf(attributes.fileKey())));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
