package org.huibian.markdown;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.InputException;
import org.huibian.model.Issue;
import org.huibian.model.IssueId;
import org.huibian.model.Problem;

/**
 * The folder that holds the issues, one folder each, and site.yaml.
 *
 * <pre>{@code
 * List<IssueContent> issues = new ContentFolder(Path.of("content")).readAll();
 * }</pre>
 */
public final class ContentFolder {
  private final Path path;

  /**
   * A content folder; nothing is opened yet.
   *
   * @param path where it is
   */
  public ContentFolder(Path path) {
    this.path = path;
  }

  /** Where the folder is. */
  public Path path() {
    return path;
  }

  /** Where an issue's folder is, or would be. */
  public Path folder(IssueId id) {
    return path.resolve(id.toString());
  }

  /**
   * Reads site.yaml.
   *
   * @throws InputException if it is missing or wrong
   */
  public SiteSettings settings() {
    return SiteSettings.read(path.resolve(SiteSettings.NAME));
  }

  /**
   * The folders of the issues, in order of the issues. Folders with other names are passed over,
   * unless they hold an issue.yaml; names that start with a dot always are.
   *
   * @throws InputException if the folder is missing or cannot be read, or a folder that holds an
   *     issue has a name that names none
   */
  public List<Path> issueFolders() {
    if (!Files.exists(path)) {
      throw new InputException(path, Problem.FILE_MISSING);
    }
    TreeMap<IssueId, Path> folders = new TreeMap<>();
    for (Path folder : list(path)) {
      String name = folder.getFileName().toString();
      if (name.startsWith(".") || !Files.isDirectory(folder)) {
        continue;
      }
      Optional<IssueId> id = IssueId.parse(name);
      if (id.isPresent()) {
        folders.put(id.get(), folder);
      } else if (Files.exists(folder.resolve(IssueFile.NAME))) {
        throw new InputException(folder, Problem.FIELD_WRONG, path + "/…", name, "2025-06");
      }
    }
    return List.copyOf(folders.values());
  }

  /**
   * Reads all issues, each file once, on all processors. The result does not depend on how many
   * there are.
   *
   * @return the issues in order of year and month
   * @throws InputException CONTENT_EMPTY if there is no issue; otherwise the first mistake in order
   *     of issues and files
   */
  public List<IssueContent> readAll() {
    List<Path> folders = issueFolders();
    if (folders.isEmpty()) {
      throw new InputException(path, Problem.CONTENT_EMPTY);
    }
    ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      ArticleReader reader = new ArticleReader();
      List<Future<IssueContent>> issues = new ArrayList<>();
      for (Path folder : folders) {
        issues.add(workers.submit(() -> read(folder, reader)));
      }
      List<IssueContent> out = new ArrayList<>();
      for (Future<IssueContent> issue : issues) {
        out.add(result(issue));
      }
      return List.copyOf(out);
    } finally {
      workers.shutdownNow();
    }
  }

  private static IssueContent result(Future<IssueContent> issue) {
    try {
      return issue.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading", e);
    }
  }

  /**
   * Reads one issue.
   *
   * @throws InputException if its folder is missing, or the first mistake in it: issue.yaml, then
   *     the articles by number, then the accounting
   */
  public IssueContent read(IssueId id) {
    return read(folder(id), new ArticleReader());
  }

  private static IssueContent read(Path folder, ArticleReader reader) {
    IssueId id = IssueId.parse(folder.getFileName().toString()).orElseThrow();
    Path yaml = folder.resolve(IssueFile.NAME);
    IssueFile file = IssueFile.read(yaml, TextFile.read(yaml), Optional.of(id));
    TreeMap<ArticleId, Path> files = new TreeMap<>();
    for (Path path : list(folder)) {
      String name = path.getFileName().toString();
      if (name.toLowerCase(Locale.ROOT).endsWith(".md")
          && !name.startsWith(".")
          && !IssueFiles.isNewVersion(name)) {
        files.put(article(id, path, name), path);
      }
    }
    if (files.isEmpty()) {
      throw new InputException(folder, Problem.NO_ARTICLES);
    }
    List<Article> articles = new ArrayList<>();
    files.forEach((article, path) -> articles.add(reader.read(article, path, TextFile.read(path))));
    Path tsv = folder.resolve(Accounting.NAME);
    Optional<Accounting> accounting =
        Files.exists(tsv)
            ? Optional.of(Accounting.read(tsv, TextFile.read(tsv)))
            : Optional.empty();
    return new IssueContent(file.issue(articles), file, accounting, folder);
  }

  private static ArticleId article(IssueId issue, Path path, String name) {
    OptionalInt number = IssueFiles.article(name);
    if (number.isEmpty()) {
      throw new InputException(path, Problem.FIELD_WRONG, "NN.md", name, "01.md");
    }
    return new ArticleId(issue, number.getAsInt());
  }

  /** What stands in a folder, by name. */
  private static List<Path> list(Path folder) {
    try (var paths = Files.list(folder)) {
      return paths.sorted().toList();
    } catch (IOException e) {
      throw new InputException(folder, Problem.FILE_UNREADABLE, TextFile.reason(e));
    }
  }

  /**
   * Writes an issue's folder: issue.yaml, the articles, the source byte for byte, the accounting,
   * and imported.tsv, which keeps digests of what was made. Either the whole folder is put in place
   * or nothing changes. Other files in it, such as pictures, are kept.
   *
   * <p>Into an issue that is there already, the new import is merged. Its articles get the numbers
   * that they had; new ones get numbers that were never used. A file that nobody has edited is
   * replaced; one edited by hand keeps the edits, and takes over what the new import changes
   * elsewhere. A file that an editor deleted stays away. An article that the new import no longer
   * has is kept, because its address may have been published.
   *
   * <p>If an edit and the new import differ at the same place, nothing in the folder changes but
   * that the new import's version is put beside the file, as {@code 03.new.md}. The next import
   * that succeeds takes it away.
   *
   * @param issue the issue, its articles counted from 1 in print order; its source file's name is
   *     the name of the copy
   * @param family how the source was made, for issue.yaml
   * @param accounting what became of the source, by the issue's own numbers
   * @param source the original; it may stand in the folder that is replaced
   * @param pictures the files that figures show, by name; one that is there already stays as it is,
   *     because an editor may have put a better one in its place
   * @param keepEdits whether the editor's lines stand where the new import differs at the same
   *     place; the new import then counts as seen
   * @return the articles' numbers, and what became of hand edits
   * @throws InputException FILE_MISSING if there is no original, FILE_UNWRITABLE if the folder
   *     cannot be written, EDIT_CONFLICT with the first file and line that was edited and differs;
   *     details: all such files, the new import's versions of them, and the lines; or the mistake
   *     of a file in the folder that cannot be read
   * @throws IllegalArgumentException if two articles have one number, an article is of another
   *     issue, or the name of the source file or of a picture is no plain name
   */
  public WrittenIssue writeIssue(
      Issue issue,
      Optional<String> family,
      Optional<Accounting> accounting,
      Path source,
      Map<String, byte[]> pictures,
      boolean keepEdits) {
    if (!Files.isRegularFile(source)) {
      throw new InputException(source, Problem.FILE_MISSING);
    }
    return new IssueFolderWriter(path, keepEdits)
        .write(issue, family, accounting, source, pictures);
  }

  /** Writes an issue that has no pictures; otherwise the same. */
  public WrittenIssue writeIssue(
      Issue issue,
      Optional<String> family,
      Optional<Accounting> accounting,
      Path source,
      boolean keepEdits) {
    return writeIssue(issue, family, accounting, source, Map.of(), keepEdits);
  }
}
