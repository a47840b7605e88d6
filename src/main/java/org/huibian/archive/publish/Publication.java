package org.huibian.archive.publish;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huibian.archive.SumsFile;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/**
 * What a place lacks of a site, and the order in which it goes there, so that readers never meet a
 * page whose style, script, picture or data is missing: first everything but pages, then the pages,
 * those of articles before those that lead to them, then feeds and the service worker, which tell
 * of them. What the site no longer has is removed last, pages before what they need.
 */
public final class Publication {
  /** The signature of the list of sums. */
  private static final String SIGNATURE = SumsFile.NAME + ".sig";

  /** How many files go at once: a program is started for each part. */
  private static final int PART = 1000;

  private final Path site;
  private final SortedMap<String, String> sums;

  /** The list of sums of the place, as this publication has found it. */
  private final Optional<byte[]> list;

  private final SortedMap<String, String> before;
  private final DoubtfulPaths doubtful;
  private final Signing signing;

  private Publication(
      Path site,
      SortedMap<String, String> sums,
      Optional<byte[]> list,
      DoubtfulPaths doubtful,
      Signing signing)
      throws IOException {
    this.site = site;
    this.sums = sums;
    this.list = list;
    this.before = list.isEmpty() ? new TreeMap<>() : before(list.get(), doubtful);
    this.doubtful = doubtful;
    this.signing = signing;
  }

  /** What happens to the signature of the list of sums, which no list names. */
  private enum Signing {
    /** Site and place have the same one, or none. */
    STAYS,
    /** The place gets that of the site. */
    SENT,
    /** The site is not signed any more. */
    REMOVED;

    static Signing of(Path site, Place place) throws IOException {
      Optional<byte[]> there = place.read(SIGNATURE);
      Path file = site.resolve(SIGNATURE);
      if (!Files.exists(file)) {
        return there.isPresent() ? REMOVED : STAYS;
      }
      return isAt(place, SIGNATURE, file) ? STAYS : SENT;
    }

    /** Returns what would happen if the site were signed now. */
    static Signing planned(Path site, Place place) throws IOException {
      Path file = site.resolve(SIGNATURE);
      boolean isSigned =
          Files.exists(file) ? isAt(place, SIGNATURE, file) : place.read(SIGNATURE).isPresent();
      boolean hasList = isAt(place, SumsFile.NAME, site.resolve(SumsFile.NAME));
      return isSigned && hasList ? STAYS : SENT;
    }

    private static boolean isAt(Place place, String path, Path file) throws IOException {
      Optional<byte[]> there = place.read(path);
      return there.isPresent() && Arrays.equals(there.get(), Files.readAllBytes(file));
    }
  }

  /** A step of a publication; its text for users has the key {@code publish.} and this name. */
  public enum Stage {
    /** Styles, scripts, pictures, originals, data: all that pages need. */
    FILES,
    /** The pages. */
    PAGES,
    /** Feeds, the calendar, the service worker and the list of sums. */
    NOTICES,
    /** The removal of what the site no longer has. */
    REMOVALS
  }

  /** Receives the progress. */
  @FunctionalInterface
  public interface Progress {
    /**
     * Reports how far a stage is.
     *
     * @param done the number of files that are done, 0 to {@code total}
     * @param total the number of files of the stage
     */
    void at(Stage stage, int done, int total);
  }

  /**
   * Works out what a place lacks.
   *
   * @param site the folder of the site
   * @param sums the sums of its files, all of them true
   * @param place the place
   * @throws InputException PUBLISH_FOREIGN if the place has files and none of them is a list of
   *     sums
   */
  public static Publication of(Path site, SortedMap<String, String> sums, Place place)
      throws IOException {
    return of(site, sums, place, Signing.of(site, place));
  }

  /**
   * Works out what a place lacks of a site that is signed only when it is sent.
   *
   * @see #of
   */
  public static Publication ofUnsigned(Path site, SortedMap<String, String> sums, Place place)
      throws IOException {
    return of(site, sums, place, Signing.planned(site, place));
  }

  private static Publication of(
      Path site, SortedMap<String, String> sums, Place place, Signing signing) throws IOException {
    DoubtfulPaths doubtful = DoubtfulPaths.read(place);
    Optional<byte[]> list = place.read(SumsFile.NAME);
    if (list.isEmpty() && !doubtful.isRecorded() && !place.isEmpty()) {
      throw new InputException(Problem.PUBLISH_FOREIGN);
    }
    return new Publication(site, new TreeMap<>(sums), list, doubtful, signing);
  }

  /**
   * Returns what the list of a place says. An interrupted publication may have left half of it
   * where a place does not replace files in one step; then all files are sent again.
   */
  private static SortedMap<String, String> before(byte[] list, DoubtfulPaths doubtful)
      throws IOException {
    try {
      return SumsFile.read(new ByteArrayInputStream(list), Path.of(SumsFile.NAME));
    } catch (InputException e) {
      if (!doubtful.isRecorded()) {
        throw e;
      }
      return new TreeMap<>();
    }
  }

  /** Returns the files that go to the place at a stage, in their order, or leave it. */
  public List<String> files(Stage stage) {
    List<String> paths = new ArrayList<>();
    if (stage == Stage.REMOVALS) {
      SortedSet<String> gone = new TreeSet<>(before.keySet());
      gone.addAll(doubtful.paths());
      gone.removeAll(sums.keySet());
      gone.remove(SumsFile.NAME);
      paths.addAll(gone);
      // A page goes before the styles and pictures that it needs.
      paths.sort(Comparator.comparing(path -> stage(path) != Stage.PAGES));
      if (signing == Signing.REMOVED) {
        paths.add(SIGNATURE);
      }
    } else {
      sums.forEach(
          (path, sum) -> {
            boolean isNew = !sum.equals(before.get(path)) || doubtful.paths().contains(path);
            if (isNew && stage(path) == stage) {
              paths.add(path);
            }
          });
    }
    if (stage == Stage.PAGES) {
      paths.sort(Comparator.comparing(Publication::depth).reversed());
    }
    if (stage == Stage.NOTICES && signing == Signing.SENT) {
      paths.add(SIGNATURE);
    }
    if (stage == Stage.NOTICES && hasChanges(paths)) {
      paths.add(SumsFile.NAME);
    }
    return Collections.unmodifiableList(paths);
  }

  /** Returns whether the list of sums of the place has to be replaced. */
  private boolean hasChanges(List<String> notices) {
    return !notices.isEmpty() || !sums.equals(before) || doubtful.isRecorded();
  }

  /** Returns the sums of the files that the place had before, by path. */
  public SortedMap<String, String> before() {
    return Collections.unmodifiableSortedMap(before);
  }

  /** Returns whether the place lacks nothing and has nothing to remove. */
  public boolean isEmpty() {
    return sums.equals(before) && !doubtful.isRecorded() && signing == Signing.STAYS;
  }

  private static Stage stage(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (name.equals("sw.js") || name.endsWith(".ics") || name.equals("feed.xml")) {
      return Stage.NOTICES;
    }
    return name.endsWith(".html") ? Stage.PAGES : Stage.FILES;
  }

  private static long depth(String path) {
    return path.chars().filter(c -> c == '/').count();
  }

  /**
   * Brings the place to the state of the site.
   *
   * @throws IOException if the place cannot be reached; the next publication goes on from there
   * @throws InputException PUBLISH_OVERTAKEN if another publication to the place has begun
   */
  public void run(Place place, Progress progress) throws IOException {
    if (isEmpty()) {
      return;
    }
    SortedSet<String> touched = new TreeSet<>();
    for (Stage stage : Stage.values()) {
      touched.addAll(files(stage));
    }
    touched.removeAll(List.of(SumsFile.NAME, SIGNATURE));
    Optional<PublicationRecord> record = record(place, touched);
    for (Stage stage : Stage.values()) {
      List<String> paths = files(stage);
      // A stage goes in parts, which show the progress and of which each is done when the next
      // begins. A place may remove the files of a part in any order.
      int first = firstPart(stage, paths);
      int from = 0;
      while (from < paths.size()) {
        progress.at(stage, from, paths.size());
        if (record.isPresent()) {
          record.get().requireAlone();
        }
        int end = Math.min(from < first ? first : paths.size(), from + PART);
        List<String> part = paths.subList(from, end);
        if (stage == Stage.REMOVALS) {
          place.remove(part);
        } else {
          place.send(site, part);
        }
        from = end;
      }
    }
    if (record.isPresent()) {
      record.get().remove();
    }
    place.finish();
  }

  /** Returns how many files of a stage have to be done before the others begin. */
  private static int firstPart(Stage stage, List<String> paths) {
    if (stage == Stage.REMOVALS) {
      return (int) paths.stream().filter(path -> stage(path) == Stage.PAGES).count();
    }
    // The list of sums goes alone, so that it never replaces that of another publication which has
    // begun before.
    return paths.indexOf(SumsFile.NAME) > 0 ? paths.indexOf(SumsFile.NAME) : paths.size();
  }

  /** Records what will be in doubt; nothing is where all is changed at once. */
  private Optional<PublicationRecord> record(Place place, SortedSet<String> touched)
      throws IOException {
    if (place.isAtomic()) {
      return Optional.empty();
    }
    PublicationRecord record = doubtful.record(place, touched);
    // Another one may have begun and ended before there was a record.
    boolean isFormer =
        place.read(SumsFile.NAME).map(ByteBuffer::wrap).equals(list.map(ByteBuffer::wrap));
    if (!isFormer) {
      throw new InputException(Problem.PUBLISH_OVERTAKEN);
    }
    return Optional.of(record);
  }
}
