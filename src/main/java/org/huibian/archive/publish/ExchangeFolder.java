package org.huibian.archive.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huibian.build.FileTree;
import org.huibian.parallel.TemporaryFolder;

/** What passes between this program and the one that reaches a place, in a temporary folder. */
final class ExchangeFolder implements AutoCloseable {
  private final TemporaryFolder folder;

  ExchangeFolder() throws IOException {
    folder = TemporaryFolder.create("publish");
  }

  /** Returns the place of a file. */
  Path file(String name) {
    return folder.path().resolve(name);
  }

  /** Creates an empty folder; one of the same name is deleted. */
  Path emptyFolder(String name) throws IOException {
    Path inner = file(name);
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
    folder.close();
  }
}
