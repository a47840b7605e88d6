package org.huibian.site.asset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.huibian.model.InputException;
import org.huibian.model.Issue;
import org.huibian.model.IssueId;
import org.huibian.model.Problem;
import org.huibian.site.Checksums;
import org.huibian.site.Folders;
import org.huibian.site.view.ExportView;

/**
 * Finds the exports of issues: files such as {@code exports/2025-06/2025-06.epub}, each of which
 * holds a whole issue. The folder stands beside the content folder and may be missing.
 *
 * @param path the folder of the exports
 */
public record ExportedFolder(Path path) {
  /** The name of the folder beside the content folder. */
  public static final String NAME = "exports";

  /** The formats, which are endings of names, in the order in which readers see them. */
  public static final List<String> FORMATS = List.of("epub", "pdf", "html", "zip");

  private static final long MEGABYTE = 1_000_000;

  /** Returns the folder that belongs to a content folder. */
  public static ExportedFolder beside(Path content) {
    return new ExportedFolder(content.toAbsolutePath().normalize().resolveSibling(NAME));
  }

  /** Returns the name of the file that holds an issue in a format: {@code 2025-06.epub}. */
  public static String name(IssueId issue, String format) {
    return issue + "." + format;
  }

  /** Returns the place of the file that holds an issue in a format. It need not exist. */
  public Path file(IssueId issue, String format) {
    return path.resolve(issue.toString()).resolve(name(issue, format));
  }

  /** Returns the formats in which an issue is there. */
  public List<String> formats(IssueId issue) {
    return FORMATS.stream().filter(format -> Files.isRegularFile(file(issue, format))).toList();
  }

  /**
   * Returns the formats in which the site offers an issue. An original keeps its address: an export
   * of the same name is not offered.
   */
  public List<String> offered(Issue issue) {
    return formats(issue.id()).stream()
        .filter(format -> !issue.sourceFiles().contains(name(issue.id(), format)))
        .toList();
  }

  /**
   * Returns the files as the issue's page offers them.
   *
   * @throws InputException if a file cannot be read
   */
  public List<ExportView> views(Issue issue) {
    return offered(issue).stream().map(format -> view(issue.id(), format)).toList();
  }

  private ExportView view(IssueId issue, String format) {
    Path file = file(issue, format);
    try {
      return new ExportView(
          format, name(issue, format), size(Files.size(file)), Checksums.sha256(file));
    } catch (IOException e) {
      throw new InputException(file, Problem.FILE_UNREADABLE, Folders.reason(e));
    }
  }

  /** Returns a number of bytes for readers: two digits, of kilobytes or megabytes. */
  static String size(long bytes) {
    return bytes < MEGABYTE
        ? Math.max(1, Math.round(bytes / 1e3)) + " KB"
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
