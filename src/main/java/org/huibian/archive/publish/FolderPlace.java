package org.huibian.archive.publish;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.parallel.ProcessLock;

/** A folder of this machine. Each file is copied beside its place and then takes it. */
final class FolderPlace implements Place {
  private static final String TEMPORARY = ".huibian-new";
  private static final String LOCK = ".huibian-publishing.lock";

  private final Path root;
  private ProcessLock lock = ProcessLock.NONE;

  FolderPlace(Path root) {
    this.root = root;
  }

  @Override
  public void hold() throws IOException {
    lock = PlaceLock.take(inside(LOCK));
    // A publication that was killed in its first step has left this and no record of it.
    Files.deleteIfExists(root.resolve(TEMPORARY));
  }

  @Override
  public Optional<byte[]> read(String path) throws IOException {
    try {
      return Optional.of(Files.readAllBytes(root.resolve(path)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean isEmpty() throws IOException {
    if (!Files.exists(root)) {
      return true;
    }
    try (Stream<Path> files = Files.list(root)) {
      return files.allMatch(file -> file.getFileName().toString().startsWith("."));
    }
  }

  @Override
  public void write(String path, byte[] bytes) throws IOException {
    Path file = inside(path);
    Path temporary = file.resolveSibling(TEMPORARY);
    Files.write(temporary, bytes);
    Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void send(Path site, List<String> paths) throws IOException {
    for (String path : paths) {
      Path file = inside(path);
      Path temporary = file.resolveSibling(TEMPORARY);
      Files.copy(
          site.resolve(path),
          temporary,
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.COPY_ATTRIBUTES);
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Returns the place of a file and creates its folder. A link must not lead out of the place. */
  private Path inside(String path) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(root);
    Path folder = root;
    for (Path part : root.relativize(file.getParent())) {
      folder = folder.resolve(part);
      if (Files.isSymbolicLink(folder)) {
        throw new InputException(folder, Problem.PUBLISH_LINK);
      }
    }
    Files.createDirectories(file.getParent());
    return file;
  }

  @Override
  public void remove(List<String> paths) throws IOException {
    for (String path : paths) {
      Path file = inside(path);
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        Files.delete(file);
      }
      // A publication that was killed while it sent this file has left half of it.
      Files.deleteIfExists(file.resolveSibling(TEMPORARY));
      removeEmptyFolders(file.getParent());
    }
  }

  private void removeEmptyFolders(Path from) throws IOException {
    for (Path folder = from; !folder.equals(root); folder = folder.getParent()) {
      try {
        Files.deleteIfExists(folder);
      } catch (DirectoryNotEmptyException e) {
        return;
      }
    }
  }

  @Override
  public void finish() {
    // Readers see each file as soon as it is there.
  }

  @Override
  public void close() {
    lock.close();
  }
}
