package org.huibian.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.huibian.site.Checksums;
import org.huibian.site.PathPattern;
import org.huibian.site.SiteModel;
import org.huibian.site.SiteOutput;
import org.huibian.site.SitePart;
import org.huibian.site.SiteSource;

/**
 * Writes {@code SHA256SUMS}, the list of all other files of the site with their SHA-256. An
 * archivist verifies the site with {@code sha256sum -c}; the next build reads in it which files of
 * the folder it may replace.
 */
final class Manifest implements SitePart {
  /** The file's name, at the root of the site. */
  static final String NAME = "SHA256SUMS";

  /** The length of a line before its path: 64 digits and two spaces. */
  private static final int PATH_START = 66;

  private static final int SUM_LENGTH = 64;

  @Override
  public String name() {
    return "manifest";
  }

  @Override
  public Set<SiteSource> reads() {
    return Set.of(SiteSource.FILES_OF_OTHER_PARTS);
  }

  @Override
  public List<PathPattern> writes() {
    return PathPattern.of(NAME);
  }

  @Override
  public void write(SiteModel site, SiteOutput output) throws IOException {
    output.write(NAME, Checksums.of(output.files()).text());
  }

  /**
   * Reads the manifest of a folder.
   *
   * @return the SHA-256 of the files by their paths; empty if the folder has no manifest of this
   *     program
   */
  static Optional<SortedMap<String, String>> sums(Path site) throws IOException {
    Path file = site.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    // A foreign file of this name need not be UTF-8; it must not stop the build with a stack trace.
    List<String> lines =
        new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    if (lines.isEmpty() || !lines.get(0).equals(Checksums.HEADER)) {
      return Optional.empty();
    }
    SortedMap<String, String> sums = new TreeMap<>();
    for (String line : lines.subList(1, lines.size())) {
      if (line.length() > PATH_START) {
        sums.put(line.substring(PATH_START), line.substring(0, SUM_LENGTH));
      }
    }
    return Optional.of(sums);
  }
}
