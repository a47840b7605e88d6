package org.huibian.build.store;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.huibian.ingest.EditionRecorder;
import org.huibian.markdown.AddressRegister;
import org.huibian.markdown.PublishSettings;
import org.huibian.model.IssueId;
import org.huibian.site.Checksums;
import org.huibian.site.asset.ExportedFolder;

/**
 * The state of everything that a site depends on: the content, the templates, the program and the
 * version of Java. Two builds with the same {@link #digest} write the same site.
 *
 * @param program a digest of the program, the version of Java and the places of the two folders
 * @param content the states of the files of the content folder, by their paths below it, and of the
 *     exports beside it, by paths that begin with {@code ../}
 * @param templates those of the folder of the user's templates
 */
public record InputFingerprint(
    String program, SortedMap<String, String> content, SortedMap<String, String> templates) {
  /** Larger files, which are originals, count by their times instead of their bytes. */
  private static final long LARGE = 1 << 20;

  /** The files of the content folder that concern publication; no page depends on them. */
  private static final Set<String> OF_PUBLICATION =
      Set.of(AddressRegister.NAME, EditionRecorder.NAME, PublishSettings.NAME);

  /** The state of a pipe, a device or a socket. */
  private static final String SPECIAL = "special";

  private static final int BUFFER_SIZE = 1 << 16;

  /** Copies the maps. */
  public InputFingerprint {
    content = Collections.unmodifiableSortedMap(new TreeMap<>(content));
    templates = Collections.unmodifiableSortedMap(new TreeMap<>(templates));
  }

  /**
   * Determines the state of the input.
   *
   * @param content the content folder
   * @param templates the folder of the user's templates, which may be missing
   */
  public static InputFingerprint of(Path content, Path templates) throws IOException {
    MessageDigest digest = Checksums.sha256();
    add(digest, Runtime.version().toString());
    for (Path path : programFiles()) {
      add(digest, path.toString(), states(path, Optional.empty()));
      // A packaged program has its libraries here; only its jar stands on the class path.
      add(digest, "lib", states(path.resolveSibling("lib"), Optional.empty()));
    }
    add(digest, content.toString());
    add(digest, templates.toString());
    return new InputFingerprint(
        HexFormat.of().formatHex(digest.digest()),
        contentStates(content),
        states(templates, buffer()));
  }

  /** Returns 64 hexadecimal digits for the whole state. */
  public String digest() {
    MessageDigest digest = Checksums.sha256();
    add(digest, program);
    add(digest, "content", content);
    add(digest, "templates", templates);
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * Returns the paths below the content folder of the files that differ, provided that everything
   * else is the same: program, templates, and which files there are.
   */
  public Optional<List<String>> editsSince(InputFingerprint earlier) {
    if (!program.equals(earlier.program)
        || !templates.equals(earlier.templates)
        || !content.keySet().equals(earlier.content.keySet())) {
      return Optional.empty();
    }
    return Optional.of(
        content.entrySet().stream()
            .filter(file -> !file.getValue().equals(earlier.content.get(file.getKey())))
            .map(Map.Entry::getKey)
            .toList());
  }

  /**
   * Returns whether some files of the content folder are as this state has them.
   *
   * @param folder the content folder
   * @param paths their paths below it
   */
  public boolean isStill(Path folder, List<String> paths) throws IOException {
    for (String path : paths) {
      if (!state(folder.resolve(path), buffer()).equals(content.get(path))) {
        return false;
      }
    }
    return true;
  }

  /** Returns a buffer outside the heap, from which a checksum is computed without a copy. */
  private static Optional<ByteBuffer> buffer() {
    return Optional.of(ByteBuffer.allocateDirect(BUFFER_SIZE));
  }

  /** Returns the files and folders that the classes and word lists of the program come from. */
  private static List<Path> programFiles() {
    if (InputFingerprint.class.getClassLoader() instanceof URLClassLoader own) {
      return Stream.of(own.getURLs()).map(url -> Path.of(URI.create(url.toString()))).toList();
    }
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .toList();
  }

  /**
   * Returns the states of the content folder. What is hidden in it, such as the former states of
   * issues and the locks of commands, is read by no build, and what concerns publication changes no
   * page.
   */
  private static SortedMap<String, String> contentStates(Path content) throws IOException {
    SortedMap<String, String> states = new TreeMap<>();
    if (!Files.exists(content)) {
      return states;
    }
    Optional<ByteBuffer> buffer = buffer();
    try (Stream<Path> entries = Files.list(content)) {
      for (Path entry : (Iterable<Path>) entries::iterator) {
        String name = entry.getFileName().toString();
        if (!name.startsWith(".") && !OF_PUBLICATION.contains(name)) {
          states(entry, buffer)
              .forEach(
                  (path, state) ->
                      states.put(content.relativize(entry).resolve(path).toString(), state));
        }
      }
    }
    addExports(content, buffer, states);
    return states;
  }

  /**
   * Adds the files that the site takes from the folder of the exports, by their paths from the
   * content folder. They count by their times, since those of fifty years are many and not small.
   */
  private static void addExports(
      Path content, Optional<ByteBuffer> buffer, SortedMap<String, String> states)
      throws IOException {
    ExportedFolder exports = ExportedFolder.beside(content);
    if (!Files.isDirectory(exports.path())) {
      return;
    }
    try (Stream<Path> entries = Files.list(exports.path())) {
      for (Path entry : (Iterable<Path>) entries::iterator) {
        Optional<IssueId> issue = IssueId.parse(entry.getFileName().toString());
        if (issue.isPresent()) {
          for (String format : exports.formats(issue.get())) {
            Path file = exports.file(issue.get(), format);
            String path = "../" + exports.path().getParent().relativize(file);
            states.put(path, state(file, buffer, 0));
          }
        }
      }
    }
  }

  /**
   * Returns the states of a file, or of the files and folders below a folder: size, time, and where
   * asked a checksum of the bytes.
   *
   * @param buffer for reading the bytes; empty if they do not matter
   */
  private static SortedMap<String, String> states(Path root, Optional<ByteBuffer> buffer)
      throws IOException {
    SortedMap<String, String> states = new TreeMap<>();
    if (!Files.exists(root)) {
      return states;
    }
    try (Stream<Path> walk = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
      for (Path file : (Iterable<Path>) walk::iterator) {
        states.put(root.relativize(file).toString(), state(file, buffer));
      }
    }
    return states;
  }

  private static String state(Path file, Optional<ByteBuffer> buffer) throws IOException {
    return state(file, buffer, LARGE);
  }

  /**
   * Returns the state of a file.
   *
   * @param most the most bytes of a file whose bytes count even where the system knows when it
   *     changed
   */
  private static String state(Path file, Optional<ByteBuffer> buffer, long most)
      throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    if (attributes.isDirectory()) {
      return "";
    }
    if (!attributes.isRegularFile()) {
      // A pipe is not opened, since that waits for a writer. Whatever reads it refuses it by name.
      return SPECIAL;
    }
    String times = attributes.size() + " " + attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    return buffer.isEmpty()
        ? times
        : times + " " + sum(file, attributes.size(), buffer.get(), most);
  }

  private static String sum(Path file, long size, ByteBuffer buffer, long most) throws IOException {
    if (size > most && file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      // Programs can set the time of modification, but not this one.
      return Files.getAttribute(file, "unix:ctime").toString();
    }
    // Together with size and time, a checksum tells files apart; SHA-256 takes ten times as long.
    return size <= LARGE ? Long.toHexString(checksum(file, buffer)) : Checksums.sha256(file);
  }

  private static long checksum(Path file, ByteBuffer buffer) throws IOException {
    CRC32C sum = new CRC32C();
    try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
      while (in.read(buffer.clear()) > 0) {
        sum.update(buffer.flip());
      }
    }
    return sum.getValue();
  }

  private static void add(MessageDigest digest, String name, Map<String, String> states) {
    add(digest, name);
    states.forEach(
        (path, state) -> {
          add(digest, path);
          add(digest, state);
        });
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }
}
