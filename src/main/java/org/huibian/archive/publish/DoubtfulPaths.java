package org.huibian.archive.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.huibian.archive.SumsFile;

/**
 * The paths of a place whose state is not certain, because a publication changes them or was
 * interrupted. They are recorded in the place before anything is changed.
 *
 * <p>Not every place replaces a file in one step, so a record never takes the place of another one
 * that is needed: it goes to the one of two files that has no complete record, or the shorter one.
 */
final class DoubtfulPaths {
  /** The two files of a place. */
  static final List<String> FILES = List.of(".huibian-publishing", ".huibian-publishing-2");

  /** The last line of a complete record; no path of a site has this name. */
  private static final String END = ".";

  private final SortedSet<String> paths;

  /** The complete and incomplete records of the place, by their files. */
  private final Map<String, String> records;

  private final String next;

  private DoubtfulPaths(SortedSet<String> paths, Map<String, String> records, String next) {
    this.paths = Collections.unmodifiableSortedSet(paths);
    this.records = Map.copyOf(records);
    this.next = next;
  }

  /** Reads what is recorded in a place. */
  static DoubtfulPaths read(Place place) throws IOException {
    SortedSet<String> paths = new TreeSet<>();
    Map<String, String> records = texts(place);
    String next = FILES.get(0);
    int least = Integer.MAX_VALUE;
    for (String file : FILES) {
      List<String> lines = records.getOrDefault(file, "").lines().toList();
      boolean complete = !lines.isEmpty() && lines.get(lines.size() - 1).equals(END);
      // Whoever left half a record had not changed anything yet.
      paths.addAll(complete ? lines : List.of());
      int length = complete ? lines.size() : 0;
      if (length < least) {
        least = length;
        next = file;
      }
    }
    // Only a path that could be one of a site is ever touched in the place.
    paths.removeIf(path -> !SumsFile.isInside(path));
    return new DoubtfulPaths(paths, records, next);
  }

  private static Map<String, String> texts(Place place) throws IOException {
    Map<String, String> out = new TreeMap<>();
    for (String file : FILES) {
      Optional<byte[]> record = place.read(file);
      record.ifPresent(bytes -> out.put(file, new String(bytes, StandardCharsets.UTF_8)));
    }
    return out;
  }

  /** Returns the paths. */
  SortedSet<String> paths() {
    return paths;
  }

  /** Returns whether the place has a record, even an empty one. */
  boolean isRecorded() {
    return !records.isEmpty();
  }

  /**
   * Records in the place, beside the paths that are in doubt already, those that will be.
   *
   * @return the record, which tells whether another publication has begun since
   */
  PublicationRecord record(Place place, SortedSet<String> more) throws IOException {
    SortedSet<String> all = new TreeSet<>(paths);
    all.addAll(more);
    // No path of a site begins with a slash, so the mark of a publication is none.
    String text = "/" + UUID.randomUUID() + "\n" + String.join("\n", all) + "\n" + END + "\n";
    Map<String, String> expected = new TreeMap<>(records);
    expected.put(next, text);
    place.write(next, text.getBytes(StandardCharsets.UTF_8));
    return new PublicationRecord(place, next, expected);
  }
}
