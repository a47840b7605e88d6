package org.huibian.markdown;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
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
  private static final Pattern ARTICLE = Pattern.compile("([0-9]{2}|[1-9][0-9]{2,3})\\.md");

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
      throw new InputException(path, 0, Problem.FILE_MISSING);
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
        throw new InputException(folder, 0, Problem.FIELD_WRONG, path + "/…", name, "2025-06");
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
      throw new InputException(path, 0, Problem.CONTENT_EMPTY);
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
      if (name.toLowerCase(Locale.ROOT).endsWith(".md") && !name.startsWith(".")) {
        files.put(article(id, path, name), path);
      }
    }
    if (files.isEmpty()) {
      throw new InputException(folder, 0, Problem.NO_ARTICLES);
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
    if (!ARTICLE.matcher(name).matches() || name.startsWith("00")) {
      throw new InputException(path, 0, Problem.FIELD_WRONG, "NN.md", name, "01.md");
    }
    return new ArticleId(issue, Integer.parseInt(name.substring(0, name.length() - 3)));
  }

  /** What stands in a folder, by name. */
  private static List<Path> list(Path folder) {
    try (var paths = Files.list(folder)) {
      return paths.sorted().toList();
    } catch (IOException e) {
      throw new InputException(folder, 0, Problem.FILE_UNREADABLE, TextFile.reason(e));
    }
  }

  /**
   * Writes an issue's folder: issue.yaml, the articles, the source byte for byte, the accounting,
   * and imported.tsv, which keeps the digest of what was written. Either the whole folder is put in
   * place or nothing changes. An issue that is there already is replaced, but not if one of its
   * articles or its issue.yaml has been edited, added or removed since the last import. Other files
   * in it, such as pictures, are kept.
   *
   * @param issue the issue; its source file's name is the name of the copy
   * @param family how the source was made, for issue.yaml
   * @param accounting what became of the source
   * @param source the original; it may stand in the folder that is replaced
   * @throws InputException FILE_MISSING if there is no original, FILE_UNWRITABLE if the folder
   *     cannot be written, EDIT_CONFLICT with the first file that was edited by hand; details: all
   *     of them
   * @throws IllegalArgumentException if two articles have one number, an article is of another
   *     issue, or the source file's name is no plain name
   */
  public void writeIssue(
      Issue issue, Optional<String> family, Optional<Accounting> accounting, Path source) {
    if (!Files.isRegularFile(source)) {
      throw new InputException(source, 0, Problem.FILE_MISSING);
    }
    new IssueFolderWriter(path).write(issue, family, accounting, source);
  }
}
