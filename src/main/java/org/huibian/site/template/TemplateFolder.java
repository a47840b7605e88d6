package org.huibian.site.template;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huibian.markdown.RegularFile;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.site.Checksums;
import org.huibian.site.Folders;

/**
 * The page templates, style sheets, scripts and assets of a site. The program contains a complete
 * set; a folder of the user overrides it file by file and may add files. The folder may be missing.
 *
 * <p>The list of files is made once, when the object is created; a file's content is read when it
 * is asked for. Immutable and safe to share between threads.
 */
public final class TemplateFolder {
  private final Path folder;
  private final NavigableMap<String, TemplateFile> files;

  private TemplateFolder(Path folder, Map<String, TemplateFile> builtIn) {
    this.folder = folder;
    this.files = new TreeMap<>(builtIn);
    try {
      if (Files.isDirectory(folder)) {
        addFiles();
      }
    } catch (UncheckedIOException e) {
      throw unreadable(folder, e.getCause());
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  private void addFiles() throws IOException {
    try (Stream<Path> walk = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      for (Path path : walk.filter(path -> !Files.isDirectory(path)).toList()) {
        String name = folder.relativize(path).toString().replace(File.separatorChar, '/');
        if (Files.exists(path)) {
          RegularFile.require(path);
        }
        files.put(name, TemplateFile.of(name, path));
      }
    }
  }

  /**
   * Returns the built-in files, overridden by those of a folder.
   *
   * @param folder the user's folder, which may be missing
   * @throws InputException if the folder cannot be read, or holds a pipe or a device
   */
  public static TemplateFolder of(Path folder) {
    try {
      return new TemplateFolder(folder, BuiltInTemplates.list());
    } catch (IOException e) {
      throw unreadable(TemplateFile.BUILT_IN, e);
    }
  }

  /**
   * Returns the files of a folder without the built-in ones.
   *
   * @throws InputException if the folder cannot be read
   */
  public static TemplateFolder only(Path folder) {
    return new TemplateFolder(folder, Map.of());
  }

  /** Returns a file by its name below the folder, such as {@code home.ftlh}. */
  public Optional<TemplateFile> file(String name) {
    return Optional.ofNullable(files.get(name));
  }

  /**
   * Returns all files below a subfolder, sorted by name.
   *
   * @param subfolder the name of the subfolder, without a slash at its end
   */
  public List<TemplateFile> filesIn(String subfolder) {
    String prefix = subfolder + "/";
    return files.tailMap(prefix).values().stream()
        .takeWhile(file -> file.name().startsWith(prefix))
        .toList();
  }

  /**
   * Returns the SHA-256 of all files by their names. Hidden files, which editors and systems leave
   * behind, are not among them.
   *
   * @throws IOException if a file cannot be read
   */
  public SortedMap<String, String> sums() throws IOException {
    SortedMap<String, String> sums = new TreeMap<>();
    List<String> builtIn = new ArrayList<>();
    for (TemplateFile file : files.values()) {
      if (("/" + file.name()).contains("/.")) {
        continue;
      }
      if (file.resource().isPresent()) {
        builtIn.add(file.name());
      } else {
        sums.put(file.name(), Checksums.sha256(file.bytes()));
      }
    }
    if (!builtIn.isEmpty()) {
      sums.putAll(BuiltInTemplates.sums(builtIn));
    }
    return sums;
  }

  /** Returns the path by which a message names a file, also one that is missing. */
  public Path path(String name) {
    TemplateFile file = files.get(name);
    return file == null ? folder.resolve(name) : file.path();
  }

  static InputException unreadable(Path path, IOException e) {
    return new InputException(path, Problem.FILE_UNREADABLE, Folders.reason(e));
  }
}
