package org.huibian.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.huibian.site.PathPattern;
import org.huibian.site.SiteOutput;
import org.huibian.site.SitePart;
import org.huibian.site.SiteSource;
import org.huibian.site.WrittenFile;

/**
 * Writes the files of all parts into the staging folder and computes their digests on the way.
 * Every byte of the site passes {@link #write}. Safe for use by several threads.
 */
final class StagedOutput {
  private final Path stage;
  private final Path earlier;
  private final Map<String, String> sums;
  private final SortedMap<String, WrittenFile> files = new ConcurrentSkipListMap<>();

  private final Set<String> unchanged = ConcurrentHashMap.newKeySet();

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
    this.sums = Map.copyOf(sums);
  }

  /** Returns all files written so far, by path. */
  SortedMap<String, WrittenFile> files() {
    return new TreeMap<>(files);
  }

  /** Returns the paths of the files that have the bytes of the earlier site. */
  Set<String> unchanged() {
    return new TreeSet<>(unchanged);
  }

  /** Returns the output as one part may use it. */
  SiteOutput forPart(SitePart part) {
    return new PartOutput(part);
  }

  private WrittenFile write(String path, SiteOutput.Content content) throws IOException {
    Path file = stage.resolve(path);
    if (!file.equals(file.normalize()) || !file.startsWith(stage)) {
      throw new IllegalArgumentException("not a path within the site: " + path);
    }
    if (!folders.contains(file.getParent())) {
      Files.createDirectories(file.getParent());
      folders.add(file.getParent());
    }
    RewrittenFile out =
        new RewrittenFile(earlier.resolve(path), Optional.ofNullable(sums.get(path)), file);
    try (out) {
      content.writeTo(out);
    }
    WrittenFile written = new WrittenFile(path, out.size(), out.sha256());
    if (files.put(path, written) != null) {
      throw new FileAlreadyExistsException(path);
    }
    if (out.isUnchanged()) {
      unchanged.add(path);
    }
    return written;
  }

  /** The output of one part. It refuses what the part does not declare. */
  private final class PartOutput implements SiteOutput {
    private final SitePart part;
    private final List<PathPattern> patterns;

    private PartOutput(SitePart part) {
      this.part = part;
      this.patterns = part.writes();
    }

    @Override
    public WrittenFile write(String path, Content content) throws IOException {
      if (patterns.stream().noneMatch(pattern -> pattern.matches(path))) {
        throw new IllegalArgumentException(part.name() + " does not declare " + path);
      }
      return StagedOutput.this.write(path, content);
    }

    @Override
    public SortedMap<String, WrittenFile> files() {
      requireFilesOfOthers();
      return StagedOutput.this.files();
    }

    @Override
    public InputStream read(String path) throws IOException {
      requireFilesOfOthers();
      return Files.newInputStream(stage.resolve(path));
    }

    private void requireFilesOfOthers() {
      if (!part.reads().contains(SiteSource.FILES_OF_OTHER_PARTS)) {
        throw new IllegalStateException(part.name() + " does not declare that it reads files");
      }
    }
  }
}
