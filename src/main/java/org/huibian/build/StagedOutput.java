package org.huibian.build;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.huibian.parallel.Workers;
import org.huibian.site.PathPattern;
import org.huibian.site.SiteOutput;
import org.huibian.site.SitePart;
import org.huibian.site.SiteSource;
import org.huibian.site.UpdatedOutput;
import org.huibian.site.WrittenFile;

/**
 * Writes the files of all parts into the staging folder and computes their digests on the way.
 * Every byte of the site passes {@link #write}. Safe for use by several threads.
 */
final class StagedOutput {
  private final Path stage;
  private final Path earlier;

  /** Whether there is an earlier site at all. */
  private final boolean hasEarlier;

  private final Map<String, String> sums;
  private final SortedMap<String, WrittenFile> files = new ConcurrentSkipListMap<>();

  /**
   * The paths that parts have written; those taken over from the earlier site are not among them.
   */
  private final Set<String> written = ConcurrentHashMap.newKeySet();

  /** The paths of files with the bytes of the earlier site. */
  private final Set<String> unchanged = ConcurrentHashMap.newKeySet();

  /** Whether files that were taken over are copies, which may have other times. */
  private volatile boolean copies;

  /** The folders that exist already. */
  private final Set<Path> folders = ConcurrentHashMap.newKeySet();

  /**
   * Creates an output without files.
   *
   * @param stage an empty folder
   * @param earlier the folder of the earlier site, which need not exist; unchanged files are linked
   *     to it
   * @param sums the SHA-256 of files of the earlier site, where they are known for sure
   */
  StagedOutput(Path stage, Path earlier, Map<String, String> sums) {
    this.stage = stage;
    this.earlier = earlier;
    this.hasEarlier = Files.exists(earlier);
    this.sums = Map.copyOf(sums);
  }

  /**
   * Takes over all files of the earlier site. Parts can write them again or remove them; {@link
   * #link} links the other ones.
   */
  void startWith(Collection<WrittenFile> all) {
    all.forEach(file -> files.put(file.path(), file));
  }

  /** Drops the files of a part that were taken over, because the part writes all of them again. */
  void drop(SitePart part) {
    List<PathPattern> patterns = part.writes();
    files.keySet().removeIf(path -> patterns.stream().anyMatch(p -> p.matches(path)));
  }

  /** Returns the files that were taken over and not written again. */
  List<String> kept() {
    return files.keySet().stream().filter(path -> !written.contains(path)).toList();
  }

  /** Links files that were taken over. Other files can be written meanwhile. */
  void link(List<String> kept) throws IOException {
    Workers.each(
        kept,
        path -> {
          Path file = stage.resolve(path);
          createFolder(file.getParent());
          if (!RewrittenFile.link(earlier.resolve(path), file)) {
            copies = true;
          }
        });
    unchanged.addAll(kept);
  }

  /** Returns whether files that were taken over are copies, because there are no hard links. */
  boolean hasCopies() {
    return copies;
  }

  /** Returns all files written so far, by path. */
  SortedMap<String, WrittenFile> files() {
    return new TreeMap<>(files);
  }

  /** Returns the paths of the files that have the bytes of the earlier site. */
  Set<String> unchanged() {
    return Set.copyOf(unchanged);
  }

  /** Waits until the files that differ from the earlier site are on the disk. */
  void sync() throws IOException {
    List<Path> changed =
        written.stream().filter(path -> !unchanged.contains(path)).map(stage::resolve).toList();
    DiskSync.files(stage, changed);
  }

  /** Returns the output as one part may use it. */
  SiteOutput forPart(SitePart part) {
    return new PartOutput(part);
  }

  /** Returns the output of one part that starts with the files of the earlier site. */
  UpdatedOutput forUpdate(SitePart part) {
    return new PartOutput(part);
  }

  private void createFolder(Path folder) throws IOException {
    if (!folders.contains(folder)) {
      Files.createDirectories(folder);
      folders.add(folder);
    }
  }

  private WrittenFile write(String path, SiteOutput.Content content) throws IOException {
    Path place = stage.resolve(path);
    if (!place.equals(place.normalize()) || !place.startsWith(stage)) {
      throw new IllegalArgumentException("not a path within the site: " + path);
    }
    createFolder(place.getParent());
    RewrittenFile out =
        hasEarlier
            ? new RewrittenFile(earlier.resolve(path), Optional.ofNullable(sums.get(path)), place)
            : RewrittenFile.first(place);
    try (out) {
      content.writeTo(out);
    }
    WrittenFile file = new WrittenFile(path, out.size(), out.sha256());
    files.put(path, file);
    if (!written.add(path)) {
      throw new FileAlreadyExistsException(path);
    }
    if (out.isUnchanged()) {
      unchanged.add(path);
    }
    return file;
  }

  /** The output of one part. It refuses what the part does not declare. */
  private final class PartOutput implements UpdatedOutput {
    private final SitePart part;
    private final List<PathPattern> patterns;

    private PartOutput(SitePart part) {
      this.part = part;
      this.patterns = part.writes();
    }

    @Override
    public WrittenFile write(String path, Content content) throws IOException {
      if (!isOwn(path)) {
        throw new IllegalArgumentException(part.name() + " does not declare " + path);
      }
      return StagedOutput.this.write(path, content);
    }

    @Override
    public SortedMap<String, WrittenFile> files() {
      require(SiteSource.PAGES_OF_OTHER_PARTS, SiteSource.FILES_OF_OTHER_PARTS);
      return StagedOutput.this.files();
    }

    @Override
    public byte[] earlier(String path) throws IOException {
      return Files.readAllBytes(earlier.resolve(path));
    }

    @Override
    public String sha256(String path) {
      return sums.get(path);
    }

    @Override
    public SortedMap<String, WrittenFile> own() {
      // Other parts may add and remove their files meanwhile.
      SortedMap<String, WrittenFile> own = new TreeMap<>();
      for (WrittenFile file : files.values()) {
        if (isOwn(file.path())) {
          own.put(file.path(), file);
        }
      }
      return own;
    }

    @Override
    public void remove(String path) {
      if (isOwn(path) && !written.contains(path)) {
        files.remove(path);
      }
    }

    private boolean isOwn(String path) {
      return patterns.stream().anyMatch(pattern -> pattern.matches(path));
    }

    /** Fails unless the part declares that it reads one of these. */
    private void require(SiteSource... sources) {
      if (Stream.of(sources).noneMatch(part.reads()::contains)) {
        throw new IllegalStateException(part.name() + " does not declare that it reads files");
      }
    }
  }
}
