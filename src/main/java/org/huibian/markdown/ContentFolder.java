package org.huibian.markdown;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.InputException;
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
   * Creates a content folder. Nothing is opened yet.
   *
   * @param path the folder
   */
  public ContentFolder(Path path) {
    this.path = path;
  }

  /** Returns the folder's path. */
  public Path path() {
    return path;
  }

  /** Returns the path of an issue's folder, which may be missing. */
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
   * Reads site.yaml, if there is one; otherwise the compendium has its usual name and no publisher.
   *
   * @throws InputException if the file is wrong
   */
  public SiteSettings settingsOrNone() {
    return Files.exists(path.resolve(SiteSettings.NAME)) ? settings() : SiteSettings.NONE;
  }

  /**
   * Returns the folders of the issues, in order of the issues. Folders with other names are ignored
   * unless they hold an issue.yaml; names that start with a dot are always ignored.
   *
   * @throws InputException if the folder is missing or cannot be read, or a folder with an
   *     issue.yaml is not named after an issue
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
   * Reads all issues on all processors, each file once. The result does not depend on the number of
   * processors.
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

  /** Returns the id of the article that a file of this folder holds; empty if it holds none. */
  public Optional<ArticleId> articleOf(Path file) {
    Path place = path.toAbsolutePath().relativize(file.toAbsolutePath());
    if (place.getNameCount() != 2) {
      return Optional.empty();
    }
    OptionalInt number = IssueFiles.article(place.getFileName().toString());
    return number.isEmpty()
        ? Optional.empty()
        : IssueId.parse(place.getName(0).toString())
            .map(issue -> new ArticleId(issue, number.getAsInt()));
  }

  /** Returns the path of an article's file, which may be missing. */
  public Path file(ArticleId id) {
    return folder(id.issue()).resolve(IssueFiles.name(id));
  }

  /**
   * Reads one article.
   *
   * @throws InputException if its file is missing or cannot be read, or its front matter is wrong
   */
  public Article readArticle(ArticleId id) {
    Path file = file(id);
    return readChecked(new ArticleReader(), id, file, ContentLink.read(folder(id.issue()), file));
  }

  /**
   * Reads the accounting of an issue; empty if no import has written it.
   *
   * @throws InputException if it cannot be read, or with the first mistake in it
   */
  public Optional<Accounting> accounting(IssueId id) {
    return Accounting.readFrom(folder(id));
  }

  private static IssueContent read(Path folder, ArticleReader reader) {
    IssueId id = IssueId.parse(folder.getFileName().toString()).orElseThrow();
    Path yaml = folder.resolve(IssueFile.NAME);
    String settings = ContentLink.read(folder, yaml);
    IssueFile file = IssueFile.read(yaml, settings, Optional.of(id));
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
    if (!file.order().isEmpty()) {
      TreeSet<Integer> numbers = new TreeSet<>();
      files.keySet().forEach(article -> numbers.add(article.number()));
      IssueFile.requireArticles(yaml, settings, numbers);
    }
    List<Article> articles = new ArrayList<>();
    files.forEach(
        (article, path) ->
            articles.add(readChecked(reader, article, path, ContentLink.read(folder, path))));
    SiteSettings site = new ContentFolder(folder.resolveSibling("")).settingsOrNone();
    return new IssueContent(file.issue(articles, site), file, Accounting.readFrom(folder), folder);
  }

  /** Reads an article, and refuses what its editor has hardly meant. */
  private static Article readChecked(ArticleReader reader, ArticleId id, Path file, String text) {
    Article article = reader.read(id, file, text);
    String whole = TextFile.unix(text);
    String body = FrontMatter.body(whole);
    TableLines.check(
        file, (int) whole.substring(0, whole.length() - body.length()).lines().count(), body);
    return article;
  }

  private static ArticleId article(IssueId issue, Path path, String name) {
    OptionalInt number = IssueFiles.article(name);
    if (number.isEmpty()) {
      throw new InputException(path, Problem.FIELD_WRONG, "NN.md", name, "01.md");
    }
    return new ArticleId(issue, number.getAsInt());
  }

  /** Returns the entries of a folder in order of their names. */
  private static List<Path> list(Path folder) {
    try (var paths = Files.list(folder)) {
      return paths.sorted().toList();
    } catch (IOException e) {
      throw new InputException(folder, Problem.FILE_UNREADABLE, TextFile.reason(e));
    }
  }
}
