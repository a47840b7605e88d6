package org.huibian.build;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huibian.site.Checksums;
import org.huibian.site.asset.ScriptStore;

/**
 * A folder of compiled scripts, one file each, named by its key. The first line of a file is the
 * digest of the rest, so that a damaged file is not used. The folder can be deleted at any time: a
 * script that is missing is compiled again. Failures to write are ignored for the same reason.
 */
final class ScriptFolder implements ScriptStore {
  /** The name of the folder of the program's own scripts, beside its jar. */
  private static final String PROGRAM = "scripts";

  /** The number of scripts that are kept; the ones written first are deleted. */
  private static final int LIMIT = 100;

  private static final int DIGEST_LENGTH = 64;
  private static final String SUFFIX = ".js";

  private final Path folder;

  /**
   * Creates a store.
   *
   * @param folder the folder, which is created with the first script
   */
  ScriptFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Returns the folder of the program's own scripts, which are compiled when the program is
   * installed: {@code scripts/} beside the jar or beside the folder of the classes. It may be
   * missing.
   */
  static Optional<ScriptFolder> ofProgram() {
    try {
      URL code = ScriptFolder.class.getProtectionDomain().getCodeSource().getLocation();
      return Optional.of(new ScriptFolder(Path.of(code.toURI()).resolveSibling(PROGRAM)));
    } catch (URISyntaxException | RuntimeException e) {
      // The classes come from no file; then there is no folder beside them.
      return Optional.empty();
    }
  }

  /** Returns a store that looks into this one and then into another; it puts into this one. */
  ScriptStore orElse(ScriptStore other) {
    ScriptFolder first = this;
    return new ScriptStore() {
      @Override
      public Optional<String> find(String key) {
        return first.find(key).or(() -> other.find(key));
      }

      @Override
      public void put(String key, String script) {
        first.put(key, script);
      }
    };
  }

  @Override
  public Optional<String> find(String key) {
    try {
      String text = Files.readString(folder.resolve(key + SUFFIX));
      if (text.length() > DIGEST_LENGTH) {
        String script = text.substring(DIGEST_LENGTH + 1);
        if (text.startsWith(digest(script) + "\n")) {
          return Optional.of(script);
        }
      }
    } catch (IOException e) {
      // The script is missing or not UTF-8; it is compiled again.
    }
    return Optional.empty();
  }

  @Override
  public void put(String key, String script) {
    try {
      Files.createDirectories(folder);
      Path temporary = folder.resolve(key + "." + ProcessHandle.current().pid() + ".new");
      try {
        Files.writeString(temporary, digest(script) + "\n" + script);
        Files.move(
            temporary,
            folder.resolve(key + SUFFIX),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(temporary);
      }
      prune();
    } catch (IOException e) {
      // The script is compiled again next time.
    }
  }

  private void prune() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = new ArrayList<>(all.toList());
    }
    if (files.size() > LIMIT) {
      files.sort(Comparator.comparingLong(file -> file.toFile().lastModified()));
      for (Path file : files.subList(0, files.size() - LIMIT)) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static String digest(String script) {
    return Checksums.sha256(script.getBytes(StandardCharsets.UTF_8));
  }
}
