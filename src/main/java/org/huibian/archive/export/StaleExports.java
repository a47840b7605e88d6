package org.huibian.archive.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huibian.model.IssueId;
import org.huibian.site.asset.ExportedFolder;

/** Finds the exports that were not made from the content as it is now. */
public final class StaleExports {
  private StaleExports() {}

  /**
   * Returns the stale files of the folder of exports that belongs to a content folder. A file of
   * which it is not known what it was made from is one of them.
   *
   * @param content the content folder
   * @return the formats by issue, in their order
   */
  public static Map<IssueId, List<String>> beside(Path content) throws IOException {
    Map<IssueId, List<String>> stale = new TreeMap<>();
    for (IssueId issue : issues(ExportedFolder.beside(content).path())) {
      List<String> old = of(content, issue);
      if (!old.isEmpty()) {
        stale.put(issue, old);
      }
    }
    return stale;
  }

  /** Returns the formats of an issue that are stale. */
  static List<String> of(Path content, IssueId issue) throws IOException {
    ExportedFolder exports = ExportedFolder.beside(content);
    Path folder = content.resolve(issue.toString());
    List<String> formats = exports.formats(issue);
    if (formats.isEmpty() || !Files.isDirectory(folder)) {
      return List.of();
    }
    ExportRecord known = ExportRecord.read(exports.path().resolve(issue.toString()));
    String digest = ContentDigest.of(folder);
    List<String> old = new ArrayList<>();
    for (String format : formats) {
      ExportRecord.Entry entry = known.files().get(format);
      if (entry == null
          || !entry.digest().equals(digest)
          || entry.size() != Files.size(exports.file(issue, format))) {
        old.add(format);
      }
    }
    return List.copyOf(old);
  }

  /** Returns the issues of which the folder may have exports. */
  static List<IssueId> issues(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .flatMap(entry -> IssueId.parse(entry.getFileName().toString()).stream())
          .sorted()
          .toList();
    }
  }
}
