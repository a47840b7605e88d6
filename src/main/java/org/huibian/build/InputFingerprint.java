package org.huibian.build;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.huibian.site.Checksums;

/**
 * A digest of everything that a site depends on: the content, the templates, the program and the
 * version of Java. Two builds with the same fingerprint write the same site.
 */
final class InputFingerprint {
  /** Larger files, which are originals, count by their times instead of their bytes. */
  private static final long LARGE = 1 << 20;

  private final MessageDigest digest = Checksums.sha256();

  private InputFingerprint() {}

  /**
   * Computes the fingerprint.
   *
   * @param content the content folder
   * @param templates the folder of the user's templates, which may be missing
   * @return 64 hexadecimal digits
   */
  static String of(Path content, Path templates) throws IOException {
    InputFingerprint fingerprint = new InputFingerprint();
    fingerprint.add(Runtime.version().toString());
    for (Path path : program()) {
      fingerprint.add(path, false);
      // A packaged program has its libraries here; only its jar stands on the class path.
      fingerprint.add(path.resolveSibling("lib"), false);
    }
    fingerprint.add(content, true);
    fingerprint.add(templates, true);
    return HexFormat.of().formatHex(fingerprint.digest.digest());
  }

  /** Returns the files and folders that the classes and word lists of the program come from. */
  private static List<Path> program() {
    if (InputFingerprint.class.getClassLoader() instanceof URLClassLoader own) {
      return Stream.of(own.getURLs()).map(url -> Path.of(URI.create(url.toString()))).toList();
    }
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .toList();
  }

  /** Adds a file, or the files of a folder, by their names and times, and by their bytes. */
  private void add(Path path, boolean bytes) throws IOException {
    add(path.toString());
    if (!Files.exists(path)) {
      return;
    }
    Map<String, Path> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(path, FileVisitOption.FOLLOW_LINKS)) {
      walk.forEach(file -> files.put(path.relativize(file).toString(), file));
    }
    for (Map.Entry<String, Path> file : files.entrySet()) {
      BasicFileAttributes attributes =
          Files.readAttributes(file.getValue(), BasicFileAttributes.class);
      add(file.getKey());
      if (!attributes.isDirectory()) {
        add(attributes.size() + " " + attributes.lastModifiedTime());
        if (bytes) {
          addContent(file.getValue(), attributes);
        }
      }
    }
  }

  private void addContent(Path file, BasicFileAttributes attributes) throws IOException {
    if (attributes.size() <= LARGE) {
      // Together with size and time, a checksum tells files apart; SHA-256 takes ten times as long.
      CRC32C sum = new CRC32C();
      sum.update(Files.readAllBytes(file));
      add(Long.toHexString(sum.getValue()));
    } else if (Files.getFileStore(file).supportsFileAttributeView("unix")) {
      // Programs can set the time of modification, but not this one.
      add(Files.getAttribute(file, "unix:ctime").toString());
    } else {
      add(Checksums.sha256(file));
    }
  }

  private void add(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }
}
