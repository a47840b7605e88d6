package org.huibian.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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

  private Manifest() {}

  /** Writes the list of all files below the folder. */
  static void write(Path site) throws IOException {
    Map<String, String> sums = new TreeMap<>();
    List<Path> files = files(site);
    files.parallelStream()
        .map(file -> Map.entry(name(site, file), sum(file)))
        .toList()
        .forEach(entry -> sums.put(entry.getKey(), entry.getValue()));
    StringBuilder out = new StringBuilder(HEAD).append('\n');
    sums.forEach((name, sum) -> out.append(sum).append("  ").append(name).append('\n'));
    Files.writeString(site.resolve(NAME), out, StandardCharsets.UTF_8);
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

  private static String sum(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (DigestInputStream through = new DigestInputStream(in, digest)) {
        through.transferTo(java.io.OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
