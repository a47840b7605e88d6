package org.huibian.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huibian.markdown.TextFile;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/**
 * Files that an editor has put on the desk, in a temporary folder until they are imported. The
 * class is thread-safe.
 */
public final class DroppedFiles implements AutoCloseable {
  /** In bytes; file systems take 255. */
  private static final int LONGEST_NAME = 200;

  private final Path folder;
  private final Map<String, Path> files = new TreeMap<>();
  private int count;

  private DroppedFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * Creates the folder.
   *
   * @throws InputException FILE_UNWRITABLE if the disk refuses
   */
  public static DroppedFiles create() {
    try {
      return new DroppedFiles(Files.createTempDirectory("huibian-desk"));
    } catch (IOException e) {
      throw new InputException(Problem.DESK_FAILED, TextFile.reason(e));
    }
  }

  /**
   * Keeps a file.
   *
   * @param name the name that the browser gave it; only its last part is used
   * @return the key of the file
   * @throws InputException FILE_UNWRITABLE if the disk refuses
   */
  public synchronized String add(String name, byte[] bytes) {
    String key = "k" + ++count;
    Path own = folder.resolve(key);
    try {
      Files.createDirectory(own);
      Path file = own.resolve(plain(name));
      Files.write(file, bytes);
      files.put(key, file);
      return key;
    } catch (IOException e) {
      throw new InputException(own, Problem.FILE_UNWRITABLE, TextFile.reason(e));
    }
  }

  /** Returns a name that every file system takes, and that leads nowhere. */
  private static String plain(String name) {
    String last = name.replaceFirst(".*[/\\\\]", "").replaceAll("[\\p{Cc}:*?\"<>|]", "_").strip();
    String cut = last;
    while (cut.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
      cut = cut.substring(cut.offsetByCodePoints(0, 1));
    }
    return cut.isEmpty() || cut.startsWith(".") ? "file" + cut : cut;
  }

  /**
   * Returns a file.
   *
   * @throws InputException DESK_FILE_GONE if there is none with this key
   */
  public synchronized Path file(String key) {
    return Optional.ofNullable(files.get(key))
        .orElseThrow(() -> new InputException(Problem.DESK_FILE_GONE));
  }

  /** Deletes a file; does nothing if there is none with this key. */
  public synchronized void remove(String key) {
    Optional.ofNullable(files.remove(key)).map(Path::getParent).ifPresent(DroppedFiles::delete);
  }

  /** Deletes all files. */
  @Override
  public synchronized void close() {
    files.clear();
    delete(folder);
  }

  private static void delete(Path tree) {
    try (var paths = Files.walk(tree)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      // What is left is in the system's folder of temporary files, which the system clears.
    }
  }
}
