package org.huibian.archive.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.huibian.markdown.ContentFolder;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.InputException;
import org.huibian.model.IssueId;
import org.huibian.model.Problem;
import org.huibian.site.Checksums;
import org.huibian.site.asset.ExportedFolder;

/**
 * Finds exports that may hold the text of an article that was withdrawn after they were made. The
 * site must not offer them, since a withdrawn text is nowhere in it.
 */
final class WithdrawnExports {
  /** The bytes of a file in which its front matter ends at the latest. */
  private static final int FRONT = 1 << 20;

  private final ContentFolder content;
  private final ExportedFolder exports;

  private WithdrawnExports(Path content) {
    this.content = new ContentFolder(content);
    this.exports = ExportedFolder.beside(content);
  }

  /**
   * Checks the exports of an issue. Mistakes in the content are left to those who read all of it.
   *
   * @param content the content folder
   * @throws InputException EXPORT_WITHDRAWN with the first file that was not made after all
   *     withdrawals of its issue, or of which that is not known
   */
  static void check(Path content, IssueId issue) throws IOException {
    WithdrawnExports withdrawn = new WithdrawnExports(content);
    List<String> formats = withdrawn.exports.formats(issue);
    if (!formats.isEmpty() && Files.isDirectory(withdrawn.content.folder(issue))) {
      withdrawn.check(issue, formats);
    }
  }

  private void check(IssueId issue, List<String> formats) throws IOException {
    SortedSet<String> withdrawals = withdrawals(issue);
    if (withdrawals.isEmpty()) {
      return;
    }
    ExportRecord record = ExportRecord.read(exports.path().resolve(issue.toString()));
    for (String format : formats) {
      Path file = exports.file(issue, format);
      ExportRecord.Entry entry = record.files().get(format);
      TreeSet<String> unknown = new TreeSet<>(withdrawals);
      if (entry != null && entry.sha256().equals(Checksums.sha256(file))) {
        unknown.removeAll(entry.withdrawals());
      }
      if (!unknown.isEmpty()) {
        throw new InputException(file, Problem.EXPORT_WITHDRAWN, unknown.first(), issue.toString());
      }
    }
  }

  private SortedSet<String> withdrawals(IssueId issue) throws IOException {
    List<Path> files;
    try (Stream<Path> entries = Files.list(content.folder(issue))) {
      files = entries.sorted().toList();
    }
    List<Article> withdrawn = new ArrayList<>();
    for (Path file : files) {
      Optional<ArticleId> id = content.articleOf(file);
      if (id.isPresent() && Files.isRegularFile(file) && mayBeWithdrawn(file)) {
        article(id.get()).ifPresent(withdrawn::add);
      }
    }
    return IssueState.withdrawals(withdrawn);
  }

  /** Returns whether a file has the word of a withdrawal, since reading all texts takes long. */
  private static boolean mayBeWithdrawn(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      String front = new String(in.readNBytes(FRONT), StandardCharsets.ISO_8859_1);
      return front.contains("withdrawn");
    } catch (IOException e) {
      return false;
    }
  }

  private Optional<Article> article(ArticleId id) {
    try {
      return Optional.of(content.readArticle(id));
    } catch (InputException e) {
      return Optional.empty();
    }
  }
}
