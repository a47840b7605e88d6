package org.huibian.archive.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
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
  private final boolean recorded;
  private final String next;

  private DoubtfulPaths(SortedSet<String> paths, boolean recorded, String next) {
    this.paths = Collections.unmodifiableSortedSet(paths);
    this.recorded = recorded;
    this.next = next;
  }

  /** Reads what is recorded in a place. */
  static DoubtfulPaths read(Place place) throws IOException {
    SortedSet<String> paths = new TreeSet<>();
    boolean recorded = false;
    String next = FILES.get(0);
    int least = Integer.MAX_VALUE;
    for (String file : FILES) {
      Optional<byte[]> record = place.read(file);
      List<String> lines =
          record.map(bytes -> new String(bytes, StandardCharsets.UTF_8)).stream()
              .flatMap(String::lines)
              .toList();
      boolean complete = !lines.isEmpty() && lines.get(lines.size() - 1).equals(END);
      // Whoever left half a record had not changed anything yet.
      paths.addAll(complete ? lines : List.of());
      recorded |= record.isPresent();
      int length = complete ? lines.size() : 0;
      if (length < least) {
        least = length;
        next = file;
      }
    }
    // Only a path that could be one of a site is ever touched in the place.
    paths.removeIf(path -> !SumsFile.isInside(path));
    return new DoubtfulPaths(paths, recorded, next);
  }

  /** Returns the paths. */
  SortedSet<String> paths() {
    return paths;
  }

  /** Returns whether the place has a record, even an empty one. */
  boolean isRecorded() {
    return recorded;
  }

  /** Records in the place, beside the paths that are in doubt already, those that will be. */
  void record(Place place, SortedSet<String> more) throws IOException {
    SortedSet<String> all = new TreeSet<>(paths);
    all.addAll(more);
    String text = String.join("\n", all) + "\n" + END + "\n";
    place.write(next, text.getBytes(StandardCharsets.UTF_8));
  }
}
