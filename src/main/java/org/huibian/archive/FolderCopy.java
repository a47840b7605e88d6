package org.huibian.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** A copy in a folder. A symbolic link counts as a file that cannot be read. */
public final class FolderCopy implements SiteCopy {
  private final Path root;

  /** Names the root of the site. */
  public FolderCopy(Path root) {
    this.root = root;
  }

  @Override
  public Optional<SortedSet<String>> files() throws IOException {
    SortedSet<String> files = new TreeSet<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.add(path(file));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException reason) {
            // A folder that may not be read could hide files; it is named itself.
            files.add(path(file));
            return FileVisitResult.CONTINUE;
          }
        });
    return Optional.of(files);
  }

  private String path(Path file) {
    StringBuilder path = new StringBuilder();
    root.relativize(file).forEach(part -> path.append(path.isEmpty() ? "" : "/").append(part));
    return path.toString();
  }

  @Override
  public Optional<InputStream> open(String path) throws IOException {
    Path file = root.resolve(path);
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("not a regular file");
    }
    try {
      return Optional.of(Files.newInputStream(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    // A folder is not held open.
  }
}
