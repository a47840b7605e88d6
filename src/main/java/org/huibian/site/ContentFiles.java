package org.huibian.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.huibian.markdown.Accounting;
import org.huibian.markdown.ContentFolder;
import org.huibian.markdown.IssueFile;
import org.huibian.markdown.SiteSettings;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.InputException;
import org.huibian.model.Issue;
import org.huibian.model.Problem;
import org.huibian.parallel.Workers;

/**
 * The content folder, and the SHA-256 of the texts that were read from it.
 *
 * @param folder the content folder, which contains the originals and the pictures
 * @param sums 64 hexadecimal digits by the path below the folder, with slashes, such as {@code
 *     2025-06/01.md}: of the articles, {@code issue.yaml}, {@code accounting.tsv}, {@code
 *     site.yaml} and the logo; in an update, of the edited articles; empty where nobody has asked
 *     for them
 */
public record ContentFiles(Path folder, SortedMap<String, String> sums) {
  /** Copies the map. */
  public ContentFiles {
    sums = Collections.unmodifiableSortedMap(new TreeMap<>(sums));
  }

  /**
   * Returns the folder with the sums of all texts that a site is made from, on all processors. A
   * caller that has to know that these are the texts that were read compares the state of the
   * folder before and after.
   *
   * @param issues the issues that were read from the folder
   * @throws InputException if a file cannot be read
   */
  static ContentFiles of(ContentFolder content, Collection<Issue> issues) {
    List<Path> files = new ArrayList<>();
    for (Issue issue : issues) {
      Path folder = content.folder(issue.id());
      files.add(folder.resolve(IssueFile.NAME));
      Path accounting = folder.resolve(Accounting.NAME);
      if (Files.exists(accounting)) {
        files.add(accounting);
      }
      issue.articles().stream().map(Article::id).map(content::file).forEach(files::add);
    }
    files.add(content.path().resolve(SiteSettings.NAME));
    String logo = content.settings().logo();
    if (!logo.isEmpty()) {
      files.add(content.path().resolve(logo));
    }
    return sums(content, files);
  }

  /**
   * Returns the folder with the sums of some articles.
   *
   * @throws InputException if a file cannot be read
   */
  public static ContentFiles ofArticles(ContentFolder content, Collection<ArticleId> articles) {
    return sums(content, articles.stream().map(content::file).toList());
  }

  private static ContentFiles sums(ContentFolder content, List<Path> files) {
    Map<String, String> sums = new ConcurrentHashMap<>();
    try {
      Workers.each(files, file -> sums.put(Folders.relative(content.path(), file), sha256(file)));
    } catch (IOException e) {
      throw new InputException(content.path(), Problem.FILE_UNREADABLE, Folders.reason(e));
    }
    return new ContentFiles(content.path(), new TreeMap<>(sums));
  }

  private static String sha256(Path file) {
    try {
      return Checksums.sha256(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new InputException(file, Problem.FILE_UNREADABLE, Folders.reason(e));
    }
  }
}
