package org.huibian.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.huibian.build.store.DamageDigest;
import org.huibian.model.ArticleId;

/**
 * What is known of the last build of a site: its input, its numbers and the sizes and times of its
 * files. It stands beside the site and can be deleted at any time. Its first line is the digest of
 * the rest, so that a damaged record is not used.
 *
 * @param fingerprint the fingerprint of the input
 * @param report the numbers of the build
 * @param files the size and time of each file, by path
 */
record BuildRecord(String fingerprint, BuildReport report, SortedMap<String, String> files) {
  /** The number of lines before the files: digest, fingerprint and the numbers. */
  private static final int HEAD = 3;

  private static final int DECIMAL = 10;

  /** Where the articles with pictures that are not shown begin in the line of the numbers. */
  private static final int UNSHOWN = 6;

  /** Copies the map. */
  BuildRecord {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** Returns the record of the site in a folder. */
  static BuildRecord of(String fingerprint, BuildReport report, Path site) throws IOException {
    return new BuildRecord(fingerprint, report, list(site));
  }

  /** Returns the record of the site after the changes that a report lists, and no others. */
  BuildRecord updated(String now, BuildReport changed, Path site) throws IOException {
    TreeMap<String, String> states = new TreeMap<>(files);
    changed.changes().removed().forEach(states::remove);
    for (String path : changed.changes().written()) {
      states.put(path, state(Files.readAttributes(site.resolve(path), BasicFileAttributes.class)));
    }
    return new BuildRecord(now, changed, states);
  }

  /** Reads a record; a missing or damaged one is empty. */
  static Optional<BuildRecord> read(Path file) throws IOException {
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      int end = text.indexOf('\n');
      if (end < 0 || !text.substring(0, end).equals(digest(text.substring(end + 1)))) {
        return Optional.empty();
      }
      List<String> lines = text.lines().toList();
      TreeMap<String, String> files = new TreeMap<>();
      for (String line : lines.subList(HEAD, lines.size())) {
        int tab = line.indexOf('\t');
        files.put(line.substring(tab + 1), line.substring(0, tab));
      }
      return Optional.of(new BuildRecord(lines.get(1), report(lines.get(2)), files));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private static BuildReport report(String line) {
    String[] numbers = line.split(" ");
    return new BuildReport(
        Integer.parseInt(numbers[0]),
        Integer.parseInt(numbers[1]),
        Integer.parseInt(numbers[2]),
        Integer.parseInt(numbers[3]),
        Long.parseLong(numbers[4]),
        Boolean.parseBoolean(numbers[5]),
        Stream.of(numbers).skip(UNSHOWN).map(id -> ArticleId.parse(id).orElseThrow()).toList(),
        SiteChanges.NONE);
  }

  /** Returns whether a file holds this record. */
  boolean isIn(Path file) throws IOException {
    try {
      return Files.readString(file).equals(text());
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** Writes the record in one step. */
  void write(Path file) throws IOException {
    KeptFiles.write(file, text());
  }

  private String text() {
    StringBuilder out = new StringBuilder(fingerprint).append('\n');
    out.append(report.issues()).append(' ').append(report.articles()).append(' ');
    out.append(report.pages()).append(' ').append(report.files()).append(' ');
    out.append(report.bytes()).append(' ').append(report.siteMap());
    report.unshown().forEach(article -> out.append(' ').append(article));
    out.append('\n');
    files.forEach((path, state) -> out.append(state).append('\t').append(path).append('\n'));
    return digest(out.toString()) + "\n" + out;
  }

  /** Returns whether a folder holds exactly the files of the record. */
  boolean describes(Path site) throws IOException {
    if (!Files.isDirectory(site)) {
      return false;
    }
    int[] same = {0};
    int[] other = {0};
    visit(site, (path, state) -> (state.equals(files.get(path)) ? same : other)[0]++);
    return other[0] == 0 && same[0] == files.size();
  }

  /** Returns the size of a file. */
  long size(String path) {
    String state = files.get(path);
    return Long.parseLong(state, 0, state.indexOf(' '), DECIMAL);
  }

  private static SortedMap<String, String> list(Path site) throws IOException {
    TreeMap<String, String> files = new TreeMap<>();
    visit(site, files::put);
    return files;
  }

  /** Calls a visitor with the path and the state of each file of a site. */
  private static void visit(Path site, BiConsumer<String, String> visitor) throws IOException {
    int start = site.toString().length() + 1;
    Files.walkFileTree(
        site,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!OutputFolder.isIgnored(file)) {
              visitor.accept(
                  file.toString().substring(start).replace('\\', '/'), state(attributes));
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static String state(BasicFileAttributes attributes) {
    // The number of a time is found much sooner than its text.
    return attributes.size() + " " + attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
  }

  private static String digest(String text) {
    return DamageDigest.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
