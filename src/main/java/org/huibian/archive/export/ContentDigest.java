package org.huibian.archive.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.huibian.ingest.Review;
import org.huibian.markdown.DecisionsFile;
import org.huibian.markdown.IssueFiles;
import org.huibian.markdown.SiteSettings;
import org.huibian.site.Checksums;
import org.huibian.site.Folders;

/**
 * The digest of the content of an issue: the SHA-256 of the list of its files, each with its own
 * SHA-256 as {@code sha256sum} prints it, sorted by path, among them the settings of the site as
 * {@code ../site.yaml}, since exports name its title and address. Files that only an import reads,
 * and hidden ones, do not count.
 */
public final class ContentDigest {
  /** The files beside an issue that no page and no export depends on. */
  private static final Set<String> OF_IMPORTS =
      Set.of(DecisionsFile.NAME, Review.FILE_NAME, "imported.tsv");

  private ContentDigest() {}

  /**
   * Computes the digest.
   *
   * @param folder the folder of the issue
   * @return 64 hexadecimal digits
   */
  public static String of(Path folder) throws IOException {
    TreeMap<String, String> sums = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      for (Path file : (Iterable<Path>) walk::iterator) {
        if (counts(folder.relativize(file)) && Files.isRegularFile(file)) {
          sums.put(Folders.relative(folder, file), Checksums.sha256(file));
        }
      }
    }
    Path settings = folder.resolveSibling(SiteSettings.NAME);
    if (Files.isRegularFile(settings)) {
      sums.put("../" + SiteSettings.NAME, Checksums.sha256(settings));
    }
    StringBuilder list = new StringBuilder();
    sums.forEach((path, sum) -> list.append(sum).append("  ").append(path).append('\n'));
    return Checksums.sha256(list.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static boolean counts(Path path) {
    boolean hidden =
        StreamSupport.stream(path.spliterator(), false)
            .anyMatch(part -> part.toString().startsWith("."));
    String name = path.toString();
    return !hidden && !OF_IMPORTS.contains(name) && !IssueFiles.isNewVersion(name);
  }
}
