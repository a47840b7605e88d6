package org.huibian.archive.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huibian.build.FileTree;

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
    FileTree.delete(inner);
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

  @Override
  public void close() throws IOException {
    FileTree.delete(folder);
  }
}
