package org.huibian.archive.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder for what passes between this program and another one; it is deleted at the end. */
final class TemporaryFolder implements AutoCloseable {
  private final Path folder;

  TemporaryFolder() throws IOException {
    folder = Files.createTempDirectory("huibian-publish");
  }

  /** Returns the place of a file. */
  Path file(String name) {
    return folder.resolve(name);
  }

  /** Creates an empty folder; one of the same name is deleted. */
  Path emptyFolder(String name) throws IOException {
    Path inner = folder.resolve(name);
    if (Files.exists(inner)) {
      delete(inner);
    }
    return Files.createDirectory(inner);
  }

  /** Returns those of some files that a folder has, by their paths below it. */
  static Map<String, byte[]> read(Path folder, List<String> paths) throws IOException {
    Map<String, byte[]> out = new HashMap<>();
    for (String path : paths) {
      Path file = folder.resolve(path);
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        out.put(path, Files.readAllBytes(file));
      }
    }
    return out;
  }

  private static void delete(Path tree) throws IOException {
    List<Path> paths;
    try (Stream<Path> all = Files.walk(tree)) {
      paths = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }

  @Override
  public void close() throws IOException {
    delete(folder);
  }
}
