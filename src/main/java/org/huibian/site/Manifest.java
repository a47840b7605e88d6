package org.huibian.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The list of a site's files with their SHA-256, in the format of {@code sha256sum -c}. An
 * archivist verifies the site with it, and the next build knows by it which files are its own.
 */
final class Manifest {
  /** The file's name, at the root of the site. */
  static final String NAME = "SHA256SUMS";

  private static final String HEAD = "# Huibian: the files of this site";

  /** How many hexadecimal digits tell one build from another: 48 bits. */
  private static final int VERSION_LENGTH = 12;

  private final Map<String, String> sums = new TreeMap<>();

  private Manifest() {}

  /** The list of all files below the folder. */
  static Manifest of(Path site) throws IOException {
    Manifest manifest = new Manifest();
    files(site).parallelStream()
        .map(file -> Map.entry(name(site, file), sum(file)))
        .toList()
        .forEach(entry -> manifest.sums.put(entry.getKey(), entry.getValue()));
    return manifest;
  }

  /** A name for exactly these files with these contents: 12 hexadecimal digits. */
  String version() {
    return sha256(text().getBytes(StandardCharsets.UTF_8)).substring(0, VERSION_LENGTH);
  }

  /** The files' sums by their names, sorted. */
  Map<String, String> sums() {
    return Collections.unmodifiableMap(sums);
  }

  /** Takes in files written since, which must lie below the same folder. */
  void add(Path site, List<Path> files) {
    files.forEach(file -> sums.put(name(site, file), sum(file)));
  }

  /** Writes the list into the folder. */
  void write(Path site) throws IOException {
    Files.writeString(site.resolve(NAME), text(), StandardCharsets.UTF_8);
  }

  private String text() {
    StringBuilder out = new StringBuilder(HEAD).append('\n');
    sums.forEach((name, sum) -> out.append(sum).append("  ").append(name).append('\n'));
    return out.toString();
  }

  /** The names that the folder's list has; null if the folder has no list of ours. */
  static Set<String> read(Path site) throws IOException {
    Path file = site.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return null;
    }
    List<String> lines =
        new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    if (lines.isEmpty() || !lines.get(0).equals(HEAD)) {
      return null;
    }
    return lines.stream()
        .skip(1)
        .filter(line -> line.length() > 66)
        .map(line -> line.substring(66))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** All regular files below the folder, sorted by name. */
  static List<Path> files(Path site) throws IOException {
    try (Stream<Path> walk = Files.walk(site)) {
      return walk.filter(path -> !Files.isDirectory(path)).sorted().toList();
    }
  }

  /** The file's name below the folder, with slashes on every system. */
  static String name(Path site, Path file) {
    return site.relativize(file).toString().replace('\\', '/');
  }

  /** The SHA-256 of these bytes, in hexadecimal digits. */
  static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  /** The SHA-256 of a file, in hexadecimal. */
  static String sum(Path file) {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
